import { enableAutoUnmount, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { reactive } from 'vue'
import { setCsrfToken } from '@/api/csrf'
import ActivitySheet from '@/features/activities/ActivitySheet.vue'
import PlanVisitSheet from '@/features/firms/PlanVisitSheet.vue'
import ResultsSection from '@/features/visits/ResultsSection.vue'
import type { VisitForm } from '@/offline/visitForm'
import { session } from '@/session/session'
import { freshDevice } from './device'
import { appeared, calls, field, page, server, sheet, signedIn, submit, writes } from './screen'

beforeEach(async () => {
  await freshDevice()
  setCsrfToken('token')
  signedIn('member')
})
enableAutoUnmount(afterEach)
afterEach(() => {
  vi.unstubAllGlobals()
  session.me = null
})

describe('planning a visit', () => {
  const firm = { id: 'f1', name: '界首市甲公司', creditCode: null }
  const other = { id: 'v9', day: '2026-12-02', state: 'PLANNED', own: false, taskForceName: '二组', visitor: '李四', joinable: true }

  it('books the day that was chosen, with what it is for', async () => {
    server()
    const form = await sheet(PlanVisitSheet, { firm, day: '2026-12-03' })
    await field(form, 'plan-date').setValue('')
    await field(form, 'plan-save').trigger('click')
    expect(writes()).toEqual([])
    await field(form, 'plan-date').setValue('2026-12-04')
    await field(form, 'plan-purpose').setValue(' 送政策 ')
    await field(form, 'plan-save').trigger('click')
    await vi.waitFor(() => expect(form.emitted('update:show')?.at(-1)).toEqual([false]))
    expect(writes()).toHaveLength(1)
    expect(writes()[0]).toMatchObject({ method: 'PUT', body: { enterpriseId: 'f1', plannedOn: '2026-12-04', purpose: '送政策' } })
  })

  it('shows who else calls that week, and goes along with one press instead of a second visit', async () => {
    server(({ path }) => (path.includes('/visits-in-week') ? page(other) : undefined))
    const form = await sheet(PlanVisitSheet, { firm, day: '2026-12-03' })
    const join = await appeared(form, 'join-v9')
    expect(field(form, 'week-visits').text()).toContain('二组 李四')
    expect(calls().find(({ path }) => path.includes('/visits-in-week'))?.path).toContain('/enterprises/f1/visits-in-week?day=2026-12-03')
    await join.trigger('click')
    await vi.waitFor(() => expect(writes()).toHaveLength(1))
    expect(writes()[0]).toMatchObject({ method: 'POST', path: '/api/enterprise/v1/visits/v9/joiners' })
    await vi.waitFor(() => expect(form.emitted('update:show')?.at(-1)).toEqual([false]))
  })

  it('offers nothing to join where the visit is the own one', async () => {
    server(({ path }) => (path.includes('/visits-in-week') ? page({ ...other, own: true, joinable: false }) : undefined))
    const form = await sheet(PlanVisitSheet, { firm, day: '2026-12-03' })
    await vi.waitFor(() => expect(field(form, 'week-visits').text()).toContain('本人'))
    expect(field(form, 'join-v9').exists()).toBe(false)
  })
})

describe('what a visit brought about', () => {
  it('is one tap each, more with one more, and gone with a second tap', async () => {
    const form = reactive<Pick<VisitForm, 'results'>>({})
    const section = mount(ResultsSection, { props: { modelValue: form } })
    await field(section, 'result-LABOUR').trigger('click')
    expect(form.results).toEqual({ LABOUR: '1' })
    await field(section, 'result-more-LABOUR').trigger('click')
    await field(section, 'result-PUBLICITY').trigger('click')
    expect(form.results).toEqual({ LABOUR: '2', PUBLICITY: '1' })
    await field(section, 'result-LABOUR').trigger('click')
    expect(form.results).toEqual({ PUBLICITY: '1' })
  })

  it('is typed where it is money', async () => {
    const form = reactive<Pick<VisitForm, 'results'>>({})
    const section = mount(ResultsSection, { props: { modelValue: form } })
    await field(section, 'result-FUNDS').trigger('click')
    expect(form.results).toEqual({ FUNDS: '' })
    expect(field(section, 'result-more-FUNDS').exists()).toBe(false)
    await field(section, 'result-amount-FUNDS').setValue('12.5')
    expect(form.results).toEqual({ FUNDS: '12.5' })
  })
})

describe('an activity', () => {
  it('is written down with its firms, each once, its minutes and its results', async () => {
    server()
    const form = await sheet(ActivitySheet)
    await form.find('input[name="activity-kind"][value="MATCHING"]').setValue(true)
    await field(form, 'activity-title').setValue('银企对接会')
    await field(form, 'activity-day').setValue('2026-11-20')
    const picker = form.findComponent({ name: 'FirmPickerSheet' })
    for (const id of ['f1', 'f1', 'f2']) picker.vm.$emit('pick', { id, name: `公司${id}`, creditCode: null })
    await field(form, 'activity-minutes').setValue('谈了融资')
    await field(form, 'result-MATCHING').trigger('click')
    await submit(form)
    expect(writes().at(-1)).toMatchObject({
      path: '/api/enterprise/v1/activities',
      body: { kind: 'MATCHING', title: '银企对接会', heldOn: '2026-11-20', minutes: '谈了融资', firms: [{ enterpriseId: 'f1' }, { enterpriseId: 'f2' }], results: [{ kind: 'MATCHING', quantity: '1' }] },
    })
    expect(form.emitted('saved')).toHaveLength(1)
  })
})
