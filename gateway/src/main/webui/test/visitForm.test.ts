import { describe, expect, it } from 'vitest'
import { emptyForm, emptyIssue, faultsOf, toBody } from '@/offline/visitForm'
import { uuid } from '@/shared/uuid'
import { FIRM, filledForm } from './device'

const NOW = new Date('2026-11-23T02:00:00Z')

describe('a new visit', () => {
  it('starts on site and now', () => {
    expect(emptyForm(null, NOW)).toMatchObject({ mode: 'ON_SITE', startedAt: NOW.toISOString(), firm: null })
  })

  it('needs only a firm', () => {
    expect(faultsOf(emptyForm(FIRM, NOW), NOW)).toEqual([])
    expect(faultsOf(emptyForm(null, NOW), NOW)).toEqual(['请先选择企业,或写下企业名称'])
  })

  it('names what is missing in which issue, and a time in the future', () => {
    const form = emptyForm(FIRM, new Date(NOW.getTime() + 3600_000))
    form.issues.push({ ...emptyIssue(), category: 'LABOUR', title: '有' }, emptyIssue())
    expect(faultsOf(form, NOW)).toEqual(['走访时间不能晚于现在', '诉求 2 还没有选类别', '诉求 2 还没有写问题'])
  })
})

describe('the request of a visit', () => {
  it('names the firm by id, or as a hint when it was typed', () => {
    expect(toBody(filledForm())).toMatchObject({ enterpriseId: FIRM.id })
    const typed = { ...emptyForm(null, NOW), hintName: ' 新企业 ', hintCode: '91341282ma8n000106' }
    const body = toBody(typed)
    expect(body.firmHint).toEqual({ name: '新企业', creditCode: '91341282MA8N000106' })
    expect(body.enterpriseId).toBeUndefined()
  })

  it('leaves out what was not filled in', () => {
    const json = JSON.parse(JSON.stringify(toBody(emptyForm(FIRM, NOW)))) as object
    expect(Object.keys(json).sort()).toEqual(['enterpriseId', 'issues', 'mode', 'sends', 'startedAt'])
  })
})

describe('an id made on the device', () => {
  it('is a UUIDv7 that sorts by time', () => {
    const [early, late] = [uuid(1_000_000_000_000), uuid(1_000_000_000_001)]
    expect(early).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(early < late).toBe(true)
    expect(uuid()).not.toBe(uuid())
  })
})
