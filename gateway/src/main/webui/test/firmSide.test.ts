import { flushPromises, mount } from '@vue/test-utils'
import { showConfirmDialog } from 'vant'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import ContactCard from '@/features/issues/ContactCard.vue'
import LinkCard from '@/features/issues/LinkCard.vue'
import SimilarCard from '@/features/issues/SimilarCard.vue'
import DraftForm from '@/features/flow/DraftForm.vue'
import OrderItem from '@/features/flow/OrderItem.vue'
import QuestionForm from '@/features/confirm/QuestionForm.vue'
import { db } from '@/offline/db'
import { session } from '@/session/session'
import type { Issue } from '@/api/contract'
import type { Order } from '@/api/flow'
import { freshDevice } from './device'

vi.mock('vant', async (original) => ({ ...(await original<object>()), showConfirmDialog: vi.fn() }))

const issue = { id: 'i1', version: 3, number: 'WT-2026-000007', title: '路灯不亮', state: 'SUBMITTED', enterprise: { id: 'e1', name: '甲公司' }, marks: {} } as unknown as Issue

/** What was sent, by method and path; every answer is the one given for the end of its path. */
function server(answers: Record<string, unknown>) {
  const sent: { method: string; path: string; headers: Headers; body: unknown }[] = []
  vi.stubGlobal(
    'fetch',
    vi.fn(async (path: string, init: RequestInit = {}) => {
      sent.push({ method: init.method ?? 'GET', path, headers: new Headers(init.headers), body: typeof init.body === 'string' ? JSON.parse(init.body) : undefined })
      const key = Object.keys(answers).find((end) => path.split('?')[0]!.endsWith(end))
      return new Response(JSON.stringify(key ? answers[key] : { items: [], page: {} }), { status: 200, headers: { 'Content-Type': 'application/json' } })
    }),
  )
  return { sent, posts: () => sent.filter((call) => call.method === 'POST') }
}

beforeEach(() => freshDevice())

afterEach(() => {
  vi.mocked(showConfirmDialog).mockReset()
  vi.unstubAllGlobals()
  session.me = null
})

describe('merging', () => {
  const other = { ...issue, id: 'i2', number: 'WT-2026-000003', title: '路灯坏了', enterprise: { id: 'e2', name: '乙公司' }, light: { color: 'NONE' } }

  async function card() {
    server({ '/similar': { items: [{ issue: other, score: 80, sameFirm: false, why: '文字相似' }], page: {} } })
    const wrapper = mount(SimilarCard, { props: { issue, mergeable: true }, global: { stubs: { RouterLink: true } } })
    await vi.waitFor(() => expect(wrapper.find('[data-testid="merge-i2"]').exists()).toBe(true))
    return wrapper
  }

  it('names both issues with their firms and that there is no way back before it is done', async () => {
    vi.mocked(showConfirmDialog).mockResolvedValue('confirm')
    const wrapper = await card()
    await wrapper.find('[data-testid="merge-i2"]').trigger('click')
    const { message } = vi.mocked(showConfirmDialog).mock.lastCall![0]
    expect(message).toContain('WT-2026-000007 路灯不亮(甲公司)')
    expect(message).toContain('WT-2026-000003 路灯坏了(乙公司)')
    expect(message).toContain('并案后不能撤销')
    await vi.waitFor(() => expect(wrapper.emitted('merge')).toEqual([['i2']]))
  })

  it('does nothing when the office thinks better of it', async () => {
    vi.mocked(showConfirmDialog).mockRejectedValue('cancel')
    const wrapper = await card()
    await wrapper.find('[data-testid="merge-i2"]').trigger('click')
    await vi.waitFor(() => expect(showConfirmDialog).toHaveBeenCalled())
    await flushPromises()
    await new Promise((done) => setTimeout(done))
    expect(wrapper.emitted('merge')).toBeUndefined()
  })
})

