import { request } from './client'
import type { Figure, FigureRow } from './contract'
import { withQuery, type Page } from './query'

export type Service = 'enterprise' | 'finance' | 'project'

export interface Period {
  from: string
  to: string
}

export async function listFigures(service: Service, period: Period): Promise<Figure[]> {
  return (await request<{ items: Figure[] }>(withQuery(`/api/${service}/v1/figures`, { ...period }))).data.items
}

export async function figureRows(service: Service, code: string, period: Period, cursor: string | null): Promise<Page<FigureRow>> {
  const path = `/api/${service}/v1/figures/${encodeURIComponent(code)}/rows`
  return (await request<Page<FigureRow>>(withQuery(path, { ...period, limit: 100, cursor }))).data
}
