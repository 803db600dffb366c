import { enableAutoUnmount, flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Me, Policy } from '@/api/contract'
import { setCsrfToken } from '@/api/csrf'
import BroughtPolicies from '@/features/policies/BroughtPolicies.vue'
import CandidatesCard from '@/features/policies/CandidatesCard.vue'
import PolicySheet from '@/features/policies/PolicySheet.vue'
import { session } from '@/session/session'
import { freshDevice } from './device'
import { appeared, calls, field, json, page, server, settled, shown, writes } from './screen'


beforeEach(async () => {
  await freshDevice()
  setCsrfToken('token')
  session.me = { subject: 'd', name: '调度', roles: ['dispatcher'], area: { id: '341282', name: '界首市' }, department: null, taskForces: [] } as unknown as Me
})
afterEach(() => {
  session.me = null
})
enableAutoUnmount(afterEach)

describe('a policy', () => {
  async function sheet(): Promise<VueWrapper> {
    server(({ method, path }) => {
      if (method === 'POST') return json({ id: 'p1' }, 201)
      if (path.includes('/official-lists')) return page({ code: 'HIGH_TECH', name: '高新技术企业' })
      if (path.includes('/industries')) return path.includes('parent=') ? page() : page({ code: 'C', name: '制造业' })
      if (path.includes('/areas')) return path.includes('parent=341282') ? page({ code: '341282001', name: '东城街道' }) : page()
      return undefined
    })
    const wrapper = await shown(PolicySheet, { show: false })
    await wrapper.setProps({ show: true })
    for (const name of ['title', 'issuer', 'benefit']) await field(wrapper, `policy-${name}`).setValue('设备补助')
    return wrapper
  }

  async function condition(wrapper: VueWrapper, index: number, type: string): Promise<void> {
    await field(wrapper, 'condition-add').trigger('click')
    await field(wrapper, `condition-type-${index}`).setValue(type)
    await flushPromises()
  }

  it('gets the codes of its conditions by choosing names', async () => {
    const wrapper = await sheet()
    await condition(wrapper, 0, 'SIZE')
    await field(wrapper, 'condition-size-0-SMALL').trigger('click')
    await field(wrapper, 'condition-size-0-MICRO').trigger('click')
    await condition(wrapper, 1, 'LIST')
    await vi.waitFor(() => expect(field(wrapper, 'condition-list-1').text()).toContain('高新技术企业'))
    await field(wrapper, 'condition-list-1').setValue('HIGH_TECH')
    await condition(wrapper, 2, 'INDUSTRY')
    await vi.waitFor(() => expect(field(wrapper, 'condition-industry-2').text()).toContain('制造业'))
    await field(wrapper, 'condition-industry-2').setValue('C')
    await field(wrapper, 'condition-take-2').trigger('click')
    await condition(wrapper, 3, 'DIVISION')
    await vi.waitFor(() => expect(field(wrapper, 'condition-area-3').text()).toContain('东城街道'))
    await field(wrapper, 'condition-area-3').setValue('341282001')
    await field(wrapper, 'condition-take-3').trigger('click')
    await field(wrapper, 'policy-area').setValue('341282001')
    await wrapper.find('form').trigger('submit')
    await vi.waitFor(() => expect(writes()).toHaveLength(1))
    expect(writes().at(-1)?.body).toMatchObject({
      areaCode: '341282001',
      conditions: [
        { type: 'SIZE', codes: ['SMALL', 'MICRO'] },
        { type: 'LIST', codes: ['HIGH_TECH'] },
        { type: 'INDUSTRY', codes: ['C'] },
        { type: 'DIVISION', codes: ['341282001'] },
      ],
    })
  })

  it('names the area of a draft that comes back', async () => {
    const before = await sheet()
    await settled()
    await field(before, 'policy-area').setValue('341282001')
    await settled()
    before.unmount()
    const again = await sheet()
    await vi.waitFor(() => expect(field(again, 'policy-area').find('option').text()).toContain('东城街道'))
  })

  it('is not saved with a condition that says nothing', async () => {
    const wrapper = await sheet()
    await condition(wrapper, 0, 'EMPLOYEES')
    await condition(wrapper, 1, 'SIZE')
    await wrapper.find('form').trigger('submit')
    await flushPromises()
    expect(writes()).toEqual([])
    expect(field(wrapper, 'condition-fault-0').text()).toBe('请填写此项')
    expect(field(wrapper, 'condition-fault-1').text()).toBe('请选择一项')
    await field(wrapper, 'condition-value-0').setValue('二十')
    expect(field(wrapper, 'condition-fault-0').text()).toBe('人数只填整数')
  })

  it('shows what the codes of its conditions and of its area are called', async () => {
    server(({ path }) => {
      if (path.includes('/industries') && path.includes('parent=C')) return page({ code: 'C32', name: '有色金属冶炼和压延加工业' })
      if (path.includes('/areas') && path.includes('parent=341200')) return page({ code: '341282', name: '界首市' })
      return undefined
    })
    const conditions = [{ type: 'INDUSTRY', codes: ['C32'] }, { type: 'DIVISION', codes: ['341282'] }]
    const policy = { id: 'p1', version: 0, title: '设备补助', issuer: '经信局', areaCode: '341282', validFrom: '2026-01-01', benefit: '补助', conditions } as unknown as Policy
    session.me = { ...session.me!, area: { id: '340000', name: '安徽省' } }
    const wrapper = await shown(PolicySheet, { show: false, policy })
    await wrapper.setProps({ show: true })
    await vi.waitFor(() => expect(field(wrapper, 'condition-code-0-C32').text()).toContain('有色金属冶炼和压延加工业(C32)'))
    await vi.waitFor(() => expect(field(wrapper, 'condition-code-1-341282').text()).toContain('界首市(341282)'))
    await vi.waitFor(() => expect(field(wrapper, 'policy-area').text()).toContain('界首市(341282)(不改)'))
  })

  it('says with its candidates that it no longer holds', async () => {
    server(() => undefined)
    const wrapper = await shown(CandidatesCard, { policyId: 'p1', validity: 'EXPIRED' })
    expect(field(wrapper, 'candidates-validity').text()).toBe('该政策已过期,名单仅供参考。')
  })

  it('has its candidates as a file for those who may carry lists off', async () => {
    server(() => undefined)
    const wrapper = await shown(CandidatesCard, { policyId: 'p1', validity: 'VALID' })
    expect(field(wrapper, 'candidates-validity').exists()).toBe(false)
    await field(wrapper, 'candidates-unverified').setValue(true)
    expect(field(wrapper, 'candidates-xlsx').attributes('href')).toBe('/api/enterprise/v1/policies/p1/candidates/_export?format=xlsx&unverified=true')
    session.me = { ...session.me!, roles: ['member'] }
    await flushPromises()
    expect(field(wrapper, 'candidates-xlsx').exists()).toBe(false)
  })
})

