import { request, type Answer } from './client'
import type { Firm, FirmChange, FirmContact, FirmIndicator, FirmMembership, FirmMerge, Identifier, NewFirm, NewFirmContact, NewFormerName, NewIdentifier, NewIndicator, NewMerge, RevealedContact } from './contract'
import { withQuery, type Page } from './query'

/** What hangs on a firm's file: former numbers, contacts, lists, yearly numbers, changes, merges. */
const ROOT = '/api/enterprise/v1'
const BASE = `${ROOT}/enterprises`

export interface Coded {
  code: string
  name: string
}

export function readFirm(id: string): Promise<Answer<Firm>> {
  return request<Firm>(`${BASE}/${id}`)
}

export async function patchFirm(id: string, etag: string, body: Record<string, unknown>): Promise<Firm> {
  return (await request<Firm>(`${BASE}/${id}`, { method: 'PATCH', body, ifMatch: etag })).data
}

export async function addContact(id: string, body: NewFirmContact, key: string): Promise<FirmContact> {
  return (await request<FirmContact>(`${BASE}/${id}/contacts`, { method: 'POST', body, idempotencyKey: key })).data
}

export async function registerFirm(body: NewFirm, key: string): Promise<Firm> {
  return (await request<Firm>(BASE, { method: 'POST', body, idempotencyKey: key })).data
}

export async function listContacts(id: string, cursor: string | null = null): Promise<Page<FirmContact>> {
  return (await request<Page<FirmContact>>(withQuery(`${BASE}/${id}/contacts`, { limit: 200, cursor }))).data
}

export async function changeContact(id: string, seen: FirmContact, body: NewFirmContact): Promise<FirmContact> {
  return (await request<FirmContact>(`${BASE}/${id}/contacts/${seen.id}`, { method: 'PUT', body, ifMatch: `"v${seen.version}"` })).data
}

export async function stopContact(id: string, seen: FirmContact): Promise<void> {
  await request(`${BASE}/${id}/contacts/${seen.id}`, { method: 'DELETE', ifMatch: `"v${seen.version}"` })
}

export async function listIdentifiers(id: string, cursor: string | null): Promise<Page<Identifier>> {
  return (await request<Page<Identifier>>(withQuery(`${BASE}/${id}/identifiers`, { limit: 20, cursor }))).data
}

export async function addIdentifier(id: string, body: NewIdentifier, key: string): Promise<Identifier> {
  return (await request<Identifier>(`${BASE}/${id}/identifiers`, { method: 'POST', body, idempotencyKey: key })).data
}

export async function removeIdentifier(id: string, seen: Identifier): Promise<void> {
  await request(`${BASE}/${id}/identifiers/${seen.id}`, { method: 'DELETE', ifMatch: `"v${seen.version}"` })
}

export async function revealContact(id: string, contactId: string, reason: string, key: string): Promise<RevealedContact> {
  const path = `${BASE}/${id}/contacts/${contactId}/_reveal`
  return (await request<RevealedContact>(path, { method: 'POST', body: { reason }, idempotencyKey: key })).data
}

export async function listMemberships(id: string): Promise<Page<FirmMembership>> {
  return (await request<Page<FirmMembership>>(`${BASE}/${id}/lists`)).data
}

export async function joinList(id: string, body: { list: string; from: string; document?: string }, key: string): Promise<Page<FirmMembership>> {
  return (await request<Page<FirmMembership>>(`${BASE}/${id}/lists`, { method: 'POST', body, idempotencyKey: key })).data
}

export async function leaveList(id: string, code: string, body: { on: string; document?: string }, key: string): Promise<Page<FirmMembership>> {
  return (await request<Page<FirmMembership>>(`${BASE}/${id}/lists/${code}/_end`, { method: 'POST', body, idempotencyKey: key })).data
}

export async function listIndicators(id: string, cursor: string | null): Promise<Page<FirmIndicator>> {
  return (await request<Page<FirmIndicator>>(withQuery(`${BASE}/${id}/indicators`, { limit: 50, cursor }))).data
}

export async function addIndicator(id: string, body: NewIndicator, key: string): Promise<FirmIndicator> {
  return (await request<FirmIndicator>(`${BASE}/${id}/indicators`, { method: 'POST', body, idempotencyKey: key })).data
}

export async function listChanges(id: string, cursor: string | null): Promise<Page<FirmChange>> {
  return (await request<Page<FirmChange>>(withQuery(`${BASE}/${id}/changes`, { limit: 10, cursor }))).data
}

export async function addFormerName(id: string, body: NewFormerName, key: string): Promise<FirmChange> {
  return (await request<FirmChange>(`${BASE}/${id}/former-names`, { method: 'POST', body, idempotencyKey: key })).data
}

export async function listMerges(id: string, cursor: string | null): Promise<Page<FirmMerge>> {
  return (await request<Page<FirmMerge>>(withQuery(`${BASE}/${id}/merges`, { limit: 10, cursor }))).data
}

export async function mergeFirms(survivorId: string, etag: string, body: NewMerge, key: string): Promise<Firm> {
  return (await request<Firm>(`${BASE}/${survivorId}/merges`, { method: 'POST', body, ifMatch: etag, idempotencyKey: key })).data
}

export async function undoMerge(survivorId: string, etag: string, mergeId: string, reason: string, key: string): Promise<Firm> {
  const path = `${BASE}/${survivorId}/merges/${mergeId}/_undo`
  return (await request<Firm>(path, { method: 'POST', body: { reason }, ifMatch: etag, idempotencyKey: key })).data
}

export async function listOfficialLists(): Promise<Page<Coded>> {
  return (await request<Page<Coded>>(`${ROOT}/official-lists`)).data
}

export async function listAreas(parent: string): Promise<Page<Coded>> {
  return (await request<Page<Coded>>(withQuery(`${ROOT}/areas`, { parent, limit: 200 }))).data
}
