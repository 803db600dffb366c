import { request } from './client'
import type { LifeEntry, Transitions } from './contract'
import { withQuery, type Page } from './query'

/** Life lines work the same way in every service: what is allowed, what was done, and the step itself. */
export interface Step {
  to: string
  comment?: string
  amount?: string
  happenedOn?: string
  projectCode?: string
  evidence?: { kind?: string; reference?: string; note?: string } | string
}

export async function stepsOf(path: string): Promise<Transitions> {
  return (await request<Transitions>(`${path}/transitions`)).data
}

export async function takeStep(path: string, step: Step, etag: string, key: string): Promise<void> {
  await request(`${path}/transitions`, { method: 'POST', body: step, ifMatch: etag, idempotencyKey: key })
}

export async function historyOf(path: string, cursor: string | null): Promise<Page<LifeEntry>> {
  return (await request<Page<LifeEntry>>(withQuery(`${path}/timeline`, { cursor }))).data
}
