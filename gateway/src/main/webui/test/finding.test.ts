import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { computed, reactive, ref } from 'vue'
import { createMemoryHistory, createRouter, type Router } from 'vue-router'
import type { DueVisit, FirmSummary, IssueBrief, Visit } from '@/api/contract'
import { offeredKinds } from '@/features/imports/importKinds'
import IssueItem from '@/features/issues/IssueItem.vue'
import IssueLookup from '@/features/issues/IssueLookup.vue'
import { deskQueues } from '@/features/issues/queues'
import DueItem from '@/features/plan/DueItem.vue'
import { usePlanChoice } from '@/features/plan/usePlanChoice'
import AssignBar from '@/features/taskforces/AssignBar.vue'
import VisitCard from '@/features/visits/VisitCard.vue'
import { visitFilter } from '@/features/visits/visitQuery'
import { session } from '@/session/session'
import { navItems } from '@/shell/navItems'

function me(...roles: string[]): void {
  session.me = { subject: 's', name: '张三', roles, department: null, area: null, taskForces: [] }
}

function due(changes: Partial<DueVisit>): DueVisit {
  return { enterpriseId: 'a', enterpriseName: '甲公司', taskForceId: 'f', taskForceName: '一组', person: null, plannedOn: '2026-09-10', dueBy: '2026-09-30', reasons: ['按月走访'], provisional: false, putOff: false, proposedOn: null, inWeek: [], ...changes }
}

afterEach(() => {
  session.me = null
  vi.unstubAllGlobals()
})

describe('the list of visits', () => {
  it('shows whoever visits the own ones first, and the office all', () => {
    expect(visitFilter({}, true).mine).toBe(true)
    expect(visitFilter({}, false).mine).toBe(false)
    expect(visitFilter({ view: 'all' }, true).mine).toBe(false)
  })

  it('asks the server for what stands in the address', () => {
    const query = { view: 'all', state: 'DONE', matching: 'PENDING', putOff: 'true', from: '2026-01-01', to: '2026-01-31' }
    expect(visitFilter(query, true)).toEqual({ mine: false, state: 'DONE', matching: 'PENDING', putOff: true, from: '2026-01-01', to: '2026-01-31' })
  })

  it('is in reach of members and of the office', () => {
    for (const role of ['member', 'dispatcher']) {
      me(role)
      expect(navItems().map((item) => item.to)).toContain('/visits')
    }
    me('handler')
    expect(navItems().map((item) => item.to)).not.toContain('/visits')
  })

  it('marks what waits for its firm', () => {
    const visit = { id: 'v', state: 'DONE', matching: 'PENDING', firmHint: { name: '路边的厂' }, issues: [] } as unknown as Visit
    expect(mount(VisitCard, { props: { visit }, global: { plugins: [routerAt('/')] } }).text()).toContain('待匹配')
  })
})

describe('the visits to be booked', () => {
  it('are all that somebody can make and that no firm has put off', () => {
    const list = [due({ enterpriseId: 'a' }), due({ enterpriseId: 'b', putOff: true }), due({ enterpriseId: 'c', taskForceId: null })]
    const choice = usePlanChoice(computed(() => list))
    expect(choice.firms.value).toEqual(['a'])
    expect(choice.visits.value).toBe(1)
  })

  it('are chosen firm by firm, counted visit by visit, and stay as they were chosen when others are booked', () => {
    const list = ref([due({ enterpriseId: 'a' }), due({ enterpriseId: 'a', taskForceId: 'g' }), due({ enterpriseId: 'b', putOff: true })])
    const choice = usePlanChoice(computed(() => list.value))
    expect(choice.visits.value).toBe(2)
    choice.toggle(list.value[0]!)
    choice.toggle(list.value[2]!)
    expect(choice.firms.value).toEqual(['b'])
    list.value = [due({ enterpriseId: 'a' }), due({ enterpriseId: 'c', putOff: true })]
    choice.toggle(list.value[1]!)
    choice.booked(['b', 'c'])
    expect(choice.firms.value).toEqual([])
  })

  it('say what the firm said, and who else comes in that week', () => {
    me('member')
    const week = [{ id: 'w', state: 'PLANNED', day: '2026-09-11', mode: null, taskForceName: '二组', visitor: '李四', own: false, joinable: true }] as DueVisit['inWeek']
    const item = mount(DueItem, { props: { due: due({ putOff: true, proposedOn: '2026-09-15', inWeek: week }), chosen: false } })
    expect(item.get('[data-testid=due-put-off]').text()).toContain('企业曾表示暂不便(希望改到9月15日')
    expect(item.get('[data-testid=due-week]').text()).toContain('二组 李四')
    expect(item.find('[data-testid=join-w]').exists()).toBe(true)
  })
})

