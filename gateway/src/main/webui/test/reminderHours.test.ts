import { enableAutoUnmount, flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SetupContext } from 'vue'
import type { ReminderHours } from '@/api/contract'
import { setCsrfToken } from '@/api/csrf'
import { formOf, inputOf, intervalFault, leaveFault, summary, type HoursInput } from '@/features/me/reminderHours'
import ReminderHoursSheet from '@/features/me/ReminderHoursSheet.vue'
import { answer, network } from './device'

const ZONE = [
  { from: '08:30', to: '12:00' },
  { from: '14:00', to: '17:30' },
]
const USUAL: ReminderHours = { version: 0, own: false, intervals: ZONE, zoneIntervals: ZONE, leaveFrom: null, leaveTo: null }
const OWN: ReminderHours = { ...USUAL, version: 3, own: true, intervals: [{ from: '19:00', to: '24:00' }], leaveFrom: '2026-10-01', leaveTo: '2026-10-08' }

const bare = { inheritAttrs: false, setup: (_: unknown, { slots }: SetupContext) => () => slots.default?.() }

enableAutoUnmount(afterEach)
beforeEach(() => setCsrfToken('token'))

async function sheet(hours: ReminderHours): Promise<VueWrapper> {
  const wrapper = mount(ReminderHoursSheet, { props: { show: false, hours }, global: { stubs: { BottomSheet: bare } } })
  await wrapper.setProps({ show: true })
  return wrapper
}

const at = (wrapper: VueWrapper, id: string) => wrapper.find(`[data-testid="${id}"]`)

async function save(wrapper: VueWrapper): Promise<void> {
  await wrapper.find('form').trigger('submit')
  await flushPromises()
}

describe('the sheet of reminder hours', () => {
  it('says that the zone’s hours hold while there are none of the person’s own', async () => {
    const wrapper = await sheet(USUAL)
    expect(at(wrapper, 'reminder-zone').text()).toContain('08:30–12:00、14:00–17:30')
    expect(at(wrapper, 'reminder-from-0').exists()).toBe(false)
  })

  it('sets hours against the version that was seen', async () => {
    const sent = network(answer(200, { ...OWN, version: 4 }))
    const wrapper = await sheet(OWN)
    await at(wrapper, 'reminder-add').trigger('click')
    await at(wrapper, 'reminder-from-1').setValue('07:00')
    await at(wrapper, 'reminder-to-1').setValue('08:00')
    await at(wrapper, 'reminder-no-leave').trigger('click')
    await save(wrapper)
    expect(sent[0]).toMatchObject({
      method: 'PUT',
      url: '/api/enterprise/v1/me/reminder-hours',
      body: { intervals: [{ from: '19:00', to: '24:00' }, { from: '07:00', to: '08:00' }] },
    })
    expect(sent[0]!.body).not.toHaveProperty('leaveFrom')
    expect(sent[0]!.headers.get('If-Match')).toBe('"v3"')
    expect(wrapper.emitted('saved')).toHaveLength(1)
    expect(wrapper.emitted('update:show')?.at(-1)).toEqual([false])
  })

  it('goes back to the zone’s hours', async () => {
    const sent = network(answer(200, USUAL))
    const wrapper = await sheet(OWN)
    await at(wrapper, 'reminder-use-zone').trigger('click')
    await save(wrapper)
    expect(sent[0]!.body).toMatchObject({ intervals: [], leaveFrom: '2026-10-01', leaveTo: '2026-10-08' })
  })

  it('sends nothing that cannot be right and says where', async () => {
    const sent = network(answer(200, OWN))
    const wrapper = await sheet(OWN)
    await at(wrapper, 'reminder-add').trigger('click')
    await at(wrapper, 'reminder-from-1').setValue('20:00')
    await at(wrapper, 'reminder-to-1').setValue('21:00')
    await at(wrapper, 'reminder-leave-to').setValue('2026-09-30')
    await save(wrapper)
    expect(sent).toHaveLength(0)
    expect(at(wrapper, 'reminder-fault-0').exists()).toBe(false)
    expect(at(wrapper, 'reminder-fault-1').text()).toBe('与时段 1 重叠')
    expect(at(wrapper, 'reminder-leave-fault').text()).toBe('休假最后一天不能早于第一天')
  })

  it('shows what the server refuses and stays open', async () => {
    network(answer(412, { code: 'stale-version', detail: '数据已被他人修改' }))
    const wrapper = await sheet(OWN)
    await save(wrapper)
    expect(wrapper.text()).toContain('数据已被他人修改')
    expect(wrapper.emitted('saved')).toBeUndefined()
  })

  it('offers no fifth interval', async () => {
    const wrapper = await sheet({ ...OWN, intervals: ['01', '03', '05'].map((hour) => ({ from: `${hour}:00`, to: `${hour}:30` })) })
    await at(wrapper, 'reminder-add').trigger('click')
    expect(at(wrapper, 'reminder-to-3').exists()).toBe(true)
    expect(at(wrapper, 'reminder-add').exists()).toBe(false)
  })
})

describe('hours as typed', () => {
  const input = (...intervals: [string, string][]): HoursInput => ({ intervals: intervals.map(([from, to]) => ({ from, to })), leaveFrom: '', leaveTo: '' })

  it('end the day with the midnight that follows it', () => {
    expect(inputOf(OWN).intervals).toEqual([{ from: '19:00', to: '00:00' }])
    expect(formOf(inputOf(OWN)).intervals).toEqual([{ from: '19:00', to: '24:00' }])
  })

  it('may touch but not overlap, and none is backwards or half', () => {
    expect(intervalFault(input(['08:00', '12:00'], ['12:00', '13:00']), 1)).toBeNull()
    expect(intervalFault(input(['08:00', '12:00'], ['11:59', '13:00']), 1)).toBe('与时段 1 重叠')
    expect(intervalFault(input(['12:00', '08:00']), 0)).toBe('结束时间应晚于开始时间')
    expect(intervalFault(input(['12:00', '']), 0)).toBe('请填写开始和结束时间')
    expect(intervalFault(input(['19:00', '00:00']), 0)).toBeNull()
  })

  it('have a leave with both its days', () => {
    expect(leaveFault({ ...input(), leaveFrom: '2026-10-01' })).toBe('请填写休假的起止日期')
    expect(leaveFault({ ...input(), leaveFrom: '2026-10-01', leaveTo: '2026-10-01' })).toBeNull()
  })

  it('name the leave until it is over', () => {
    expect(summary(OWN, '2026-10-08')).toHaveLength(2)
    expect(summary(OWN, '2026-10-09')).toEqual(['19:00–24:00'])
    expect(summary(USUAL, '2026-10-09')).toEqual(['按园区作息:08:30–12:00、14:00–17:30'])
  })
})
