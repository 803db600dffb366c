import { request } from './client'
import type { Firm, FirmSummary } from './contract'
import { withQuery, type Page, type QueryValue } from './query'

const BASE = '/api/enterprise/v1/enterprises'

export async function listFirms(query: Record<string, QueryValue>): Promise<Page<FirmSummary>> {
  return (await request<Page<FirmSummary>>(withQuery(BASE, query))).data
}

export async function getFirm(id: string): Promise<Firm> {
  return (await request<Firm>(`${BASE}/${id}`)).data
}