describe('a reply that is signed off', () => {
  const draft = { id: 'd1', version: 1, state: 'SENT_BACK', stateLabel: '退回修改', text: '已对接 20 人', resolution: 'EXPLAINED', decision: '写明日期' }

  it('begins with the words that were sent back and says why', async () => {
    const { posts } = server({ '/reply-drafts': { items: [{ ...draft, text: '旧稿' }, draft], page: {} } })
    const form = mount(DraftForm, { props: { issue, label: '提交签发' } })
    await vi.waitFor(() => expect(form.find('[data-testid="draft-before"]').text()).toContain('写明日期'))
    await form.find('form').trigger('submit')
    await vi.waitFor(() => expect(posts()[0]?.body).toEqual({ text: '已对接 20 人', resolution: 'EXPLAINED' }))
  })

  it('is back as it was rewritten when the form is opened again', async () => {
    server({ '/reply-drafts': { items: [draft], page: {} } })
    const first = mount(DraftForm, { props: { issue, label: '提交签发' } })
    await vi.waitFor(() => expect(first.find('textarea').element.value).toBe('已对接 20 人'))
    await first.find('textarea').setValue('3 月 5 日已对接 20 人')
    await vi.waitFor(async () => expect((await db().cache.get('typed:draft:i1'))?.value).toMatchObject({ typed: { text: '3 月 5 日已对接 20 人' } }))
    first.unmount()
    const second = mount(DraftForm, { props: { issue, label: '提交签发' } })
    await vi.waitFor(() => expect(second.find('[data-testid="draft-before"]').exists()).toBe(true))
    await vi.waitFor(() => expect(second.find('textarea').element.value).toBe('3 月 5 日已对接 20 人'))
  })

  it('never takes away what is being typed when the words that were sent back come late', async () => {
    let arrive: (answer: Response) => void = () => undefined
    const late = new Promise<Response>((resolve) => (arrive = resolve))
    vi.stubGlobal('fetch', () => late)
    const form = mount(DraftForm, { props: { issue, label: '提交签发' } })
    const area = form.find('textarea')
    await area.setValue('已协调银行续贷')
    arrive(new Response(JSON.stringify({ items: [draft], page: {} }), { headers: { 'Content-Type': 'application/json' } }))
    const seen = new Set<string>()
    await vi.waitFor(async () => {
      await Promise.resolve()
      seen.add(area.element.value)
      expect(form.find('[data-testid="draft-before"]').exists()).toBe(true)
    }, { interval: 1 })
    for (let turn = 0; turn < 200; turn++) {
      await (turn % 10 ? Promise.resolve() : new Promise((done) => setTimeout(done)))
      seen.add(area.element.value)
    }
    expect([...seen]).toEqual(['已协调银行续贷'])
    expect(form.find<HTMLInputElement>('input[value="EXPLAINED"]').element.checked).toBe(true)
  })

  it('begins empty when the last one was signed', async () => {
    server({ '/reply-drafts': { items: [draft, { ...draft, state: 'SIGNED_OFF' }], page: {} } })
    const form = mount(DraftForm, { props: { issue, label: '提交签发' } })
    await new Promise((done) => setTimeout(done))
    expect(form.find('textarea').element.value).toBe('')
  })

  it('sends its evidence first', async () => {
    const { posts } = server({ '/attachments': { id: 'a1' } })
    const form = mount(DraftForm, { props: { issue, label: '提交签发' } })
    const file = new File(['%PDF-1.4'], '凭证.pdf', { type: 'application/pdf' })
    const input = form.find('input[type="file"]')
    Object.defineProperty(input.element, 'files', { value: [file] })
    await input.trigger('change')
    await form.find('textarea').setValue('见附件')
    await form.find('form').trigger('submit')
    await vi.waitFor(() => expect(posts().map((call) => call.path.split('?')[0]!.split('/').at(-1))).toEqual(['attachments', 'reply-drafts']))
  })
})

describe('the firm on the telephone', () => {
  it('answers for the version that was seen', async () => {
    const { posts } = server({})
    const card = mount(ContactCard, { props: { issueId: 'i1', etag: '"v9"' } })
    await card.find('input[value="REACHED"]').setValue()
    await card.find('form').trigger('submit')
    await vi.waitFor(() => expect(posts()[0]?.headers.get('If-Match')).toBe('"v9"'))
  })
})

