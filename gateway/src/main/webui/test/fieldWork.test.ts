import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Activity, Visit } from '@/api/contract'
import { setCsrfToken } from '@/api/csrf'
import ActivityFindingSheet from '@/features/activities/ActivityFindingSheet.vue'
import ActivityIssueSheet from '@/features/activities/ActivityIssueSheet.vue'
import LargeTypeSwitch from '@/features/me/LargeTypeSwitch.vue'
import PlanPage from '@/features/plan/PlanPage.vue'
import PoliciesPage from '@/features/policies/PoliciesPage.vue'
import BulkSheet from '@/features/resumptions/BulkSheet.vue'
import ResumptionsPage from '@/features/resumptions/ResumptionsPage.vue'
import HandOverSheet from '@/features/taskforces/HandOverSheet.vue'
import AnswerEditor from '@/features/visits/AnswerEditor.vue'
import MoveVisitSheet from '@/features/visits/MoveVisitSheet.vue'
import VisitAnswers from '@/features/visits/VisitAnswers.vue'
import { session } from '@/session/session'
import { freshDevice, onServer } from './device'
import { appeared, calls, field, json, page, server, settled, sheet, shown, signedIn, submit, writes } from './screen'

vi.mock('@/shared/sure', () => ({ isSure: vi.fn(async () => true) }))

beforeEach(async () => {
  await freshDevice()
  setCsrfToken('token')
  signedIn('dispatcher', 'member')
})
enableAutoUnmount(afterEach)
afterEach(() => {
  vi.unstubAllGlobals()
  session.me = null
})

describe('the plan of visits', () => {
  const due = (id: string) => ({ enterpriseId: id, enterpriseName: id, taskForceId: 't1', taskForceName: '一组', person: null, plannedOn: '2026-12-01', dueBy: '2026-12-31', reasons: ['按月走访'], provisional: false, putOff: false, proposedOn: null, inWeek: [] })

  it('is written only for the firms that stayed chosen, and leaves the others unchosen', async () => {
    let open = [due('a'), due('b')]
    server(({ method, path }) => {
      if (method === 'POST') {
        const booked = open.filter(({ enterpriseId }) => enterpriseId !== 'b')
        open = open.filter(({ enterpriseId }) => enterpriseId === 'b')
        return json({ items: booked.map((visit) => ({ visitId: 'v', visit })), more: false })
      }
      return path.includes('/visit-plan') ? page(...open) : undefined
    })
    const plan = await shown(PlanPage)
    await (await appeared(plan, 'plan-choose-b')).trigger('change')
    expect(writes()).toEqual([])
    await field(plan, 'plan-now').trigger('click')
    await vi.waitFor(() => expect(writes()).toHaveLength(1))
    expect(writes()[0]!.body).toMatchObject({ days: 30, enterpriseIds: ['a'] })
    await vi.waitFor(() => expect(field(plan, 'plan-choose-a').exists()).toBe(false))
    expect((field(plan, 'plan-choose-b').element as HTMLInputElement).checked).toBe(false)
  })

  it('moves a visit to another day and loses nothing that was planned with it', async () => {
    server(() => json({}))
    const visit: Visit = onServer({ purpose: '送政策', mode: 'ON_SITE', note: '带清单', methods: ['SIWEN'], sends: [{ kind: 'POLICY', note: '稳岗返还' }], policies: [{ id: 'p1', title: '稳岗返还', version: 1 }] as unknown as Visit['policies'] })
    const form = await sheet(MoveVisitSheet, { visit, etag: '"v5"' })
    await field(form, 'move-visit-day').setValue('2026-12-03')
    await field(form, 'move-visit-save').trigger('click')
    await settled()
    expect(writes().at(-1)).toMatchObject({
      ifMatch: '"v5"',
      body: { plannedOn: '2026-12-03', purpose: '送政策', mode: 'ON_SITE', note: '带清单', methods: ['SIWEN'], policyIds: ['p1'], sends: [{ kind: 'POLICY', note: '稳岗返还' }] },
    })
  })
})

describe('handing over a load', () => {
  it('shows what would become of each firm before anything is written', async () => {
    server(({ method, path }) => {
      if (method === 'POST') return json({ items: [{ assignmentId: 'x', enterpriseName: '甲公司', outcome: 'MOVED' }], plannedVisits: 2 })
      return path.includes('/task-forces?') ? page({ id: 't2', name: '二组', to: null }) : undefined
    })
    const form = await sheet(HandOverSheet, { from: 't1', members: [] })
    await vi.waitFor(() => expect(form.find('input[value="t2"]').exists()).toBe(true))
    await form.find('input[value="t2"]').setValue(true)
    await field(form, 'hand-over-try').trigger('click')
    expect((await appeared(form, 'hand-over-list')).text()).toContain('甲公司')
    expect(writes().map(({ path }) => new URL(path, 'http://here').searchParams.get('dryRun'))).toEqual(['true'])
    await field(form, 'hand-over-now').trigger('click')
    await vi.waitFor(() => expect(writes()).toHaveLength(2))
    expect(writes()[1]).toMatchObject({ body: { fromTaskForceId: 't1', toTaskForceId: 't2' } })
    expect(new URL(writes()[1]!.path, 'http://here').searchParams.get('dryRun')).not.toBe('true')
    await vi.waitFor(() => expect(form.emitted('done')).toHaveLength(1))
  })
})

