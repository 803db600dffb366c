import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Firm } from '@/api/contract'
import { setCsrfToken } from '@/api/csrf'
import FirmLists from '@/features/firms/FirmLists.vue'
import FirmTags from '@/features/firms/FirmTags.vue'
import DeliveriesCard from '@/features/policies/DeliveriesCard.vue'
import EditionsCard from '@/features/policies/EditionsCard.vue'
import FirmPolicies from '@/features/policies/FirmPolicies.vue'
import { session } from '@/session/session'
import { freshDevice } from './device'
import { appeared, field, json, page, server, settled, shown, signedIn, writes } from './screen'

beforeEach(async () => {
  await freshDevice()
  setCsrfToken('token')
  signedIn('dispatcher')
})
enableAutoUnmount(afterEach)
afterEach(() => {
  vi.unstubAllGlobals()
  session.me = null
})

describe('the official lists of a firm', () => {
  const key = { list: 'KEY', name: '重点企业', from: '2025-01-01', until: null, document: '园发〔2025〕1号', endDocument: null }
  const left = { list: 'HIGH_TECH', name: '高新技术企业', from: '2020-01-01', until: '2023-12-31', document: null, endDocument: null }

  it('are shown with their days, and a firm leaves only what it is on', async () => {
    server(({ method, path }) => {
      if (method !== 'GET') return page()
      return path.includes('/enterprises/f1/lists') ? page(key, left) : undefined
    })
    const card = await shown(FirmLists, { firmId: 'f1', version: 1 })
    await (await appeared(card, 'leave-KEY')).trigger('click')
    expect(card.text()).toContain('园发〔2025〕1号')
    expect(field(card, 'leave-HIGH_TECH').exists()).toBe(false)
    await settled()
    await field(card, 'list-day').setValue('2026-10-31')
    await card.find('form').trigger('submit')
    await vi.waitFor(() => expect(card.emitted('changed')).toHaveLength(1))
    expect(writes()).toMatchObject([{ path: '/api/enterprise/v1/enterprises/f1/lists/KEY/_end', body: { on: '2026-10-31' } }])
  })

  it('are joined from a day on, and only one that was chosen', async () => {
    server(({ method, path }) => {
      if (method !== 'GET') return page()
      return path.includes('/official-lists') ? page({ code: 'KEY', name: '重点企业' }) : undefined
    })
    const card = await shown(FirmLists, { firmId: 'f1', version: 1 })
    await (await appeared(card, 'list-join')).trigger('click')
    await settled()
    await card.find('form').trigger('submit')
    await settled()
    expect(writes()).toEqual([])
    await field(card, 'list-code').setValue('KEY')
    await field(card, 'list-day').setValue('2026-01-01')
    await field(card, 'list-document').setValue(' 园发 ')
    await card.find('form').trigger('submit')
    await vi.waitFor(() => expect(writes()).toHaveLength(1))
    expect(writes()[0]).toMatchObject({ path: '/api/enterprise/v1/enterprises/f1/lists', body: { list: 'KEY', from: '2026-01-01', document: '园发' } })
  })
})

describe('the tags of a firm', () => {
  const firm = { id: 'f1', version: 4, name: '甲公司', tags: ['老厂'] } as unknown as Firm

  it('are typed as words in a row, for the version that was seen', async () => {
    server(() => json({ ...firm, version: 5 }))
    const card = await shown(FirmTags, { firm })
    await field(card, 'tags-edit').trigger('click')
    await field(card, 'tags-text').setValue('老厂、出口,  专精特新')
    await card.find('form').trigger('submit')
    await vi.waitFor(() => expect(card.emitted('changed')).toHaveLength(1))
    expect(writes()).toMatchObject([{ method: 'PATCH', ifMatch: '"v4"', body: { tags: ['老厂', '出口', '专精特新'] } }])
  })

  it('are no business of a handler', async () => {
    signedIn('handler')
    server()
    expect(field(await shown(FirmTags, { firm }), 'tags-edit').exists()).toBe(false)
    expect(field(await shown(FirmTags, { firm: { ...firm, tags: [] } }), 'firm-tags').exists()).toBe(false)
  })
})

describe('the policies of a firm', () => {
  it('say what is met and what is missing', async () => {
    server(() => page({ policy: { id: 'p1', title: '稳岗返还' }, match: { result: 'MEETS', text: '符合 2 项中的 2 项', conditions: [] } }, { policy: { id: 'p2', title: '技改补助' }, match: { result: 'TO_VERIFY', text: '待核实:行业', conditions: [] } }))
    const card = await shown(FirmPolicies, { firmId: 'f1' })
    await vi.waitFor(() => expect(card.findAll('a')).toHaveLength(2))
    expect(card.findAll('a').map((one) => one.attributes('href'))).toEqual(['/policies/p1', '/policies/p2'])
    expect(card.text()).toContain('待核实:行业')
  })
})

describe('a policy', () => {
  const edition = (number: number, title: string) => ({ number, authorName: '赵', recordedAt: '2026-03-02T01:00:00Z', content: { title, benefit: '每户 5 万元', conditionTexts: ['行业属于 制造业'] } })

  it('keeps its earlier versions in reach, once there are several', async () => {
    server(() => page(edition(1, '新题'), edition(0, '旧题')))
    const card = await shown(EditionsCard, { policyId: 'p1', version: 1 })
    await appeared(card, 'editions')
    expect(card.findAll('details')).toHaveLength(2)
    expect(card.text()).toContain('旧题')
    server(() => page(edition(0, '唯一')))
    const only = await shown(EditionsCard, { policyId: 'p2', version: 0 })
    await settled()
    expect(field(only, 'editions').exists()).toBe(false)
  })

  it('names the firms that it was brought to, with their number', async () => {
    server(({ path }) => (path.includes('/summary') ? json({ firms: 7 }) : page({ enterpriseId: 'f1', name: '甲公司', broughtOn: '2026-03-02' })))
    const card = await shown(DeliveriesCard, { policyId: 'p1' })
    await vi.waitFor(() => expect(card.find('a').attributes('href')).toBe('/firms/f1'))
    await vi.waitFor(() => expect(card.text()).toContain('7'))
    expect(card.text()).toContain('3月2日')
  })
})
