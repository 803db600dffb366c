import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { CalendarYear, SlaRule } from '@/api/contract'
import { setCsrfToken } from '@/api/csrf'
import HoursCard from '@/features/rules/HoursCard.vue'
import NewRuleSheet from '@/features/rules/NewRuleSheet.vue'
import SlaSheet from '@/features/rules/SlaSheet.vue'
import YearSheet from '@/features/rules/YearSheet.vue'
import { session } from '@/session/session'
import { freshDevice } from './device'
import { appeared, field, json, page, server, settled, sheet, shown, signedIn, submit, value, writes } from './screen'

const rule = { code: 'GENERAL', version: 3, title: '一般诉求', basis: '', category: null, urgency: 'NORMAL', dispatchDays: 1, signDays: 1, returnDays: 2, contactDays: 1, contactHours: null, firstAnswerDays: null, solveDays: 5, consultDays: 3, complexDays: 10, crossDays: 15, confirmDays: 3, failedContacts: 3, solveInCalendarDays: false, extensionInCalendarDays: false, extensions: 1, extensionDays: 10, coHandlingDays: 3, escalateOverdueDays: 3, escalateReopenings: 2, escalationLevel: 'DEPUTY_LEADER' } as unknown as SlaRule

beforeEach(async () => {
  await freshDevice()
  setCsrfToken('token')
  signedIn('dispatcher')
})
enableAutoUnmount(afterEach)
afterEach(() => {
  vi.unstubAllGlobals()
  session.me = null
})

describe('a year of days off', () => {
  it('that is missing is entered with its source, and not while a line cannot be read', async () => {
    server()
    const form = await sheet(YearSheet, { year: { year: 2027, status: 'MISSING' } as CalendarYear })
    await field(form, 'year-source').setValue(' 国办发明电〔2026〕7号 ')
    await field(form, 'year-days').setValue('2027-01-01,放假,元旦\n一月二日,放假,元旦')
    expect(field(form, 'year-save').attributes('disabled')).toBeDefined()
    await field(form, 'year-days').setValue('2027-01-01,放假,元旦\n2027-01-10,上班,补班')
    await submit(form)
    expect(writes()).toEqual([
      {
        method: 'PUT',
        path: '/api/enterprise/v1/calendars/2027',
        ifMatch: null,
        body: { source: '国办发明电〔2026〕7号', days: [{ day: '2027-01-01', kind: 'OFF', name: '元旦' }, { day: '2027-01-10', kind: 'WORK', name: '补班' }] },
      },
    ])
    expect(form.emitted('saved')).toHaveLength(1)
  })

  it('that is there is corrected in the version that was read', async () => {
    const notice = { year: 2026, source: '国办', days: [{ day: '2026-01-01', kind: 'OFF', name: '元旦' }] }
    server(({ method }) => (method === 'GET' ? new Response(JSON.stringify(notice), { headers: { 'Content-Type': 'application/json', ETag: '"v2"' } }) : json(notice)))
    const form = await sheet(YearSheet, { year: { year: 2026, status: 'PUBLISHED' } as CalendarYear })
    await vi.waitFor(() => expect(value(form, 'year-days')).toBe('2026-01-01,放假,元旦'))
    await field(form, 'year-days').setValue('2026-01-01,放假,元旦\n2026-01-02,放假,元旦')
    await submit(form)
    expect(writes().at(-1)).toMatchObject({ ifMatch: '"v2"', body: { source: '国办', days: [{ day: '2026-01-01' }, { day: '2026-01-02' }] } })
  })
})

describe('the working hours', () => {
  it('are set from a day on, in several intervals, and half of one is refused at its field', async () => {
    server()
    const card = await shown(HoursCard)
    await settled()
    await field(card, 'hours-from').setValue('2026-12-01')
    await field(card, 'hours-intervals').setValue('09:00-12:00,14:00-')
    await submit(card)
    expect(writes()).toEqual([])
    await field(card, 'hours-intervals').setValue('09:00-12:00,14:00-17:00')
    await submit(card)
    expect(writes().at(-1)).toMatchObject({ method: 'PUT', path: '/api/enterprise/v1/working-hours/2026-12-01', body: { intervals: [{ from: '09:00', to: '12:00' }, { from: '14:00', to: '17:00' }] } })
  })

  it('are shown to whoever may not set them', async () => {
    signedIn('handler')
    server(() => page({ version: 0, validFrom: '2020-01-01', intervals: [{ from: '08:30', to: '12:00' }, { from: '14:00', to: '17:30' }] }))
    const card = await shown(HoursCard)
    await vi.waitFor(() => expect(card.text()).toContain('08:30–12:00、14:00–17:30'))
    expect(card.find('form').exists()).toBe(false)
  })
})

describe('the deadlines of a kind of issue', () => {
  it('get their next version from the one that was seen; a time that is emptied does not run', async () => {
    server()
    const form = await sheet(SlaSheet, { rule })
    await field(form, 'sla-valid-from').setValue('2027-01-01')
    await field(form, 'sla-solveDays').setValue('7')
    await field(form, 'sla-contactDays').setValue('')
    await submit(form)
    const sent = writes().at(-1)
    expect(sent).toMatchObject({ path: '/api/enterprise/v1/sla-policies/GENERAL/versions', ifMatch: '"v3"', body: { title: '一般诉求', validFrom: '2027-01-01', solveDays: 7, returnDays: 2, extensions: 1 } })
    expect(sent?.body).not.toHaveProperty('contactDays')
    expect(form.emitted('saved')).toHaveLength(1)
  })

  it('follow a published practice with one choice', async () => {
    server(({ path }) => (path.includes('/profiles') ? page({ ...rule, code: 'AH-12345', title: '安徽12345', basis: '皖政办', solveDays: 10 }) : undefined))
    const form = await sheet(SlaSheet, { rule })
    await vi.waitFor(() => expect(field(form, 'sla-profile').findAll('option')).toHaveLength(2))
    await field(form, 'sla-profile').setValue('AH-12345')
    expect([value(form, 'sla-title'), value(form, 'sla-solveDays')]).toEqual(['一般诉求', '10'])
    await submit(form)
    expect(writes().at(-1)?.body).toMatchObject({ basis: '皖政办', solveDays: 10 })
  })

  it('may be a category\'s own, under a code that can stay', async () => {
    server()
    const form = await sheet(NewRuleSheet, { from: rule })
    await field(form, 'rule-category').setValue('LAND')
    await field(form, 'sla-title').setValue('用地')
    await field(form, 'rule-code').setValue('land')
    await submit(form)
    expect(writes()).toEqual([])
    await field(form, 'rule-code').setValue('LAND-OWN')
    await submit(form)
    expect(writes().at(-1)).toMatchObject({ path: '/api/enterprise/v1/sla-policies', body: { code: 'LAND-OWN', category: 'LAND', urgency: 'NORMAL', times: { title: '用地', solveDays: 5 } } })
    expect((await appeared(form, 'rule-code')).exists()).toBe(true)
  })
})
