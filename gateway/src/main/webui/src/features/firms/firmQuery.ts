import type { LocationQuery } from 'vue-router'
import { withQuery, type QueryValue } from '@/api/query'

export const FILTERS = ['list', 'industry', 'size', 'area', 'tag', 'taskForceId', 'inPreparation'] as const
export type FirmFilterName = (typeof FILTERS)[number]

/** The filters of the list as they stand in the address; what is not a filter stays out. */
export function filtersOf(query: LocationQuery): Record<string, QueryValue> {
  const found: Record<string, QueryValue> = {}
  for (const name of FILTERS) {
    const value = query[name]
    if (typeof value === 'string' && value !== '') found[name] = value
  }
  return found
}

/** Where the list of the same filters and search word can be fetched as a file. */
export function exportUrl(format: 'csv' | 'xlsx', filters: Record<string, QueryValue>, q: string): string {
  return withQuery('/api/enterprise/v1/enterprises/_export', { format, ...filters, q: q.length >= 2 ? q : undefined })
}
