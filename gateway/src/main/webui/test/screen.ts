import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { expect, vi } from 'vitest'
import type { Component, SetupContext } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import type { Me } from '@/api/contract'
import { session } from '@/session/session'

/** A request that a screen has sent. */
export interface Call {
  method: string
  path: string
  ifMatch: string | null
  body: Record<string, unknown>
}

export function json(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } })
}

export const page = (...items: unknown[]): Response => json({ items, page: { nextCursor: null } })

let sent: Call[] = []

/** What was asked of the last server. */
export const calls = (): Call[] => sent
export const writes = (): Call[] => sent.filter((call) => call.method !== 'GET')

/** Stands in for the server: every request is kept; what the answer does not know is an empty list, or taken. */
export function server(answer: (call: Call) => Response | undefined = () => undefined): void {
  sent = []
  vi.stubGlobal('fetch', async (path: string, init: RequestInit = {}) => {
    const body = typeof init.body === 'string' ? (JSON.parse(init.body) as Record<string, unknown>) : {}
    const call = { method: init.method ?? 'GET', path, ifMatch: new Headers(init.headers).get('If-Match'), body }
    sent.push(call)
    return answer(call) ?? (call.method === 'GET' ? page() : json({}, 201))
  })
}

export function signedIn(...roles: string[]): void {
  session.me = { subject: 's', name: '张三', roles, area: { id: '341282', name: '界首市' }, department: null, taskForces: [] } as unknown as Me
}

const bare = { inheritAttrs: false, setup: (_: unknown, { slots }: SetupContext) => () => slots.default?.() }

/** A component without the popup or the frame around it. */
export async function shown(component: Component, props: Record<string, unknown> = {}, at = '/', path = '/:all(.*)*'): Promise<VueWrapper> {
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path, component: bare }, { path: '/:all(.*)*', component: bare }] })
  await router.push(at)
  const wrapper = mount(component, { props, global: { stubs: { BottomSheet: bare, ListDetail: bare, FirmPickerSheet: true }, plugins: [router] } })
  await flushPromises()
  return wrapper
}

/** A sheet that has been opened. */
export async function sheet(component: Component, props: Record<string, unknown> = {}): Promise<VueWrapper> {
  const wrapper = await shown(component, { show: false, ...props })
  await wrapper.setProps({ show: true })
  await settled()
  return wrapper
}

/** What is kept on the device is read and written a little later than what is on the screen. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 8; turn++) {
    await flushPromises()
    await new Promise((done) => setTimeout(done))
  }
}

export async function submit(wrapper: VueWrapper): Promise<void> {
  await wrapper.find('form').trigger('submit')
  await vi.waitFor(() => expect(wrapper.find('[aria-busy="true"], .van-button--loading').exists()).toBe(false))
  await settled()
}

export function field(wrapper: VueWrapper, id: string) {
  return wrapper.find(`[data-testid="${id}"]`)
}

export function value(wrapper: VueWrapper, id: string): string {
  return (field(wrapper, id).element as HTMLInputElement).value
}

/** What is read first from the device and then from the server is there after a while. */
export async function appeared(wrapper: VueWrapper, id: string) {
  await vi.waitFor(() => expect(field(wrapper, id).exists()).toBe(true))
  return field(wrapper, id)
}