describe('the policies that a visit brought', () => {
  it('are those of the card and any valid one that is looked for', async () => {
    const other = { id: 'p9', title: '稳岗返还', issuer: '人社局' } as Policy
    server(({ path }) => {
      if (path.includes('/enterprises/f1/policies')) return page({ policy: { id: 'p1', title: '设备补助' }, match: { result: 'MEETS' } })
      if (path.includes('/policies/p9')) return json(other)
      return path.includes('/v1/policies?') ? page({ id: 'p1', title: '设备补助' }, other) : undefined
    })
    let chosen: string[] = []
    const wrapper = await shown(BroughtPolicies, {
      firmId: 'f1',
      modelValue: chosen,
      'onUpdate:modelValue': (ids: string[]) => {
        chosen = ids
        void wrapper.setProps({ modelValue: ids })
      },
    })
    await (await appeared(wrapper, 'brought-p1')).setValue(true)
    await field(wrapper, 'brought-search').setValue('稳岗')
    await appeared(wrapper, 'brought-p9')
    expect(calls().find(({ path }) => path.includes('/v1/policies?'))?.path).toContain('validOn=')
    expect(wrapper.findAll('[data-testid="brought-p1"]')).toHaveLength(1)
    await field(wrapper, 'brought-p9').setValue(true)
    await vi.waitFor(() => expect(chosen).toEqual(['p1', 'p9']))
    await field(wrapper, 'brought-search').setValue('')
    await vi.waitFor(() => expect(wrapper.text()).toContain('稳岗返还'))
  })
})
