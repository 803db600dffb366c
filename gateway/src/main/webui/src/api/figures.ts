import { request } from './client'
import type { Figure, FigureRow } from './contract'
import { withQuery, type Page } from './query'

export type Service = 'enterprise' | 'finance' | 'project'

/** Which figures: of a period, as known on a day, of an area. */
export interface FigureQuery {
  from: string
  to: string
  asOf: string
  /** Empty means all of one's own area. */
  area: string
}

/** Names the copy on the device: another query is another copy. */
export function figureKey(query: FigureQuery): string {
  return `${query.from}:${query.to}:${query.asOf}:${query.area}`
}

export async function listFigures(service: Service, query: FigureQuery): Promise<Figure[]> {
  return (await request<{ items: Figure[] }>(withQuery(`/api/${service}/v1/figures`, { ...query }))).data.items
}

export async function figureRows(service: Service, code: string, query: FigureQuery, cursor: string | null): Promise<Page<FigureRow>> {
  const path = `/api/${service}/v1/figures/${encodeURIComponent(code)}/rows`
  return (await request<Page<FigureRow>>(withQuery(path, { ...query, limit: 100, cursor }))).data
}
