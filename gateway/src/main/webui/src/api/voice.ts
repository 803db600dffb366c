import { request, type Answer } from './client'
import type { Issue, NewVoice, Receipt, VoiceCode, VoiceForm, VoiceOrigin, VoiceReceived } from './contract'
import { withQuery, type Page, type QueryValue } from './query'

const ROOT = '/api/enterprise/v1'
const voice = (token: string): string => `${ROOT}/voices/${encodeURIComponent(token)}`
const receipt = (token: string): string => `${ROOT}/voice-receipts/${encodeURIComponent(token)}`

export async function openVoice(token: string): Promise<VoiceForm> {
  return (await request<VoiceForm>(voice(token), { anonymous: true })).data
}

export async function raiseVoice(token: string, body: NewVoice, key: string): Promise<VoiceReceived> {
  return (await request<VoiceReceived>(voice(token), { method: 'POST', body, idempotencyKey: key, anonymous: true })).data
}

export async function getReceipt(token: string): Promise<Receipt> {
  return (await request<Receipt>(receipt(token), { anonymous: true })).data
}

export async function addWords(token: string, text: string, key: string): Promise<Receipt> {
  return (await request<Receipt>(`${receipt(token)}/additions`, { method: 'POST', body: { text }, idempotencyKey: key, anonymous: true })).data
}

export async function withdrawVoice(token: string, reason: string | undefined, key: string): Promise<Receipt> {
  return (await request<Receipt>(`${receipt(token)}/withdrawals`, { method: 'POST', body: { reason }, idempotencyKey: key, anonymous: true })).data
}

export async function listCodes(query: Record<string, QueryValue>): Promise<Page<VoiceCode>> {
  return (await request<Page<VoiceCode>>(withQuery(`${ROOT}/voice-codes`, query))).data
}

export async function issueCode(body: { enterpriseId?: string; areaCode?: string }, key: string): Promise<VoiceCode> {
  return (await request<VoiceCode>(`${ROOT}/voice-codes`, { method: 'POST', body, idempotencyKey: key })).data
}

export async function revokeCode(code: VoiceCode): Promise<void> {
  await request(`${ROOT}/voice-codes/${code.id}`, { method: 'DELETE', ifMatch: `"v${code.version}"` })
}

export async function getOrigin(issueId: string): Promise<VoiceOrigin> {
  return (await request<VoiceOrigin>(`${ROOT}/issues/${issueId}/voice`)).data
}

export function matchIssue(issueId: string, enterpriseId: string, etag: string, key: string): Promise<Answer<Issue>> {
  return request<Issue>(`${ROOT}/issues/${issueId}/_match`, { method: 'POST', body: { enterpriseId }, ifMatch: etag, idempotencyKey: key })
}
