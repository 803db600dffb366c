import { request, type Answer } from './client'
import type { CalendarYear, Notice, NoticeView, Recomputation, SlaProfile, SlaRule, SlaTimes, WorkingHours } from './contract'
import { withQuery, type Page } from './query'

const ROOT = '/api/enterprise/v1'

export async function listRules(): Promise<SlaRule[]> {
  return (await request<Page<SlaRule>>(`${ROOT}/sla-policies?limit=200`)).data.items
}

export async function listProfiles(): Promise<SlaProfile[]> {
  return (await request<Page<SlaProfile>>(`${ROOT}/sla-policies/profiles?limit=200`)).data.items
}

export async function listVersions(code: string, cursor: string | null): Promise<Page<SlaRule>> {
  return (await request<Page<SlaRule>>(withQuery(`${ROOT}/sla-policies/${code}/versions`, { cursor }))).data
}

export function reviseRule(code: string, body: SlaTimes, etag: string, key: string): Promise<Answer<SlaRule>> {
  return request<SlaRule>(`${ROOT}/sla-policies/${code}/versions`, { method: 'POST', body, ifMatch: etag, idempotencyKey: key })
}

export function newRule(body: { code: string; category: string; urgency: string; times: SlaTimes }, key: string): Promise<Answer<SlaRule>> {
  return request<SlaRule>(`${ROOT}/sla-policies`, { method: 'POST', body, idempotencyKey: key })
}

export async function listYears(): Promise<CalendarYear[]> {
  return (await request<Page<CalendarYear>>(`${ROOT}/calendars?limit=200`)).data.items
}

export function getYear(year: number): Promise<Answer<NoticeView>> {
  return request<NoticeView>(`${ROOT}/calendars/${year}`)
}

/** `etag` null enters a year for the first time. */
export function putYear(year: number, body: Notice, etag: string | null): Promise<Answer<NoticeView>> {
  return request<NoticeView>(`${ROOT}/calendars/${year}`, { method: 'PUT', body, ...(etag ? { ifMatch: etag } : { createOnly: true }) })
}

export async function listHours(): Promise<WorkingHours[]> {
  return (await request<Page<WorkingHours>>(`${ROOT}/working-hours?limit=200`)).data.items
}

export function newHours(validFrom: string, intervals: { from: string; to: string }[]): Promise<Answer<WorkingHours>> {
  return request<WorkingHours>(`${ROOT}/working-hours/${validFrom}`, { method: 'PUT', body: { intervals }, createOnly: true })
}

export async function withdrawHours(seen: WorkingHours): Promise<void> {
  await request(`${ROOT}/working-hours/${seen.validFrom}`, { method: 'DELETE', ifMatch: `"v${seen.version}"` })
}

export async function lastRecomputation(): Promise<Recomputation | null> {
  return (await request<Page<Recomputation>>(`${ROOT}/calendars/recomputations?limit=1`)).data.items[0] ?? null
}
