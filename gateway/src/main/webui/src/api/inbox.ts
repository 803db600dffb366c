import { request } from './client'
import type { FailedDelivery, InboxItem, NotificationChannel, NotificationMeans } from './contract'
import { withQuery, type Page, type QueryValue } from './query'

const ROOT = '/api/enterprise/v1'

export async function listInbox(query: Record<string, QueryValue>): Promise<Page<InboxItem>> {
  return (await request<Page<InboxItem>>(withQuery(`${ROOT}/inbox`, query))).data
}

export async function countUnread(): Promise<{ count: number; capped: boolean }> {
  return (await request<{ count: number; capped: boolean }>(`${ROOT}/inbox/unread`)).data
}

export async function markRead(which: { ids?: string[]; upTo?: string }, key: string): Promise<void> {
  await request(`${ROOT}/inbox/_read`, { method: 'POST', body: which, idempotencyKey: key })
}

export async function listChannels(): Promise<NotificationChannel[]> {
  return (await request<Page<NotificationChannel>>(`${ROOT}/notifications/channels`)).data.items
}

export async function listMeans(): Promise<NotificationMeans> {
  return (await request<NotificationMeans>(`${ROOT}/notifications/means`)).data
}

export interface ChannelSetting {
  address: string
  reminders: boolean
  digest: boolean
}

export async function setChannel(kind: string, body: ChannelSetting, etag: string | null): Promise<void> {
  await request(`${ROOT}/notifications/channels/${kind}`, { method: 'PUT', body, ...(etag ? { ifMatch: etag } : {}) })
}

export async function removeChannel(kind: string, etag: string): Promise<void> {
  await request(`${ROOT}/notifications/channels/${kind}`, { method: 'DELETE', ifMatch: etag })
}

export async function listFailures(cursor: string | null): Promise<Page<FailedDelivery>> {
  return (await request<Page<FailedDelivery>>(withQuery(`${ROOT}/notifications/failures`, { cursor }))).data
}

export async function retryDelivery(id: string, key: string): Promise<void> {
  await request(`${ROOT}/notifications/failures/${id}/_retry`, { method: 'POST', body: {}, idempotencyKey: key })
}
