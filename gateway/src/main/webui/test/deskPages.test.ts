import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { setCsrfToken } from '@/api/csrf'
import FailuresCard from '@/features/inbox/FailuresCard.vue'
import OrdersPage from '@/features/supervision/OrdersPage.vue'
import { session } from '@/session/session'
import { freshDevice } from './device'
import { appeared, calls, json, page, server, shown, signedIn, writes } from './screen'

beforeEach(async () => {
  await freshDevice()
  setCsrfToken('token')
  signedIn('supervisor')
})
enableAutoUnmount(afterEach)
afterEach(() => {
  vi.unstubAllGlobals()
  session.me = null
})

describe('what could not be delivered', () => {
  it('says why, is sent again with one press, and is gone once it has arrived', async () => {
    const failures = [{ id: 'd1', address: 'zhang@example.gov.cn', failure: '550 无此邮箱', endedAt: '2026-03-02T01:00:00Z' }]
    server(({ method }) => {
      if (method === 'GET') return page(...failures)
      failures.length = 0
      return json({})
    })
    const card = await shown(FailuresCard)
    const failed = await appeared(card, 'failures')
    expect(failed.text()).toContain('550 无此邮箱')
    await failed.find('button').trigger('click')
    await vi.waitFor(() => expect(card.find('[data-testid="failures"]').exists()).toBe(false))
    expect(writes()).toHaveLength(1)
    expect(writes()[0]!.path).toContain('/failures/d1/')
  })
})

describe('the supervision orders', () => {
  it('are those that wait for an answer, until the late or all are asked for', async () => {
    server()
    const orders = await shown(OrdersPage, {}, '/supervision/orders')
    const asked = () => new URL(calls().at(-1)!.path, 'http://localhost').searchParams
    await vi.waitFor(() => expect(asked().get('state')).toBe('OPEN'))
    await orders.find('input[name="orders"][value="LATE"]').setValue(true)
    await vi.waitFor(() => expect(asked().get('late')).toBe('true'))
    await orders.find('input[name="orders"][value="ALL"]').setValue(true)
    await vi.waitFor(() => expect([asked().has('late'), asked().has('state')]).toEqual([false, false]))
  })
})
