import { request } from './client'
import type { Colleague } from './contract'
import { withQuery, type Page } from './query'

export async function findPeople(q: string, cursor: string | null): Promise<Page<Colleague>> {
  return (await request<Page<Colleague>>(withQuery('/api/enterprise/v1/people', { q, limit: 20, cursor }))).data
}
