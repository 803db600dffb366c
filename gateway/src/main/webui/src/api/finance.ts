import { request, type Answer } from './client'
import type { FinancingDemand, GuaranteeApplication, NewDemand, NewGuarantee } from './contract'
import { withQuery, type Page, type QueryValue } from './query'

const BASE = '/api/finance/v1'

export async function listDemands(query: Record<string, QueryValue>): Promise<Page<FinancingDemand>> {
  return (await request<Page<FinancingDemand>>(withQuery(`${BASE}/financing-demands`, query))).data
}

export async function listGuarantees(query: Record<string, QueryValue>): Promise<Page<GuaranteeApplication>> {
  return (await request<Page<GuaranteeApplication>>(withQuery(`${BASE}/guarantee-applications`, query))).data
}

export function getDemand(id: string): Promise<Answer<FinancingDemand>> {
  return request(`${BASE}/financing-demands/${id}`)
}

export function getGuarantee(id: string): Promise<Answer<GuaranteeApplication>> {
  return request(`${BASE}/guarantee-applications/${id}`)
}

export async function createDemand(body: NewDemand, key: string): Promise<FinancingDemand> {
  return (await request<FinancingDemand>(`${BASE}/financing-demands`, { method: 'POST', body, idempotencyKey: key })).data
}

export async function createGuarantee(body: NewGuarantee, key: string): Promise<GuaranteeApplication> {
  return (await request<GuaranteeApplication>(`${BASE}/guarantee-applications`, { method: 'POST', body, idempotencyKey: key })).data
}
