import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Firm } from '@/api/contract'
import { setCsrfToken } from '@/api/csrf'
import MergeSheet from '@/features/firms/MergeSheet.vue'
import { session } from '@/session/session'
import { freshDevice } from './device'
import { appeared, field, json, page, server, settled, sheet, submit, value, writes } from './screen'

const START = { id: 'f1', version: 3, name: '界首市甲公司', creditCode: '91341282MA8N000106', areaCode: '341282', areaName: '界首市', address: '东城路 1 号', industryCode: null, lists: [], taskForces: [], formerNames: [], tags: [], contacts: [] } as unknown as Firm

enableAutoUnmount(afterEach)
beforeEach(async () => {
  await freshDevice()
  setCsrfToken('token')
})
afterEach(() => {
  vi.unstubAllGlobals()
  session.me = null
})

describe('merging two files', () => {
  it('keeps the one that has a code', async () => {
    const preparing = { ...START, id: 'f2', creditCode: null, name: '界首市甲公司筹建处' }
    server(({ path }) => {
      if (path.includes('/enterprises?')) return json({ items: [START], page: { nextCursor: null } })
      return json(path.endsWith('/f1') ? START : preparing)
    })
    const form = await sheet(MergeSheet, { firmId: 'f2' })
    await form.find('input').setValue('界首市甲')
    await vi.waitFor(() => expect(field(form, 'pick-f1').exists()).toBe(true))
    await field(form, 'pick-f1').trigger('click')
    await vi.waitFor(() => expect(field(form, 'merge-keep-other').exists()).toBe(true))
    expect(field(form, 'merge-keep-this').exists()).toBe(false)
  })
})

describe('merging a file that somebody else has changed meanwhile', () => {
  it('is for the present file once the sheet is opened again, with what was typed', async () => {
    const of = (id: string, version: number) => ({ ...START, id, version, creditCode: null })
    let version = 3
    server(({ method, path, ifMatch }) => {
      if (path.includes('/enterprises?')) return page(of('f2', 1))
      if (method !== 'POST') return json(path.endsWith('/f1') ? of('f1', version) : of('f2', 1))
      return ifMatch === `"v${version}"` ? json(of('f1', version + 1)) : json({ status: 412, detail: '内容已被他人更新' }, 412)
    })
    const quick = globalThis.fetch
    vi.stubGlobal('fetch', async (path: string, init?: RequestInit) => {
      const answer = await quick(path, init)
      answer.headers.set('ETag', `"v${path.endsWith('/f1') ? version : 1}"`)
      return answer
    })
    const form = await sheet(MergeSheet, { firmId: 'f1' })
    await form.find('input').setValue('界首市')
    await (await appeared(form, 'pick-f2')).trigger('click')
    await (await appeared(form, 'merge-reason')).setValue('重复建档')
    version = 4
    await submit(form)
    await form.setProps({ show: false })
    await form.setProps({ show: true })
    await settled()
    expect(value(form, 'merge-reason')).toBe('重复建档')
    await submit(form)
    expect(writes().map((call) => call.ifMatch)).toEqual(['"v3"', '"v4"'])
    await vi.waitFor(() => expect(form.emitted('merged')).toHaveLength(1))
  })
})

describe('merging while the line is slow', () => {
  it('lays beside the file the firm that was chosen last, not the one that was read last', async () => {
    const of = (id: string, name: string) => ({ ...START, id, creditCode: null, name })
    const firms = [of('f2', '界首市乙公司'), of('f3', '界首市丙公司')]
    let answer: () => void = () => undefined
    const slow = new Promise<void>((resolve) => (answer = resolve))
    server(({ path }) => (path.includes('/enterprises?') ? page(...firms) : json([START, ...firms].find(({ id }) => path.endsWith(id)))))
    const quick = globalThis.fetch
    vi.stubGlobal('fetch', async (path: string, init?: RequestInit) => {
      if (path.endsWith('/f2')) await slow
      return quick(path, init)
    })
    const form = await sheet(MergeSheet, { firmId: 'f1' })
    await form.find('input').setValue('界首市')
    await (await appeared(form, 'pick-f2')).trigger('click')
    await form.find('.field button').trigger('click')
    await form.find('input').setValue('界首市丙')
    await (await appeared(form, 'pick-f3')).trigger('click')
    await settled()
    answer()
    await settled()
    expect(field(form, 'picked-firm').text()).toBe('界首市丙公司')
    expect(form.find('table').text()).toContain('界首市丙公司')
    expect(form.find('table').text()).not.toContain('界首市乙公司')
  })
})
