import { request } from './client'
import type { Confirmation, FirmAnswer, Question, QuestionRaised } from './contract'

const path = (token: string): string => `/api/enterprise/v1/confirmations/${encodeURIComponent(token)}`

export async function getConfirmation(token: string): Promise<Confirmation> {
  return (await request<Confirmation>(path(token), { anonymous: true })).data
}

export async function answerConfirmation(token: string, body: FirmAnswer, key: string): Promise<Confirmation> {
  return (await request<Confirmation>(path(token), { method: 'POST', body, idempotencyKey: key, anonymous: true })).data
}

export async function withdrawByLink(token: string, reason: string | undefined, key: string): Promise<Confirmation> {
  return (await request<Confirmation>(`${path(token)}/withdrawals`, { method: 'POST', body: { reason }, idempotencyKey: key, anonymous: true })).data
}

export async function raiseByLink(token: string, body: Question, key: string): Promise<QuestionRaised> {
  return (await request<QuestionRaised>(`${path(token)}/questions`, { method: 'POST', body, idempotencyKey: key, anonymous: true })).data
}
