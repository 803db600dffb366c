import { request, type Answer } from './client'
import type { Issue } from './contract'
import { withQuery, type QueryValue } from './query'

const ISSUES = '/api/enterprise/v1/issues'
/** How a list is paged and sorted is no business of a file. */
const NO_FILTER = new Set(['limit', 'sort', 'cursor'])

/** Where the 问题台账 of the same filters can be fetched as a file. */
export function ledgerUrl(format: 'csv' | 'xlsx', filter: Record<string, QueryValue>): string {
  const kept = Object.fromEntries(Object.entries(filter).filter(([name]) => !NO_FILTER.has(name)))
  return withQuery(`${ISSUES}/_export`, { format, ...kept })
}

export async function matchIssue(id: string, enterpriseId: string, etag: string, key: string): Promise<Answer<Issue>> {
  return request<Issue>(`${ISSUES}/${id}/_match`, { method: 'POST', body: { enterpriseId }, ifMatch: etag, idempotencyKey: key })
}
