import { request, type Answer } from './client'
import type { Attachment, Complexity, ConfirmationLink, Deadline, FirmLink, Issue, IssueBrief, IssueTransitions, Named, TimelineEntry, TransitionBody, CallAnswer, FirmWord } from './contract'
import { withQuery, type Page, type QueryValue } from './query'

const BASE = '/api/enterprise/v1/issues'

export async function listIssues(query: Record<string, QueryValue>): Promise<Page<IssueBrief>> {
  return (await request<Page<IssueBrief>>(withQuery(BASE, query))).data
}

export function getIssue(id: string): Promise<Answer<Issue>> {
  return request<Issue>(`${BASE}/${id}`)
}

export async function getTransitions(id: string): Promise<IssueTransitions> {
  return (await request<IssueTransitions>(`${BASE}/${id}/transitions`)).data
}

export async function getTimeline(id: string, cursor: string | null): Promise<Page<TimelineEntry>> {
  return (await request<Page<TimelineEntry>>(withQuery(`${BASE}/${id}/timeline`, { newestFirst: true, cursor }))).data
}

export function transition(id: string, body: TransitionBody, etag: string, key: string): Promise<Answer<Issue>> {
  return request<Issue>(`${BASE}/${id}/transitions`, { method: 'POST', body, ifMatch: etag, idempotencyKey: key })
}

export async function previewDeadlines(id: string, departmentId: string, complexity?: Complexity): Promise<Deadline[]> {
  const path = withQuery(`${BASE}/${id}/deadline-preview`, { departmentId, complexity })
  return (await request<{ deadlines: Deadline[] }>(path)).data.deadlines
}

export async function newLink(id: string, key: string): Promise<ConfirmationLink> {
  const call = { method: 'POST' as const, body: {}, idempotencyKey: key }
  return (await request<ConfirmationLink>(`${BASE}/${id}/confirmation-links`, call)).data
}

export async function listLinks(id: string): Promise<Page<FirmLink>> {
  return (await request<Page<FirmLink>>(`${BASE}/${id}/confirmation-links`)).data
}

export async function revokeLink(id: string, link: FirmLink): Promise<void> {
  await request(`${BASE}/${id}/confirmation-links/${link.id}`, { method: 'DELETE', ifMatch: `"v${link.version}"` })
}

export async function recordContact(id: string, contact: { outcome: string; comment: string; answer?: CallAnswer }, key: string, etag: string): Promise<void> {
  await request(`${BASE}/${id}/contacts`, { method: 'POST', body: { ...contact, comment: contact.comment || undefined }, idempotencyKey: key, ifMatch: etag })
}

export async function addIssueFile(id: string, name: string, blob: Blob, key: string): Promise<Attachment> {
  const path = withQuery(`${BASE}/${id}/attachments`, { name })
  return (await request<Attachment>(path, { method: 'POST', body: blob, idempotencyKey: key, timeoutMs: 180_000 })).data
}

export async function listDepartments(): Promise<Named[]> {
  return (await request<Page<Named>>('/api/enterprise/v1/departments?limit=200')).data.items
}

export function contentUrl(attachment: Attachment): string {
  return `/api/enterprise/v1/attachments/${attachment.id}/content`
}

/** With the rating: for supervision only. */
export async function firmAnswers(id: string): Promise<Page<FirmWord>> {
  return (await request<Page<FirmWord>>(`${BASE}/${id}/firm-answers`)).data
}
