import { request } from './client'
import type { Finding } from './contract'
import { withQuery, type Page, type QueryValue } from './query'

const BASE = '/api/enterprise/v1/findings'

export async function listFindings(query: Record<string, QueryValue>): Promise<Page<Finding>> {
  return (await request<Page<Finding>>(withQuery(BASE, query))).data
}

export async function getFinding(id: string): Promise<Finding> {
  return (await request<Finding>(`${BASE}/${id}`)).data
}

/** A plain download by the browser, so that a long file streams to the disk. */
export function findingsFile(kind: string): string {
  return withQuery(`${BASE}/_export`, { kind })
}
