import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import type { Issue } from '@/api/contract'
import FlowCard from '@/features/flow/FlowCard.vue'
import RemindForm from '@/features/flow/RemindForm.vue'
import { inboxTarget } from '@/features/inbox/inboxTarget'
import SupervisionPage from '@/features/supervision/SupervisionPage.vue'
import TodayPage from '@/features/today/TodayPage.vue'
import { can } from '@/session/permissions'
import { session } from '@/session/session'

const calm = { extensionPending: false, draftPending: false, openCoHandlings: 0, openOrders: 0, escalation: null }
const issue = { id: 'i1', version: 3, marks: calm } as unknown as Issue
const page = (...items: unknown[]) => ({ items, page: { nextCursor: null } })
const late = { kind: 'OVERDUE', id: 'i1', number: 'WT-1', title: '缺工', enterpriseName: '一公司', department: null, state: 'HANDLING', since: '2026-03-02', reason: '超期 3 个工作日', url: '/issues/i1' }

function me(...roles: string[]): void {
  session.me = { subject: 's', name: '孙督导', roles, department: null, area: null, taskForces: [] }
}

/** Answers by the end of the path; keeps what was posted. */
function server(answers: Record<string, unknown>): unknown[] {
  const posted: unknown[] = []
  vi.stubGlobal('fetch', async (path: string, init?: RequestInit) => {
    if (init?.method === 'POST') posted.push(JSON.parse(init.body as string))
    const found = Object.entries(answers).find(([end]) => path.split('?')[0]!.endsWith(end))
    return new Response(JSON.stringify(found?.[1] ?? page()), { status: 200, headers: { 'Content-Type': 'application/json' } })
  })
  return posted
}

async function show(component: object, path = '/', props = {}) {
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/:rest(.*)', component: { template: '<i />' } }] })
  await router.push(path)
  const shown = mount(component, { props, global: { plugins: [router] } })
  await vi.waitFor(async () => {
    await flushPromises()
    expect(shown.find('[data-testid="kind-OVERDUE"], [data-testid="supervise-OVERDUE"], [data-testid="flow-actions"], [data-testid="nav-finance"]').exists()).toBe(true)
  })
  return shown
}

enableAutoUnmount(afterEach)
afterEach(() => {
  vi.unstubAllGlobals()
  session.me = null
})

describe('the first page', () => {
  it.each(['supervisor', 'leader'])('shows a %s the exceptions with their numbers, each a link', async (role) => {
    me(role)
    server({
      '/exception-kinds': page({ kind: 'OVERDUE', label: '', count: 100, more: true }, { kind: 'ESCALATED', label: '', count: 2, more: false }),
      '/supervision-orders': page({}, {}, {}),
    })
    const shown = await show(TodayPage)
    const tile = (id: string) => shown.find(`[data-testid="supervise-${id}"]`)
    expect(tile('OVERDUE').text()).toBe('100+超期未办结')
    expect(tile('ESCALATED').text()).toBe('2已提级未办结')
    expect(tile('ESCALATED').attributes('href')).toBe('/supervision?kind=ESCALATED')
    expect(tile('ORDERS').text()).toBe('3督办单超期未答复')
    expect(tile('ORDERS').attributes('href')).toBe('/supervision/orders?show=LATE')
  })
})

describe('the first page of somebody without a card of their own', () => {
  it('shows on a wide screen where to go', async () => {
    me('finance-officer')
    server({})
    const shown = await show(TodayPage)
    expect(shown.find('[data-testid="nav-finance"]').attributes('href')).toBe('/finance')
    expect(shown.find('[data-testid="supervision-summary"]').exists()).toBe(false)
  })
})

describe('reminding', () => {
  it('is offered on the ticket and sends the one issue as it was seen', async () => {
    me('supervisor')
    const posted = server({ '/actions': { allowed: [{ action: 'REMIND', label: '催办' }], refused: [] }, '/_bulk': { items: [{ index: 0, status: 200, problem: null }] } })
    const card = await show(FlowCard, '/', { issue })
    await card.find('[data-testid="flow-REMIND"]').trigger('click')
    await vi.waitFor(() => expect(card.findComponent(RemindForm).exists()).toBe(true))
    await card.findComponent(RemindForm).find('form').trigger('submit')
    await vi.waitFor(() => expect(card.emitted('done')).toEqual([['催办']]))
    expect(posted).toEqual([{ action: 'REMIND', items: [{ id: 'i1', version: 3 }] }])
  })

  it('is one press on a row, and says why it was refused', async () => {
    me('supervisor')
    const refusal = { status: 422, title: '不能办理', detail: '这个工作日已催办过,下个工作日可再催办' }
    const posted = server({ '/exception-kinds': page({ kind: 'OVERDUE', label: '', count: 1, more: false }), '/exceptions': page(late), '/i1': issue, '/_bulk': { items: [{ index: 0, status: 422, problem: refusal }] } })
    const list = await show(SupervisionPage, '/supervision?kind=OVERDUE')
    await vi.waitFor(() => expect(list.find('[data-testid="remind-i1"]').exists()).toBe(true))
    await list.find('[data-testid="remind-i1"]').trigger('click')
    await vi.waitFor(() => expect(list.text()).toContain(refusal.detail))
    expect(posted).toEqual([{ action: 'REMIND', items: [{ id: 'i1', version: 3 }] }])
  })

  it('is for office and supervision, not for the leader', () => {
    const may = ['dispatcher', 'supervisor', 'leader', 'handler'].map((role) => (me(role), can.remind()))
    expect(may).toEqual([true, true, false, false])
  })
})

describe('the inbox', () => {
  it('is for the reviewer too', () => {
    me('handler-reviewer')
    expect(can.inbox()).toBe(true)
  })

  it.each([
    [{ issueId: 'a', enterpriseId: null, visitId: null }, '/issues/a'],
    [{ issueId: null, enterpriseId: 'b', visitId: null }, '/firms/b'],
    [{ issueId: null, enterpriseId: null, visitId: 'c' }, '/visits/c'],
    [{ issueId: null, enterpriseId: null, visitId: null }, '/rules'],
  ])('leads to what an item is about: %o', (item, path) => {
    expect(inboxTarget(item)).toBe(path)
  })
})
