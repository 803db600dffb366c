import { enableAutoUnmount, flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, type Component, type SetupContext } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { setCsrfToken } from '@/api/csrf'
import AmendmentItem from '@/features/queue/AmendmentItem.vue'
import CorrectFirmSheet from '@/features/visits/CorrectFirmSheet.vue'
import EditHistory from '@/features/visits/EditHistory.vue'
import VoidVisitSheet from '@/features/visits/VoidVisitSheet.vue'
import { newAmendment } from '@/offline/amendments'
import { mayCorrect } from '@/session/ownVisit'
import { session } from '@/session/session'
import { answer, FIRM, ME, network, onServer, VISIT } from './device'

let sure = true
const asked: string[] = []
vi.mock('@/shared/sure', () => ({
  isSure: (ask: { message: string }) => {
    asked.push(ask.message)
    return Promise.resolve(sure)
  },
}))

const RIGHT = { id: '0190aaaa-0000-7000-8000-000000000002', name: '实际走访公司', creditCode: null }
const DONE = onServer({ state: 'DONE', startedAt: '2026-11-24T01:00:00Z', mode: 'ON_SITE' })
const bare = { inheritAttrs: false, setup: (_: unknown, { slots }: SetupContext) => () => slots.default?.() }
const picker = defineComponent({ name: 'FirmPickerSheet', emits: ['pick'], template: '<i />' })

enableAutoUnmount(afterEach)
beforeEach(() => {
  setCsrfToken('token')
  session.me = ME
  sure = true
  asked.length = 0
})

async function shown(component: Component, props: Record<string, unknown>): Promise<VueWrapper> {
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/:all(.*)*', component: bare }] })
  const wrapper = mount(component, { props, global: { stubs: { BottomSheet: bare, FirmPickerSheet: picker }, plugins: [router] } })
  await flushPromises()
  return wrapper
}

const at = (wrapper: VueWrapper, id: string) => wrapper.find(`[data-testid="${id}"]`)

async function submit(wrapper: VueWrapper): Promise<void> {
  await wrapper.find('form').trigger('submit')
  await flushPromises()
}

describe('the right firm of a done visit', () => {
  const open = () => shown(CorrectFirmSheet, { show: true, visit: DONE, etag: '"v5"' })

  it('is sent with the reason and the version, after a question that names both firms', async () => {
    const sent = network(answer(201, DONE))
    const wrapper = await open()
    wrapper.findComponent(picker).vm.$emit('pick', RIGHT)
    await at(wrapper, 'correct-firm-reason').setValue(' 选错了 ')
    await submit(wrapper)
    expect(asked).toEqual([`把这次走访从“${FIRM.name}”更正为“实际走访公司”?`])
    expect(sent[0]).toMatchObject({ method: 'POST', url: `/api/enterprise/v1/visits/${VISIT}/corrections`, body: { enterpriseId: RIGHT.id, reason: '选错了' } })
    expect(sent[0]!.headers.get('If-Match')).toBe('"v5"')
    expect(sent[0]!.headers.get('Idempotency-Key')).toBeTruthy()
    expect(wrapper.emitted('changed')).toHaveLength(1)
  })

  it('is sent neither without a firm and a reason nor when the person is not sure', async () => {
    const sent = network(answer(201, DONE))
    const wrapper = await open()
    await submit(wrapper)
    expect(at(wrapper, 'correct-firm-fault').text()).toBe('请选择实际走访的企业')
    expect(wrapper.text()).toContain('请写明原因')
    wrapper.findComponent(picker).vm.$emit('pick', RIGHT)
    await at(wrapper, 'correct-firm-reason').setValue('选错了')
    sure = false
    await submit(wrapper)
    expect(sent).toHaveLength(0)
  })

  it('shows why it was refused and keeps what was typed', async () => {
    network(answer(422, { code: 'issues-raised', detail: '这次走访提出的诉求 WT-2026-000001 已受理,不能更正企业' }))
    const wrapper = await open()
    wrapper.findComponent(picker).vm.$emit('pick', RIGHT)
    await at(wrapper, 'correct-firm-reason').setValue('选错了')
    await submit(wrapper)
    expect(wrapper.text()).toContain('WT-2026-000001')
    expect((at(wrapper, 'correct-firm-reason').element as HTMLTextAreaElement).value).toBe('选错了')
    expect(wrapper.emitted('changed')).toBeUndefined()
  })
})

