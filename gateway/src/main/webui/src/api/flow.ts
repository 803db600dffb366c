import { request, type Answer } from './client'
import type { Issue } from './contract'
import { withQuery, type Page, type QueryValue } from './query'
import type { components } from './types/enterprise'

type Enterprise = components['schemas']

export type FlowActions = Enterprise['Actions']
export type FlowAction = FlowActions['allowed'][number]
export type Extension = Enterprise['ExtensionView']
export type ExtensionPreview = Enterprise['ExtensionPreview']
export type NewExtension = Enterprise['NewExtension']
export type CoHandling = Enterprise['CoHandlingView']
export type NewCoHandling = Enterprise['NewCoHandling']
export type CoHandlingAnswer = Enterprise['CoHandlingAnswer']
export type Order = Enterprise['OrderView']
export type OrderState = Order['state']
export type Classification = Enterprise['Classification']
export type ReplyDraft = Enterprise['ReplyDraftView']
export type EscalationLevel = Enterprise['NewEscalation']['level']

const ROOT = '/api/enterprise/v1'
const of = (issueId: string): string => `${ROOT}/issues/${issueId}`
const tag = (seen: { version: number }): string => `"v${seen.version}"`

async function read<T>(path: string): Promise<T> {
  return (await request<T>(path)).data
}

function post<T>(path: string, body: unknown, key: string, seen?: { version: number }): Promise<Answer<T>> {
  return request<T>(path, { method: 'POST', body, idempotencyKey: key, ifMatch: seen && tag(seen) })
}

export function getActions(issueId: string): Promise<FlowActions> {
  return read<FlowActions>(`${of(issueId)}/actions`)
}

export function listExtensions(issueId: string): Promise<Page<Extension>> {
  return read<Page<Extension>>(`${of(issueId)}/extensions`)
}

export function previewExtension(issueId: string, asked: { days?: number; newDueOn?: string }): Promise<ExtensionPreview> {
  return read<ExtensionPreview>(withQuery(`${of(issueId)}/extension-preview`, asked))
}

export async function askExtension(issueId: string, body: NewExtension, key: string): Promise<Extension> {
  return (await post<Extension>(`${of(issueId)}/extensions`, body, key)).data
}

export async function decideExtension(seen: Extension, to: 'APPROVED' | 'REFUSED', comment: string, key: string): Promise<Extension> {
  const path = `${of(seen.issueId)}/extensions/${seen.id}/transitions`
  return (await post<Extension>(path, { to, comment: comment || undefined }, key, seen)).data
}

export function listCoHandlings(issueId: string): Promise<Page<CoHandling>> {
  return read<Page<CoHandling>>(`${of(issueId)}/co-handlings`)
}

export async function askCoHandling(issueId: string, body: NewCoHandling, key: string): Promise<CoHandling> {
  return (await post<CoHandling>(`${of(issueId)}/co-handlings`, body, key)).data
}

export async function answerCoHandling(seen: CoHandling, body: CoHandlingAnswer, key: string): Promise<CoHandling> {
  return (await post<CoHandling>(`${of(seen.issueId)}/co-handlings/${seen.id}/transitions`, body, key, seen)).data
}

export async function escalate(issue: Issue, level: EscalationLevel, reason: string, key: string): Promise<void> {
  await post(`${of(issue.id)}/escalations`, { level, reason }, key, issue)
}

export function listOrders(query: Record<string, QueryValue>): Promise<Page<Order>> {
  return read<Page<Order>>(withQuery(`${ROOT}/supervision-orders`, query))
}

export async function issueOrder(issueId: string, text: string, answerBy: string, key: string): Promise<Order> {
  return (await post<Order>(`${of(issueId)}/supervision-orders`, { text, answerBy }, key)).data
}

export async function takeOrder(seen: Order, to: OrderState, comment: string, key: string, answerBy?: string): Promise<Order> {
  return (await post<Order>(`${ROOT}/supervision-orders/${seen.id}/transitions`, { to, comment, answerBy }, key, seen)).data
}

/** The firm takes its issue back in a call. */
export async function withdrawByCall(issue: Issue, words: string, key: string): Promise<void> {
  await post(`${of(issue.id)}/withdrawals`, { words }, key, issue)
}

export async function instruct(issueId: string, text: string, key: string): Promise<void> {
  await post(`${of(issueId)}/instructions`, { text }, key)
}

export async function nameResponsible(issue: Issue, name: string): Promise<void> {
  await request(`${of(issue.id)}/responsible`, { method: 'PUT', body: { name }, ifMatch: tag(issue) })
}

export async function classify(issue: Issue, body: Classification): Promise<void> {
  await request(`${of(issue.id)}/classification`, { method: 'PUT', body, ifMatch: tag(issue) })
}

export function listDrafts(issueId: string): Promise<Page<ReplyDraft>> {
  return read<Page<ReplyDraft>>(`${of(issueId)}/reply-drafts`)
}

export async function draftReply(issueId: string, text: string, resolution: ReplyDraft['resolution'], key: string): Promise<ReplyDraft> {
  return (await post<ReplyDraft>(`${of(issueId)}/reply-drafts`, { text, resolution }, key)).data
}

export async function decideDraft(seen: ReplyDraft, to: 'SIGNED_OFF' | 'SENT_BACK', comment: string, key: string): Promise<ReplyDraft> {
  const path = `${of(seen.issueId)}/reply-drafts/${seen.id}/transitions`
  return (await post<ReplyDraft>(path, { to, comment: comment || undefined }, key, seen)).data
}
