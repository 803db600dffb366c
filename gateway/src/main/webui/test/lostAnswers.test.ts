import { enableAutoUnmount, flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { AskedRecheck, FirmSummary, ImportJob, QuarantinedRow } from '@/api/contract'
import { setCsrfToken } from '@/api/csrf'
import AppointmentPage from '@/features/appointment/AppointmentPage.vue'
import AnswerForm from '@/features/confirm/AnswerForm.vue'
import MergeSheet from '@/features/firms/MergeSheet.vue'
import CorrectSheet from '@/features/imports/CorrectSheet.vue'
import ContactCard from '@/features/issues/ContactCard.vue'
import PlanPage from '@/features/plan/PlanPage.vue'
import MilestoneCard from '@/features/projects/MilestoneCard.vue'
import AskedProblem from '@/features/rechecks/AskedProblem.vue'
import AssignBar from '@/features/taskforces/AssignBar.vue'
import HandOverSheet from '@/features/taskforces/HandOverSheet.vue'
import { freshDevice } from './device'
import { appeared, field, json, page, settled, sheet, shown, signedIn, submit } from './screen'

vi.mock('@/shared/sure', () => ({ isSure: vi.fn(async () => true) }))

/** The keys of the requests that wrote something: the answer to every one of them is lost. */
function deafServer(read: (path: string) => Response | undefined = () => undefined): string[] {
  const keys: string[] = []
  vi.stubGlobal('fetch', async (path: string, init: RequestInit = {}) => {
    if (!init.method || init.method === 'GET') return read(path) ?? page()
    keys.push(new Headers(init.headers).get('Idempotency-Key') ?? '')
    throw new TypeError('Failed to fetch')
  })
  return keys
}

async function press(wrapper: VueWrapper, id: string): Promise<void> {
  await (await appeared(wrapper, id)).trigger('click')
  await settled()
}

beforeEach(async () => {
  await freshDevice()
  setCsrfToken('token')
  signedIn('dispatcher', 'project-officer')
})
enableAutoUnmount(afterEach)
afterEach(() => vi.unstubAllGlobals())

describe('other words after a lost answer are another request', () => {
  it('of a firm about a closed problem, and what it tells of trouble goes with no other answer', async () => {
    const recheck: AskedRecheck = { id: 'r1', number: 'WT-2026-000001', title: '缺工', reply: null, question: 'STILL_SOLVED', closedOn: '2026-03-05', canAnswer: true, stateText: '请您回答' }
    const sent: unknown[] = []
    const keys: string[] = []
    vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
      sent.push(JSON.parse(String(init.body)))
      keys.push(new Headers(init.headers).get('Idempotency-Key') ?? '')
      throw new TypeError('Failed to fetch')
    })
    const asked = await shown(AskedProblem, { token: 't', recheck })
    await press(asked, 'recheck-recurred')
    await field(asked, 'recheck-comment').setValue('又缺人')
    await submit(asked)
    await asked.findAll('button').at(-1)!.trigger('click')
    await press(asked, 'recheck-fine')
    await press(asked, 'recheck-fine')
    expect(sent[0]).toEqual({ id: 'r1', outcome: 'RECURRED', comment: '又缺人' })
    expect(sent[1]).toEqual({ id: 'r1', outcome: 'FINE' })
    expect(keys[1]).not.toBe(keys[0])
    expect(keys[2]).toBe(keys[1])
  })

  it('of a firm about a reply, whose fault stays in sight', async () => {
    const keys = deafServer()
    const scroll = vi.spyOn(window, 'scrollTo').mockImplementation(() => undefined)
    const form = await shown(AnswerForm, { token: 't' })
    await form.find('input[value="SOLVED"]').setValue(true)
    await form.find('input[value="SATISFIED"]').setValue(true)
    await submit(form)
    await form.find('input[value="PARTLY"]').setValue(true)
    await submit(form)
    expect(new Set(keys).size).toBe(2)
    expect(scroll).not.toHaveBeenCalled()
  })

  it('of a firm about the day of a visit', async () => {
    const visit = { enterpriseName: '甲公司', plannedOn: '2026-12-01', taskForceName: '一组', purpose: null, declined: null, canDecline: true, expiresAt: '2026-12-01T00:00:00Z' }
    const keys = deafServer(() => json(visit))
    const appointment = await shown(AppointmentPage, {}, '/appointment/t', '/appointment/:token')
    await press(appointment, 'appointment-decline')
    await field(appointment, 'appointment-reason').setValue('盘点')
    await submit(appointment)
    await field(appointment, 'appointment-reason').setValue('年底盘点')
    await submit(appointment)
    expect(new Set(keys).size).toBe(2)
  })

  it('of the office about a call', async () => {
    const keys = deafServer()
    const card = await shown(ContactCard, { issueId: 'i1', etag: '"v1"' })
    await card.find('input[value="UNANSWERED"]').setValue(true)
    await submit(card)
    await field(card, 'contact-comment').setValue('无人接听')
    await submit(card)
    expect(new Set(keys).size).toBe(2)
  })

  it('of the project office about a milestone', async () => {
    const keys = deafServer()
    const card = await shown(MilestoneCard, { projectId: 'p1' })
    await field(card, 'milestone-name').setValue('封顶')
    await field(card, 'milestone-planned').setValue('2027-01-01')
    await submit(card)
    await field(card, 'milestone-planned').setValue('2027-02-01')
    await submit(card)
    expect(new Set(keys).size).toBe(2)
  })
})