describe('a done visit that was none', () => {
  it('is declared void with a reason, after a question', async () => {
    const sent = network(answer(201, { ...DONE, state: 'VOIDED' }))
    const wrapper = await shown(VoidVisitSheet, { show: true, visit: DONE, etag: '"v5"' })
    await submit(wrapper)
    expect(sent).toHaveLength(0)
    await at(wrapper, 'void-reason').setValue('误记')
    await submit(wrapper)
    expect(asked[0]).toContain('作废后不能恢复')
    expect(sent[0]).toMatchObject({ url: `/api/enterprise/v1/visits/${VISIT}/transitions`, body: { to: 'VOIDED', comment: '误记' } })
    expect(wrapper.emitted('changed')).toHaveLength(1)
  })
})

describe('the history of a visit', () => {
  async function unfold(wrapper: VueWrapper): Promise<void> {
    const details = wrapper.find('details').element as HTMLDetailsElement
    details.open = true
    await wrapper.find('details').trigger('toggle')
    await flushPromises()
  }

  it('tells old and new firm, and hides one that the reader does not see', async () => {
    const correction = { id: 'k1', kind: 'FIRM', reason: '选错了', fromFirm: null, toFirm: '实际走访公司', keptIssues: ['WT-2026-000002'], actorName: '张三', recordedAt: '2026-11-25T01:00:00Z' }
    const page = (...items: unknown[]) => answer(200, { items, page: { nextCursor: null } })
    network(page(correction), page())
    const wrapper = await shown(EditHistory, { id: VISIT, version: 6 })
    await unfold(wrapper)
    expect(at(wrapper, 'visit-correction').text()).toContain('更正企业:不在您权限范围内的企业 → 实际走访公司')
    expect(at(wrapper, 'visit-correction').text()).toContain('WT-2026-000002')
  })

  it('goes on beyond its first page', async () => {
    const edit = (id: string, value: string) => ({ id, field: 'NOTE', label: '走访记录', value, text: null, actorName: '张三', capturedAt: '2026-11-24T02:00:00Z' })
    const page = (items: unknown[], nextCursor: string | null = null) => answer(200, { items, page: { nextCursor } })
    const sent = network(page([]), page([edit('e2', '后来写的')], 'c2'), page([edit('e1', '当初写的')]))
    const wrapper = await shown(EditHistory, { id: VISIT, version: 6 })
    await unfold(wrapper)
    await at(wrapper, 'visit-edits-more').trigger('click')
    await flushPromises()
    expect(sent.at(-1)!.url).toContain('cursor=c2')
    for (const words of ['后来写的', '当初写的']) expect(wrapper.text()).toContain(words)
    expect(at(wrapper, 'visit-edits-more').exists()).toBe(false)
  })
})

describe('a change that comes too late', () => {
  it('says that the visit is void and can only be taken away', async () => {
    const problem = { code: 'visit-voided', status: 422, title: '', detail: '这次走访已作废(误记),修改没有保存', errors: [] }
    const wrapper = await shown(AmendmentItem, { entry: { ...newAmendment(DONE, FIRM.name), state: 'STUCK', problem } })
    expect(at(wrapper, 'amendment-problem').text()).toContain('已作废')
    expect(at(wrapper, 'amendment-retry').exists()).toBe(false)
    expect(wrapper.findAll('button')).toHaveLength(1)
  })
})

describe('who may put a visit right', () => {
  it('is the author, for whom it was written, and the office', () => {
    const others = { ...DONE, author: { subject: 'other', name: '李四' } }
    expect(mayCorrect(DONE)).toBe(true)
    expect(mayCorrect(others)).toBe(false)
    expect(mayCorrect({ ...others, onBehalfOf: ME.name })).toBe(true)
    expect(mayCorrect({ ...others, onBehalfOf: ME.name, taskForceId: 'elsewhere' })).toBe(false)
    session.me = { ...ME, roles: ['dispatcher'] }
    expect(mayCorrect(others)).toBe(true)
  })
})