describe('what may be brought in', () => {
  it('is the visits for a member, and everything for the office', () => {
    me('member')
    expect(offeredKinds().map((kind) => kind.code)).toEqual(['VISITS'])
    me('dispatcher')
    expect(offeredKinds().map((kind) => kind.code)).toEqual(['ENTERPRISES', 'VISITS', 'ISSUES'])
  })

  it('leads to where what has no firm yet waits', () => {
    me('dispatcher')
    expect(offeredKinds().map((kind) => kind.unmatched?.to)).toEqual([undefined, '/visits?view=all&matching=PENDING', '/issues?queue=UNMATCHED'])
  })
})

describe('giving many firms to a task force', () => {
  it('says what became of each', async () => {
    const answers: Record<string, unknown> = {
      '/api/enterprise/v1/task-forces?limit=200': { items: [{ id: 'f', name: '一组', to: null }], page: { nextCursor: null } },
      '/api/enterprise/v1/assignments/_bulk': { items: [{ index: 0, status: 201, id: 'x', code: null, detail: null }, { index: 1, status: 409, id: null, code: 'already-exists', detail: '已由“一组”包联' }] },
    }
    const sent: unknown[] = []
    vi.stubGlobal('fetch', (url: string, init?: RequestInit) => {
      if (init?.method === 'POST') sent.push(JSON.parse(String(init.body)))
      return Promise.resolve(new Response(JSON.stringify(answers[url] ?? {}), { headers: { 'Content-Type': 'application/json' } }))
    })
    const firms = [{ id: 'a', name: '甲公司' }, { id: 'b', name: '乙公司' }] as unknown as FirmSummary[]
    const chosen = reactive(new Map<string, FirmSummary>())
    const bar = mount(AssignBar, { props: { chosen, items: firms } })
    await flushPromises()
    await bar.get('[data-testid=assign-all]').trigger('click')
    await bar.get('[data-testid=assign-to]').setValue('f')
    await bar.get('[data-testid=assign-run]').trigger('click')
    await flushPromises()
    expect(sent).toEqual([{ taskForceId: 'f', enterpriseIds: ['a', 'b'], visitFrequency: 'MONTHLY' }])
    expect(bar.get('[data-testid=assign-outcome]').text()).toContain('已指定 1 家')
    expect(bar.get('[data-testid=assign-outcome]').text()).toContain('乙公司 已由“一组”包联')
  })
})

describe('looking a ticket up', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    vi.stubGlobal('fetch', () => Promise.resolve(new Response('{"items":[],"page":{"nextCursor":null}}', { headers: { 'Content-Type': 'application/json' } })))
  })
  afterEach(() => vi.useRealTimers())

  it('puts what is typed into the address, but no single character', async () => {
    const router = routerAt('/issues?view=done')
    await router.isReady()
    const box = mount(IssueLookup, { global: { plugins: [router] } })
    await box.get('[data-testid=issue-search]').setValue('缺')
    await vi.advanceTimersByTimeAsync(400)
    expect(router.currentRoute.value.query).toEqual({ view: 'done' })
    await box.get('[data-testid=issue-search]').setValue('缺工')
    await vi.advanceTimersByTimeAsync(400)
    expect(router.currentRoute.value.query).toEqual({ view: 'done', q: '缺工' })
    await box.get('[data-testid=filter-category]').setValue('LABOUR')
    await vi.advanceTimersByTimeAsync(0)
    expect(router.currentRoute.value.query).toEqual({ view: 'done', q: '缺工', category: 'LABOUR' })
  })

  it('has a queue of what waits for its firm, with the name that was written down', () => {
    me('dispatcher')
    const queue = deskQueues().find((candidate) => candidate.id === 'UNMATCHED')
    expect(queue?.filter).toEqual({ open: true, unmatched: true })
    const issue = { id: 'i', title: '缺人', state: 'SUBMITTED', category: 'LABOUR', number: 'WT-2026-000001', enterprise: null, firmHint: { name: '路边的厂', creditCode: null } } as unknown as IssueBrief
    expect(queue?.match(issue)).toBe(true)
    expect(mount(IssueItem, { props: { issue }, global: { plugins: [routerAt('/')] } }).text()).toContain('路边的厂 · 待匹配')
  })
})

function routerAt(path: string): Router {
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/:rest(.*)*', component: { template: '<div />' } }] })
  void router.push(path)
  return router
}
