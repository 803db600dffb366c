import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { setCsrfToken } from '@/api/csrf'
import NewDemandSheet from '@/features/finance/NewDemandSheet.vue'
import ProgressCard from '@/features/projects/ProgressCard.vue'
import HoursCard from '@/features/rules/HoursCard.vue'
import { typedCount } from '@/offline/cache'
import { isoDate } from '@/shared/dates'
import { freshDevice } from './device'
import { appeared, field, json, page, server, settled, sheet, shown, signedIn, submit, value, writes } from './screen'

beforeEach(async () => {
  await freshDevice()
  setCsrfToken('token')
})
enableAutoUnmount(afterEach)
afterEach(() => vi.unstubAllGlobals())

describe('what counts as typed and not handed in', () => {
  it('is not the firm that a demand is for, as nobody typed it', async () => {
    signedIn('dispatcher')
    server(({ path }) => (path.endsWith('/enterprises/e1') ? json({ id: 'e1', name: '甲公司', creditCode: null }) : undefined))
    const form = await sheet(NewDemandSheet, { enterpriseId: 'e1', issueId: 'i1' })
    expect((await appeared(form, 'picked-firm')).text()).toBe('甲公司')
    await settled()
    expect(await typedCount()).toBe(0)
    await field(form, 'demand-purpose').setValue('流动资金')
    await form.setProps({ show: false })
    await form.setProps({ show: true })
    await settled()
    expect([field(form, 'picked-firm').text(), value(form, 'demand-purpose')]).toEqual(['甲公司', '流动资金'])
  })

  it('is not the month of a progress that the server has taken: the next one begins with the present month', async () => {
    signedIn('project-officer')
    server(({ method }) => (method === 'GET' ? page() : json({}, 201)))
    const card = await shown(ProgressCard, { projectId: 'p1', stage: 'UNDER_CONSTRUCTION', stoppedAt: null })
    await settled()
    await field(card, 'progress-month').setValue('2026-01')
    await field(card, 'progress-planned').setValue('100')
    await field(card, 'progress-done').setValue('90')
    await submit(card)
    expect(writes()).toHaveLength(1)
    expect(await typedCount()).toBe(0)
    expect(value(card, 'progress-month')).toBe(isoDate().slice(0, 7))
  })

  it('is not the first day of working hours that were set', async () => {
    signedIn('dispatcher')
    server(({ method }) => (method === 'GET' ? page() : json({})))
    const card = await shown(HoursCard)
    await settled()
    await field(card, 'hours-from').setValue('2027-01-01')
    await field(card, 'hours-intervals').setValue('08:30-12:00、14:00-17:30')
    await submit(card)
    expect(writes()).toHaveLength(1)
    expect(await typedCount()).toBe(0)
  })
})
