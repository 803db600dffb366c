import { request, type Answer } from './client'
import type { MatchedPolicy, Policy, PolicyCandidate, PolicyEdition, PolicyText } from './contract'
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

export async function policiesOfFirm(firmId: string, query: Record<string, QueryValue>): Promise<Page<MatchedPolicy>> {
  return (await request<Page<MatchedPolicy>>(withQuery(`${ROOT}/enterprises/${firmId}/policies`, query))).data
}
