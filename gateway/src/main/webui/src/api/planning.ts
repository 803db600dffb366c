import { request, type Answer } from './client'
import type { Appointment, AppointmentLink, DueVisit, Joiner, Planned, Visit, VisitTransition, WeekVisit } from './contract'
import { withQuery, type Page, type QueryValue } from './query'

const ROOT = '/api/enterprise/v1'

export async function foretell(query: Record<string, QueryValue>): Promise<Page<DueVisit>> {
  return (await request<Page<DueVisit>>(withQuery(`${ROOT}/visit-plan`, query))).data
}

export async function planVisits(body: { days: number; taskForceId?: string; enterpriseIds: string[] }, key: string): Promise<Planned> {
  return (await request<Planned>(`${ROOT}/visit-plan/_plan`, { method: 'POST', body, idempotencyKey: key })).data
}

export async function visitsInWeek(firmId: string, day: string): Promise<Page<WeekVisit>> {
  return (await request<Page<WeekVisit>>(withQuery(`${ROOT}/enterprises/${firmId}/visits-in-week`, { day }))).data
}

export async function joinVisit(id: string, key: string): Promise<Joiner> {
  return (await request<Joiner>(`${ROOT}/visits/${id}/joiners`, { method: 'POST', body: {}, idempotencyKey: key })).data
}

export async function leaveVisit(id: string, joinerId: string): Promise<void> {
  await request(`${ROOT}/visits/${id}/joiners/${joinerId}`, { method: 'DELETE' })
}

export function endVisit(id: string, body: VisitTransition, etag: string, key: string): Promise<Answer<Visit>> {
  return request<Visit>(`${ROOT}/visits/${id}/transitions`, { method: 'POST', body, ifMatch: etag, idempotencyKey: key })
}

export function turnAnswer(id: string, answerId: string, body: { into: string; category?: string }, key: string): Promise<Answer<Visit>> {
  return request<Visit>(`${ROOT}/visits/${id}/answers/${answerId}/_turn`, { method: 'POST', body, idempotencyKey: key })
}

export async function newAppointmentLink(id: string, key: string): Promise<AppointmentLink> {
  return (await request<AppointmentLink>(`${ROOT}/visits/${id}/appointment-links`, { method: 'POST', body: {}, idempotencyKey: key })).data
}

export async function revokeAppointmentLink(id: string): Promise<void> {
  await request(`${ROOT}/visits/${id}/appointment-links`, { method: 'DELETE' })
}

const appointment = (token: string): string => `${ROOT}/appointments/${encodeURIComponent(token)}`

export async function getAppointment(token: string): Promise<Appointment> {
  return (await request<Appointment>(appointment(token), { anonymous: true })).data
}

export async function declineAppointment(token: string, body: { reason?: string; proposedOn?: string }, key: string): Promise<Appointment> {
  return (await request<Appointment>(appointment(token), { method: 'POST', body, idempotencyKey: key, anonymous: true })).data
}
