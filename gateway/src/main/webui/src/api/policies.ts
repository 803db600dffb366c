import { request, type Answer } from './client'
import type { MatchedPolicy, Policy, PolicyCandidate, PolicyDelivered, PolicyDelivery, PolicyEdition, PolicyText } from './contract'
import { withQuery, type Page, type QueryValue } from './query'

const ROOT = '/api/enterprise/v1'
const BASE = `${ROOT}/policies`

export async function listPolicies(query: Record<string, QueryValue>): Promise<Page<Policy>> {
  return (await request<Page<Policy>>(withQuery(BASE, query))).data
}

export function getPolicy(id: string): Promise<Answer<Policy>> {
  return request<Policy>(`${BASE}/${id}`)
}

export async function createPolicy(body: PolicyText, key: string): Promise<Policy> {
  return (await request<Policy>(BASE, { method: 'POST', body, idempotencyKey: key })).data
}

export function changePolicy(id: string, body: PolicyText, etag: string): Promise<Answer<Policy>> {
  return request<Policy>(`${BASE}/${id}`, { method: 'PUT', body, ifMatch: etag })
}

export async function listEditions(id: string, cursor: string | null): Promise<Page<PolicyEdition>> {
  return (await request<Page<PolicyEdition>>(withQuery(`${BASE}/${id}/editions`, { cursor }))).data
}

export async function listCandidates(id: string, query: Record<string, QueryValue>): Promise<Page<PolicyCandidate>> {
  return (await request<Page<PolicyCandidate>>(withQuery(`${BASE}/${id}/candidates`, query))).data
}

export function candidatesFile(id: string, format: 'csv' | 'xlsx', unverified: boolean): string {
  return withQuery(`${BASE}/${id}/candidates/_export`, { format, unverified })
}

export async function listDeliveries(id: string, cursor: string | null): Promise<Page<PolicyDelivery>> {
  return (await request<Page<PolicyDelivery>>(withQuery(`${BASE}/${id}/deliveries`, { limit: 20, cursor }))).data
}

export async function countDelivered(id: string): Promise<PolicyDelivered> {
  return (await request<PolicyDelivered>(`${BASE}/${id}/deliveries/summary`)).data
}

/** The first page is what the device keeps for a visit without a network: more than most firms have. */
export async function policiesOfFirm(firmId: string, cursor: string | null = null): Promise<Page<MatchedPolicy>> {
  return (await request<Page<MatchedPolicy>>(withQuery(`${ROOT}/enterprises/${firmId}/policies`, { limit: 50, cursor }))).data
}