describe('an answer to a question', () => {
  it('becomes a suggestion with one tap, and a ticket with one more for its category', async () => {
    server(({ method }) => (method === 'POST' ? json({}, 201) : undefined))
    const visit = onServer({ state: 'DONE', answers: [{ id: 'a1', promptNo: 1, prompt: '缺人吗', text: '缺 20 人', outcome: null }] as unknown as Visit['answers'] })
    const card = await shown(VisitAnswers, { visit })
    await field(card, 'turn-1-SUGGESTION').trigger('click')
    await vi.waitFor(() => expect(writes().at(-1)).toMatchObject({ path: expect.stringContaining('/answers/a1'), body: { into: 'SUGGESTION' } }))
    await settled()
    await field(card, 'turn-1-ISSUE').trigger('click')
    await settled()
    expect(writes()).toHaveLength(1)
    await card.find('input[value="LABOUR"]').setValue(true)
    await vi.waitFor(() => expect(writes().at(-1)?.body).toEqual({ into: 'ISSUE', category: 'LABOUR' }))
  })

  it('is turned while it is written down, and turned back by a second tap', async () => {
    const answer = { id: 'a1', questionnaireId: 'q', promptNo: 2, text: '想扩产', turnInto: '' as const, category: '' }
    const editor = await shown(AnswerEditor, { modelValue: answer, prompt: '打算' })
    await field(editor, 'answer-2-NEED').trigger('click')
    expect(editor.emitted('update:modelValue')!.at(-1)).toEqual([{ ...answer, turnInto: 'NEED' }])
    await editor.setProps({ modelValue: { ...answer, turnInto: 'NEED' } })
    await field(editor, 'answer-2-NEED').trigger('click')
    expect(editor.emitted('update:modelValue')!.at(-1)).toEqual([answer])
  })
})

describe('what firms say at an activity', () => {
  const activity = { id: 'y1', firms: [{ enterpriseId: 'f1', name: '甲公司' }] } as unknown as Activity

  it('becomes a ticket of the firm', async () => {
    server()
    const form = await sheet(ActivityIssueSheet, { activity })
    await form.find('select, input[value="LABOUR"]').setValue('LABOUR')
    await field(form, 'activity-issue-title').setValue('缺工')
    await submit(form)
    expect(writes().at(-1)).toMatchObject({ path: '/api/enterprise/v1/activities/y1/issues', body: { enterpriseId: 'f1', category: 'LABOUR', title: '缺工' } })
  })

  it('or a suggestion, a lead, a need', async () => {
    server()
    const form = await sheet(ActivityFindingSheet, { activity })
    await form.find('input[value="LEAD"]').setValue(true)
    await field(form, 'activity-finding-text').setValue('想在园区建二期')
    await submit(form)
    expect(writes().at(-1)?.body).toEqual({ enterpriseId: 'f1', kind: 'LEAD', text: '想在园区建二期' })
  })
})

describe('which firms work again', () => {
  it('is pasted as lines, and each line that was refused is named', async () => {
    server(({ method }) => (method === 'POST' ? json({ items: [{ index: 0, status: 201, id: 'r', detail: null }, { index: 1, status: 404, id: null, detail: '没有这家企业' }] }) : undefined))
    const form = await sheet(BulkSheet)
    await field(form, 'resumption-text').setValue('91341282MA8N000106\t已复工\t2026-03-01\n\n91341282MA8N000207,应复工未复工')
    await submit(form)
    expect(writes()[0]!.body).toMatchObject({ items: [{ creditCode: '91341282MA8N000106', status: 'RESUMED', happenedOn: '2026-03-01' }, { creditCode: '91341282MA8N000207', status: 'SHOULD_RESUME' }] })
    expect(field(form, 'resumption-taken').text()).toContain('1')
    expect(form.find('[role="alert"]').text()).toContain('没有这家企业')
    expect(form.find('[role="alert"]').text()).toContain('3')
  })

  it('is shown as a rate of the day that is asked for, and never as nought when it is not known', async () => {
    server(({ path }) => (path.includes('/summary') ? json({ rate: path.includes('2026-03-01') ? '66.7' : null, gap: null, counts: [] }) : undefined))
    const screen = await shown(ResumptionsPage)
    expect((await appeared(screen, 'resumption-summary')).text()).toContain('——')
    await field(screen, 'resumption-on').setValue('2026-03-01')
    await vi.waitFor(() => expect(field(screen, 'resumption-summary').text()).toContain('66.7%'))
  })
})

describe('the policies', () => {
  it('are those in force, until all are asked for', async () => {
    server(({ path }) => (path.includes('/policies?') ? page({ id: 'p1', title: '稳岗返还', issuer: '人社局', validity: path.includes('validOn') ? 'VALID' : 'EXPIRED', noApplication: true }) : undefined))
    const list = await shown(PoliciesPage)
    expect((await appeared(list, 'policy-p1')).text()).toContain('免申即享')
    await list.find('input[type="checkbox"]').setValue(false)
    await vi.waitFor(() => expect(calls().some(({ path }) => path.includes('/policies?') && !path.includes('validOn'))).toBe(true))
  })
})

describe('large type', () => {
  it('is switched on for the whole app and remembered', async () => {
    const row = await shown(LargeTypeSwitch)
    await row.find('[role="switch"]').setValue(!document.documentElement.classList.contains('large-type'))
    expect(document.documentElement.classList.contains('large-type')).toBe(true)
    expect(localStorage.getItem('sisong.largeType')).toBe('1')
    await row.find('[role="switch"]').setValue(!document.documentElement.classList.contains('large-type'))
    expect(document.documentElement.classList.contains('large-type')).toBe(false)
  })
})
