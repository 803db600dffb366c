import { mount } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import ClassificationForm from '@/features/flow/ClassificationForm.vue'
import ExtensionForm from '@/features/flow/ExtensionForm.vue'
import { markWords } from '@/features/flow/marks'
import { missing } from '@/features/flow/useFlowForm'
import { deskQueues } from '@/features/issues/queues'
import DepartmentPicker from '@/features/issues/DepartmentPicker.vue'
import { inputFaults, shapeOf } from '@/features/issues/actionFields'
import { session } from '@/session/session'
import type { Issue, IssueBrief } from '@/api/contract'

const calm = { extensionPending: false, draftPending: false, openCoHandlings: 0, openOrders: 0, escalation: null }

function answer(body: unknown): Response {
  return new Response(JSON.stringify(body), { status: 200, headers: { 'Content-Type': 'application/json' } })
}

function me(roles: string[], department: string): void {
  session.me = { subject: 's', name: '赵经信', roles, department: { id: department, name: department }, area: null, taskForces: [] }
}

afterEach(() => {
  vi.unstubAllGlobals()
  session.me = null
})

describe('marks beside the state', () => {
  it('say nothing of a calm issue, and nothing of one kept by an older version', () => {
    expect(markWords(calm)).toEqual([])
    expect(markWords(undefined)).toEqual([])
  })

  it('come most urgent first', () => {
    const escalation = { level: 'DEPUTY_LEADER', levelLabel: '分管领导', cause: 'OVERDUE', causeLabel: '超期', reason: '', at: '' } as const
    const ids = markWords({ ...calm, openCoHandlings: 2, extensionPending: true, escalation }).map((mark) => mark.id)
    expect(ids).toEqual(['escalated', 'extension', 'coHandling'])
  })
})

describe('the queues of a desk', () => {
  const brief = (marks: Partial<IssueBrief['marks']>, department: string) =>
    ({ state: 'HANDLING', department: { id: department, name: department }, marks: { ...calm, ...marks } }) as IssueBrief

  it('show the office what waits for its decision', () => {
    me(['dispatcher'], 'office')
    const queue = deskQueues().find((candidate) => candidate.id === 'EXTENSION')
    expect(queue?.filter).toEqual({ open: true, extensionPending: true })
    expect(queue?.match(brief({ extensionPending: true }, 'jxj'))).toBe(true)
    expect(queue?.match(brief({}, 'jxj'))).toBe(false)
  })

  it('count the office\'s own late dispatch as late, beside the departments\' days', () => {
    me(['dispatcher'], 'office')
    const queue = deskQueues().find((candidate) => candidate.id === 'OVERDUE')
    const late = (color: 'NONE' | 'RED', said: string) => ({ ...brief({}, 'jxj'), light: { color, days: null, word: said, provisional: false } }) as IssueBrief
    expect(queue?.match(late('NONE', '■ 交办超期'))).toBe(true)
    expect(queue?.match(late('RED', '■ 超期2个工作日'))).toBe(true)
    expect(queue?.match(late('NONE', '应于10月8日前交办'))).toBe(false)
  })

  it('show a department where it is asked to help, not where it is in charge', () => {
    me(['handler'], 'zrzy')
    const queue = deskQueues().find((candidate) => candidate.id === 'COHANDLING')
    expect(queue?.match(brief({ openCoHandlings: 1 }, 'jxj'))).toBe(true)
    expect(queue?.match(brief({ openCoHandlings: 1 }, 'zrzy'))).toBe(false)
  })

  it('show drafts to the reviewer alone', () => {
    me(['handler'], 'jxj')
    expect(deskQueues().map((queue) => queue.id)).not.toContain('DRAFT')
    me(['handler-reviewer'], 'jxj')
    expect(deskQueues().map((queue) => queue.id)).toContain('DRAFT')
  })
})

