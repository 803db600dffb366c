import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import OrderList from '@/features/flow/OrderList.vue'
import { session } from '@/session/session'
import { freshDevice } from './device'
import { field, page, server, settled, shown, signedIn, value, writes } from './screen'

const order = { id: 'o1', version: 0, number: 'DB-1', issueId: 'i1', state: 'OPEN', stateLabel: '待答复', text: '请说明', answerBy: '2026-03-03', issuedBy: '督导', issuedAt: '2026-03-02T01:00:00Z' }

beforeEach(async () => {
  await freshDevice()
  signedIn('supervisor')
})
enableAutoUnmount(afterEach)
afterEach(() => {
  vi.unstubAllGlobals()
  session.me = null
})

describe('the supervision orders of an issue', () => {
  it('keep open what was opened, and what is being written, when the issue goes on', async () => {
    let now: Record<string, unknown> = order
    server(({ method }) => (method === 'GET' ? page(now) : undefined))
    const list = await shown(OrderList, { issue: { id: 'i1', version: 3 } })
    await settled()
    list.find('details').element.open = true
    await field(list, 'order-conclusion').setValue('情况属实')
    now = { ...order, version: 1, state: 'ANSWERED', stateLabel: '已答复', answer: '名单已到' }
    await list.setProps({ issue: { id: 'i1', version: 4 } })
    await settled()
    expect(list.text()).toContain('名单已到')
    expect(list.find('details').element.open).toBe(true)
    expect(value(list, 'order-conclusion')).toBe('情况属实')
  })

  it('begin anew when one was taken', async () => {
    server(({ method }) => (method === 'GET' ? page({ ...order, state: 'ANSWERED' }) : undefined))
    const list = await shown(OrderList, { issue: { id: 'i1', version: 3 } })
    await settled()
    list.find('details').element.open = true
    await field(list, 'order-conclusion').setValue('再说明')
    await field(list, 'order-again-by').setValue('2026-03-09')
    await field(list, 'order-reopen').trigger('click')
    await vi.waitFor(() => expect(writes()).toHaveLength(1))
    await settled()
    expect(list.find('details').element.open).toBe(false)
    expect(value(list, 'order-conclusion')).toBe('')
    expect(list.text()).not.toContain('请填写')
  })
})
