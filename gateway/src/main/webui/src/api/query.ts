export type QueryValue = string | number | boolean | null | undefined

/** Builds a query string; empty values are left out because the server refuses unknown or empty filters. */
export function withQuery(path: string, query: Record<string, QueryValue>): string {
  const params = new URLSearchParams()
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '' && value !== false) params.set(key, String(value))
  }
  const text = params.toString()
  return text === '' ? path : `${path}?${text}`
}

export interface Page<T> {
  items: T[]
  page: { nextCursor: string | null }
}
