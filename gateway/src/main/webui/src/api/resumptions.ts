import { request } from './client'
import type { BulkItem, NewResumption, Resumption, ResumptionSummary } from './contract'
import { withQuery, type Page, type QueryValue } from './query'

const BASE = '/api/enterprise/v1/resumptions'

export async function listResumptions(query: Record<string, QueryValue>): Promise<Page<Resumption>> {
  return (await request<Page<Resumption>>(withQuery(BASE, query))).data
}

export async function summariseResumptions(on: string): Promise<ResumptionSummary> {
  return (await request<ResumptionSummary>(withQuery(`${BASE}/summary`, { on }))).data
}

export async function resumptionsOfFirm(firmId: string, cursor: string | null): Promise<Page<Resumption>> {
  return (await request<Page<Resumption>>(withQuery(`/api/enterprise/v1/enterprises/${firmId}/resumptions`, { limit: 10, cursor }))).data
}

export async function enterResumption(body: NewResumption, key: string): Promise<Resumption> {
  return (await request<Resumption>(BASE, { method: 'POST', body, idempotencyKey: key })).data
}

export async function enterResumptions(items: NewResumption[], key: string): Promise<BulkItem[]> {
  return (await request<{ items: BulkItem[] }>(`${BASE}/_bulk`, { method: 'POST', body: { items }, idempotencyKey: key })).data.items
}