describe('the same words after a lost answer are the same request', () => {
  const forces = (path: string) => (path.includes('/task-forces?') ? page({ id: 't2', name: '二组', to: null }) : undefined)

  it('when a load is handed over', async () => {
    const lost = { on: false }
    const keys: string[] = []
    vi.stubGlobal('fetch', async (path: string, init: RequestInit = {}) => {
      if (init.method !== 'POST') return forces(path) ?? page()
      if (!lost.on) return json({ items: [{ assignmentId: 'x', enterpriseName: '甲公司', outcome: 'MOVED' }], plannedVisits: 0 })
      keys.push(new Headers(init.headers).get('Idempotency-Key') ?? '')
      throw new TypeError('Failed to fetch')
    })
    const form = await sheet(HandOverSheet, { from: 't1', members: [] })
    await vi.waitFor(() => expect(form.find('input[value="t2"]').exists()).toBe(true))
    await form.find('input[value="t2"]').setValue(true)
    await press(form, 'hand-over-try')
    lost.on = true
    await press(form, 'hand-over-now')
    await press(form, 'hand-over-now')
    expect(keys).toHaveLength(2)
    expect(keys[1]).toBe(keys[0])
  })

  it('when many firms are given to a task force', async () => {
    const keys = deafServer(forces)
    const firm = { id: 'a', name: '甲公司' } as unknown as FirmSummary
    const bar = await shown(AssignBar, { chosen: new Map([['a', firm]]), items: [firm] })
    await settled()
    await field(bar, 'assign-to').setValue('t2')
    await press(bar, 'assign-run')
    await press(bar, 'assign-run')
    expect(keys).toHaveLength(2)
    expect(keys[1]).toBe(keys[0])
  })

  it('when visits are booked', async () => {
    const due = { enterpriseId: 'a', enterpriseName: '甲公司', taskForceId: 't1', taskForceName: '一组', person: null, plannedOn: '2026-12-01', dueBy: '2026-12-31', reasons: [], provisional: false, putOff: false, proposedOn: null, inWeek: [] }
    const keys = deafServer((path) => (path.includes('/visit-plan') ? page(due) : undefined))
    const plan = await shown(PlanPage)
    await appeared(plan, 'plan-choose-a')
    await press(plan, 'plan-now')
    await press(plan, 'plan-now')
    expect(keys).toHaveLength(2)
    expect(keys[1]).toBe(keys[0])
  })

  it('when a row of a file is put right', async () => {
    const keys = deafServer()
    const job = { id: 'j1', kind: 'ENTERPRISES' } as unknown as ImportJob
    const row = { row: 3, name: '甲公司', detail: '代码有误', cells: {} } as unknown as QuarantinedRow
    const form = await sheet(CorrectSheet, { job, row })
    await submit(form)
    await submit(form)
    expect(keys).toHaveLength(2)
    expect(keys[1]).toBe(keys[0])
  })

  it('when two files are merged', async () => {
    const firm = (id: string, name: string) => ({ id, version: 1, name, creditCode: null, lists: [], taskForces: [], formerNames: [], tags: [], contacts: [] })
    const keys = deafServer((path) => {
      if (path.includes('/enterprises?')) return page(firm('f2', '乙公司'))
      return path.includes('/enterprises/') ? json(path.endsWith('f1') ? firm('f1', '甲公司') : firm('f2', '乙公司')) : undefined
    })
    const form = await sheet(MergeSheet, { firmId: 'f1' })
    await form.find('input').setValue('乙公司')
    await press(form, 'pick-f2')
    await (await appeared(form, 'merge-reason')).setValue('重复建档')
    await submit(form)
    await submit(form)
    await flushPromises()
    expect(keys).toHaveLength(2)
    expect(keys[1]).toBe(keys[0])
  })
})