describe('asking for time', () => {
  const preview = { dueOn: '2026-09-28', newDueOn: null, days: null, lastDayToAsk: '2026-09-24', maxDays: 10, inCalendarDays: false, left: 0, provisional: false, refusal: null }
  const issue = { id: 'i1', version: 3, marks: calm } as unknown as Issue

  it('warns before it is sent that none is left', async () => {
    vi.stubGlobal('fetch', vi.fn(async () => answer(preview)))
    const form = mount(ExtensionForm, { props: { issue, label: '申请延期' } })
    await vi.waitFor(() => expect(form.text()).toContain('延期次数已用完'))
  })

  it('sends nothing while reason or span are missing', async () => {
    const fetched = vi.fn(async () => answer(preview))
    vi.stubGlobal('fetch', fetched)
    const form = mount(ExtensionForm, { props: { issue, label: '申请延期' } })
    await form.find('form').trigger('submit')
    await nextTick()
    expect(form.text()).toContain('请写明申请理由')
    expect(fetched.mock.calls.every((call) => (call as unknown[])[1] === undefined || ((call as unknown[])[1] as RequestInit).method === 'GET')).toBe(true)
  })
})

describe('putting the category right', () => {
  const issue = { id: 'i1', version: 3, category: 'LABOUR', urgency: 'NORMAL' } as unknown as Issue

  it('sends what is right with the version that was read', async () => {
    const fetched = vi.fn<typeof fetch>(async () => answer({}))
    vi.stubGlobal('fetch', fetched)
    const form = mount(ClassificationForm, { props: { issue, label: '更正类别' } })
    await form.find('select').setValue('LAND')
    await form.find('form').trigger('submit')
    await vi.waitFor(() => expect(form.emitted('done')).toHaveLength(1))
    const [path, call] = fetched.mock.lastCall!
    expect(path).toContain('/issues/i1/classification')
    expect(new Headers(call?.headers).get('If-Match')).toBe('"v3"')
    expect(JSON.parse(String(call?.body))).toEqual({ category: 'LAND', urgency: 'NORMAL' })
  })

  it('sends nothing while nothing is different', async () => {
    const fetched = vi.fn<typeof fetch>(async () => answer({}))
    vi.stubGlobal('fetch', fetched)
    const form = mount(ClassificationForm, { props: { issue, label: '更正类别' } })
    await form.find('form').trigger('submit')
    await nextTick()
    expect(form.text()).toContain('没有变化')
    expect(fetched).not.toHaveBeenCalled()
  })
})

describe('choosing the department', () => {
  it('shows the days of the kind of affair that is chosen', async () => {
    const fetched = vi.fn<typeof fetch>(async () => answer({ items: [], deadlines: [] }))
    vi.stubGlobal('fetch', fetched)
    const picker = mount(DepartmentPicker, { props: { issueId: 'i1', version: 1, modelValue: 'jxj', complexity: 'ORDINARY' } })
    await picker.setProps({ complexity: 'CROSS' })
    await vi.waitFor(() => expect(fetched.mock.calls.map(([path]) => String(path))).toContainEqual(expect.stringContaining('deadline-preview?departmentId=jxj&complexity=CROSS')))
    const asked = fetched.mock.calls.length
    await picker.setProps({ version: 2 })
    await vi.waitFor(() => expect(fetched.mock.calls.length).toBeGreaterThan(asked))
  })
})

describe('a pause', () => {
  it('needs a reason from the list beside the words', () => {
    const shape = shapeOf({ to: 'SUSPENDED', label: '暂停计时', needs: ['comment', 'reasonCode'] }, 'HANDLING')
    const input = { departmentId: '', comment: '等营业执照', nextReplyOn: '', mergedInto: '' }
    expect(Object.keys(inputFaults(shape, input))).toEqual(['reason'])
    expect(inputFaults(shape, { ...input, reasonCode: 'FIRM_DOCUMENTS' })).toEqual({})
  })
})

it('names the empty fields and no others', () => {
  expect(missing({ a: [' ', 'A'], b: ['x', 'B'] })).toEqual({ a: 'A' })
})
