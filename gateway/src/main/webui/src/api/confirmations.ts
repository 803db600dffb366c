import { request } from './client'
import type { Confirmation, FirmAnswer } from './contract'

const path = (token: string): string => `/api/enterprise/v1/confirmations/${encodeURIComponent(token)}`

export async function getConfirmation(token: string): Promise<Confirmation> {
  return (await request<Confirmation>(path(token), { anonymous: true })).data
}

export async function answerConfirmation(token: string, body: FirmAnswer, key: string): Promise<Confirmation> {
  return (await request<Confirmation>(path(token), { method: 'POST', body, idempotencyKey: key, anonymous: true })).data
}