describe('asking again by a supervision order', () => {
  it('gives a new day', async () => {
    session.me = { subject: 's', name: '督导', roles: ['supervisor'], department: null, area: null, taskForces: [] } as unknown as typeof session.me
    const { posts } = server({})
    const order = { id: 'o1', version: 2, number: 'DB-1', issueId: 'i1', state: 'ANSWERED', stateLabel: '已答复', text: '说明', answerBy: '2026-03-03', issuedBy: '督导', issuedAt: '2026-03-02T01:00:00Z' } as unknown as Order
    const item = mount(OrderItem, { props: { order } })
    await item.find('[data-testid="order-conclusion"]').setValue('再说明')
    await item.find('[data-testid="order-reopen"]').trigger('click')
    expect(posts()).toEqual([])
    await item.find('[data-testid="order-again-by"]').setValue('2026-03-09')
    await item.find('[data-testid="order-reopen"]').trigger('click')
    await vi.waitFor(() => expect(posts()[0]?.body).toEqual({ to: 'OPEN', comment: '再说明', answerBy: '2026-03-09' }))
    expect(item.find('a[target="_blank"]').attributes('href')).toContain('orderId=o1')
  })
})

describe('another question by the link', () => {
  it('is sent once it says what and of which kind, and leads to its own page', async () => {
    const { posts } = server({ '/questions': { number: 'WT-2026-000009', url: '/c/fresh' } })
    const form = mount(QuestionForm, { props: { token: 't1' } })
    await form.find('[data-testid="question-open"]').trigger('click')
    await form.find('form').trigger('submit')
    expect(posts()).toEqual([])
    await form.find('[data-testid="question-title"]').setValue('还缺食堂')
    await form.find('input[value="LABOUR"]').setValue()
    await form.find('form').trigger('submit')
    await vi.waitFor(() => expect(form.find('[data-testid="question-raised"]').text()).toContain('WT-2026-000009'))
    expect(form.find('a').attributes('href')).toBe('/c/fresh')
  })
})

describe('a link that went to the wrong person', () => {
  const link = { id: 'l1', version: 4, kind: 'CONFIRMATION', state: 'OPEN', issuedAt: '2026-03-02T01:00:00Z', expiresAt: '2026-04-01T01:00:00Z' }

  it('is taken back in the version that was seen, after a question', async () => {
    vi.mocked(showConfirmDialog).mockResolvedValue('confirm')
    const { sent } = server({ '/confirmation-links': { items: [link, { ...link, id: 'l0', state: 'REVOKED' }], page: {} } })
    const card = mount(LinkCard, { props: { issueId: 'i1', link: null } })
    await vi.waitFor(() => expect(card.findAll('[data-testid^="link-revoke-"]')).toHaveLength(1))
    await card.find('[data-testid="link-revoke-l1"]').trigger('click')
    const deletion = () => sent.find((call) => call.method === 'DELETE')
    await vi.waitFor(() => expect(deletion()?.path).toContain('/issues/i1/confirmation-links/l1'))
    expect(deletion()?.headers.get('If-Match')).toBe('"v4"')
    expect(vi.mocked(showConfirmDialog).mock.lastCall![0]).toMatchObject({ message: expect.stringContaining('不能恢复') })
  })

  it('takes no link of the other kind off the screen', async () => {
    vi.mocked(showConfirmDialog).mockResolvedValue('confirm')
    const { sent } = server({ '/confirmation-links': { items: [link, { ...link, id: 'l2', kind: 'PROGRESS' }], page: {} } })
    const card = mount(LinkCard, { props: { issueId: 'i1', link: { url: '/c/fresh', expiresAt: link.expiresAt } } })
    await vi.waitFor(() => expect(card.findAll('[data-testid^="link-revoke-"]')).toHaveLength(2))
    await card.find('[data-testid="link-revoke-l2"]').trigger('click')
    await vi.waitFor(() => expect(sent.some((call) => call.method === 'DELETE')).toBe(true))
    await flushPromises()
    expect(card.find('[data-testid="confirmation-url"]').exists()).toBe(true)
    await card.find('[data-testid="link-revoke-l1"]').trigger('click')
    await vi.waitFor(() => expect(card.find('[data-testid="confirmation-url"]').exists()).toBe(false))
  })
})
