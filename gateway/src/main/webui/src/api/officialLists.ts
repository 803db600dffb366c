import { request } from './client'
import type { ListedFirm, ListImported, NewOfficialList, OfficialList } from './contract'
import { withQuery, type Page } from './query'

const BASE = '/api/enterprise/v1/official-lists'

export async function listLists(): Promise<Page<OfficialList>> {
  return (await request<Page<OfficialList>>(withQuery(BASE, { limit: 200 }))).data
}

export async function createList(body: NewOfficialList, key: string): Promise<OfficialList> {
  return (await request<OfficialList>(BASE, { method: 'POST', body, idempotencyKey: key })).data
}

export async function listListed(code: string, on: string, cursor: string | null): Promise<Page<ListedFirm>> {
  return (await request<Page<ListedFirm>>(withQuery(`${BASE}/${code}/members`, { on, limit: 30, cursor }))).data
}

export interface Announcement {
  from: string
  document?: string
  complete: boolean
}

export async function importList(code: string, announced: Announcement, body: Blob, key: string): Promise<ListImported> {
  const path = withQuery(`${BASE}/${code}/_import`, { ...announced })
  return (await request<ListImported>(path, { method: 'POST', body, idempotencyKey: key, timeoutMs: 120_000 })).data
}
