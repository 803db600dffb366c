import { request, type Answer } from './client'
import type { FinancingDemand, GuaranteeApplication, Loan, NewDemand, NewGuarantee, NewLoan, Outcome } from './contract'
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

export async function listLoans(query: Record<string, QueryValue>): Promise<Page<Loan>> {
  return (await request<Page<Loan>>(withQuery(`${BASE}/loans`, query))).data
}

export function getLoan(id: string): Promise<Answer<Loan>> {
  return request(`${BASE}/loans/${id}`)
}

export async function createLoan(body: NewLoan, key: string): Promise<Loan> {
  return (await request<Loan>(`${BASE}/loans`, { method: 'POST', body, idempotencyKey: key })).data
}

/** What became of the money asked for in an issue; open to everybody who sees the issue. */
export async function listOutcomes(issueId: string): Promise<Page<Outcome>> {
  return (await request<Page<Outcome>>(`${BASE}/issues/${issueId}/outcomes`)).data
}
