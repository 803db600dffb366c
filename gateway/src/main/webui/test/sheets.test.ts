import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Member, TaskForce, Visit } from '@/api/contract'
import ForceSheet from '@/features/taskforces/ForceSheet.vue'
import HandOverSheet from '@/features/taskforces/HandOverSheet.vue'
import MoveVisitSheet from '@/features/visits/MoveVisitSheet.vue'

const global = { stubs: { BottomSheet: { template: '<div><slot /></div>' } } }
const sent: { url: string; method?: string; body: unknown; ifMatch: string | null }[] = []

function serve(answers: Record<string, unknown>, status = 200): void {
  vi.stubGlobal('fetch', (url: string, init?: RequestInit) => {
    if (init?.body) sent.push({ url, method: init.method, body: JSON.parse(String(init.body)), ifMatch: new Headers(init.headers).get('If-Match') })
    const type = init?.body && status > 299 ? 'application/problem+json' : 'application/json'
    return Promise.resolve(new Response(JSON.stringify(answers[url] ?? { items: [], page: { nextCursor: null } }), { status: init?.body ? status : 200, headers: { 'Content-Type': type } }))
  })
}

async function press(sheet: VueWrapper, testid: string): Promise<void> {
  await sheet.get(`[data-testid=${testid}]`).trigger('click')
  await flushPromises()
}

afterEach(() => {
  sent.length = 0
  vi.unstubAllGlobals()
})

describe('handing over', () => {
  const members = [
    { id: 'm1', name: '张三', to: null },
    { id: 'm2', name: '李四', to: null },
  ] as unknown as Member[]

  it('goes to a colleague of the same task force, and says how many planned visits go along', async () => {
    serve({
      '/api/enterprise/v1/task-forces?limit=200': { items: [{ id: 'f', name: '一组', to: null }], page: { nextCursor: null } },
      '/api/enterprise/v1/task-forces/f/members?limit=200': { items: members, page: { nextCursor: null } },
      '/api/enterprise/v1/assignments/_hand-over?dryRun=true': { dryRun: true, plannedVisits: 3, items: [{ assignmentId: 'a', enterpriseName: '甲公司', outcome: 'MOVED' }] },
    })
    const sheet = mount(HandOverSheet, { props: { show: true, from: 'f', members, member: 'm1' }, global })
    await flushPromises()
    await sheet.get('[data-testid=hand-over-to-f]').setValue()
    await flushPromises()
    expect(sheet.find('[data-testid=hand-over-to-member-m1]').exists()).toBe(false)
    await sheet.get('[data-testid=hand-over-to-member-m2]').setValue()
    await press(sheet, 'hand-over-try')
    expect(sent[0]?.body).toMatchObject({ fromTaskForceId: 'f', fromMemberId: 'm1', toTaskForceId: 'f', toMemberId: 'm2' })
    expect(sheet.get('[data-testid=hand-over-visits]').text()).toContain('3 次')
  })

  it('is offered where a task force cannot end because of its firms', async () => {
    const detail = '此后仍有包联企业,请先整体移交'
    serve({ '/api/enterprise/v1/task-forces/f': { status: 422, title: '', detail, code: 'rule-violated', errors: [{ pointer: '/to', code: 'load-left', detail }] } }, 422)
    const force = { id: 'f', version: 2, name: '一组', from: '2026-01-01', to: null } as unknown as TaskForce
    const sheet = mount(ForceSheet, { props: { show: false, force }, global })
    await sheet.setProps({ show: true })
    expect(sheet.find('[data-testid=force-hand-over]').exists()).toBe(false)
    await sheet.get('[data-testid=force-change-to]').setValue('2026-03-31')
    await sheet.get('form').trigger('submit')
    await flushPromises()
    await press(sheet, 'force-hand-over')
    expect(sheet.emitted('handOver')).toHaveLength(1)
  })
})

describe('moving a planned visit', () => {
  it('sends the other day with the version that was seen, and keeps what is planned', async () => {
    serve({ '/api/enterprise/v1/visits/v': {} })
    const visit = { id: 'v', state: 'PLANNED', enterprise: { id: 'e', name: '甲公司' }, firmHint: null, plannedOn: '2026-09-10', purpose: '谈用工', onBehalfOf: null, interviewee: null, companions: null } as unknown as Visit
    const sheet = mount(MoveVisitSheet, { props: { show: false, visit, etag: '"v3"' }, global })
    await sheet.setProps({ show: true })
    await sheet.get('[data-testid=move-visit-day]').setValue('2026-09-15')
    await press(sheet, 'move-visit-save')
    expect(sent[0]).toMatchObject({ url: '/api/enterprise/v1/visits/v', method: 'PUT', ifMatch: '"v3"', body: { enterpriseId: 'e', plannedOn: '2026-09-15', purpose: '谈用工' } })
    expect(sheet.emitted('moved')).toHaveLength(1)
  })
})
