import { request } from './client'
import type { IndustriesImported } from './contract'
import type { Coded } from './firmFile'
import { withQuery, type Page } from './query'

const BASE = '/api/enterprise/v1/industries'

/** The sections, or what lies right below a code. */
export async function listIndustries(parent: string): Promise<Page<Coded>> {
  return (await request<Page<Coded>>(withQuery(BASE, { parent, limit: 200 }))).data
}

export async function importIndustries(body: Blob, key: string): Promise<IndustriesImported> {
  return (await request<IndustriesImported>(`${BASE}/_import`, { method: 'POST', body, idempotencyKey: key })).data
}
