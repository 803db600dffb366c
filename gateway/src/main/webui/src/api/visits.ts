import { request, type Answer } from './client'
import type { Attachment, FieldChange, FirmCorrection, NewVisit, Visit, VisitCorrection, VisitEdit } from './contract'
import { withQuery, type Page, type QueryValue } from './query'

const BASE = '/api/enterprise/v1/visits'

/** `etag` null creates once (`If-None-Match: *`); otherwise it fulfils the planned visit of that version. */
export function putVisit(id: string, body: NewVisit, etag: string | null): Promise<Answer<Visit>> {
  return request<Visit>(`${BASE}/${id}`, { method: 'PUT', body, ...(etag ? { ifMatch: etag } : { createOnly: true }) })
}

export async function getVisit(id: string): Promise<Answer<Visit>> {
  return request<Visit>(`${BASE}/${id}`)
}

export async function listVisits(query: Record<string, QueryValue>): Promise<Page<Visit>> {
  return (await request<Page<Visit>>(withQuery(BASE, query))).data
}

export async function matchVisit(id: string, enterpriseId: string, etag: string, key: string): Promise<Answer<Visit>> {
  return request<Visit>(`${BASE}/${id}/_match`, { method: 'POST', body: { enterpriseId }, ifMatch: etag, idempotencyKey: key })
}

export async function addVisitPhoto(id: string, name: string, blob: Blob, key: string): Promise<Attachment> {
  const path = withQuery(`${BASE}/${id}/attachments`, { name })
  return (await request<Attachment>(path, { method: 'POST', body: blob, idempotencyKey: key, timeoutMs: 180_000 })).data
}

/** Needs no version to match: the server merges field by field, whatever arrives first. */
export async function amendVisit(id: string, device: string, baseVersion: number, changes: FieldChange[], key: string): Promise<Answer<Visit>> {
  const body = { device, baseVersion, changes }
  return request<Visit>(`${BASE}/${id}/edits`, { method: 'POST', body, idempotencyKey: key })
}

export async function listVisitEdits(id: string, cursor: string | null): Promise<Page<VisitEdit>> {
  return (await request<Page<VisitEdit>>(withQuery(`${BASE}/${id}/edits`, { limit: 50, cursor }))).data
}

export function correctFirm(id: string, body: FirmCorrection, etag: string, key: string): Promise<Answer<Visit>> {
  return request<Visit>(`${BASE}/${id}/corrections`, { method: 'POST', body, ifMatch: etag, idempotencyKey: key })
}

export async function listCorrections(id: string): Promise<Page<VisitCorrection>> {
  return (await request<Page<VisitCorrection>>(withQuery(`${BASE}/${id}/corrections`, { limit: 50 }))).data
}
