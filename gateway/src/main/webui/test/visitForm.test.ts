import { describe, expect, it } from 'vitest'
import { emptyForm, emptyIssue, faultsOf, quantityOf, toBody, typedOf } from '@/offline/visitForm'
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

describe('service results', () => {
  it.each([
    ['LABOUR', '12', '12'],
    ['LABOUR', ' 3 ', '3'],
    ['LABOUR', '0', null],
    ['LABOUR', '1.5', null],
    ['LABOUR', '', null],
    ['FUNDS', '50', '500000.00'],
    ['FUNDS', '0.123456', '1234.56'],
    ['FUNDS', '1.1', '11000.00'],
    ['FUNDS', '0', null],
    ['FUNDS', '1.1234567', null],
    ['FUNDS', '五十', null],
  ] as const)('%s typed as %s is sent as %s', (kind, typed, sent) => {
    expect(quantityOf(kind, typed)).toBe(sent)
    if (sent !== null) expect(typedOf(kind, sent)).toBe(typed.trim())
  })

  it('go with the visit, and a quantity that cannot be read is named before sending', () => {
    const form = emptyForm(FIRM, NOW)
    form.results = { LABOUR: '12', FUNDS: '30' }
    expect(toBody(form, NOW).results).toEqual([
      { kind: 'LABOUR', quantity: '12' },
      { kind: 'FUNDS', quantity: '300000.00' },
    ])
    form.results = { LIST: '若干' }
    expect(faultsOf(form, NOW)).toEqual(['“清单”的数量请填大于 0 的数'])
  })
})

describe('answers of a questionnaire', () => {
  const answer = { id: uuid(), questionnaireId: uuid(), promptNo: 2, text: ' 缺检测设备 ', turnInto: '' as const, category: '' }

  it('are sent when something was written, with what they become', () => {
    const form = emptyForm(FIRM, NOW)
    form.methods = ['CHUANGXIN_SIWEN']
    form.answers = [answer, { ...answer, id: uuid(), text: '  ' }, { ...answer, id: uuid(), turnInto: 'NEED' }]
    const body = toBody(form, NOW)
    expect(body.methods).toEqual(['CHUANGXIN_SIWEN'])
    expect(body.answers?.map(({ text, turnInto }) => [text, turnInto])).toEqual([
      ['缺检测设备', undefined],
      ['缺检测设备', 'NEED'],
    ])
  })

  it('are left out while the method that asks them is not chosen', () => {
    const form = emptyForm(FIRM, NOW)
    form.methods = ['YIXIAN']
    form.answers = [{ ...answer, method: 'CHUANGXIN_SIWEN' }, { ...answer, id: uuid(), method: 'YIXIAN', text: '问过的' }]
    expect(toBody(form, NOW).answers?.map((one) => one.text)).toEqual(['问过的'])
    form.methods.push('CHUANGXIN_SIWEN')
    expect(toBody(form, NOW).answers).toHaveLength(2)
  })

  it('become an issue only with a category', () => {
    const form = emptyForm(FIRM, NOW)
    form.answers = [{ ...answer, turnInto: 'ISSUE' }]
    expect(faultsOf(form, NOW)).toEqual(['第 2 问转为诉求,请选择类别'])
    form.answers = [{ ...answer, turnInto: 'ISSUE', category: 'FINANCE' }]
    expect(faultsOf(form, NOW)).toEqual([])
    expect(toBody(form, NOW).answers?.[0]).toMatchObject({ turnInto: 'ISSUE', category: 'FINANCE' })
  })

  it('are absent from a draft that was begun before there were any', () => {
    const { methods: _m, results: _r, answers: _a, ...old } = emptyForm(FIRM, NOW)
    expect(faultsOf(old, NOW)).toEqual([])
    expect(toBody(old, NOW)).toMatchObject({ enterpriseId: FIRM.id })
  })
})
