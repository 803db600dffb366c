import { request } from './client'
import type { Recheck, RecheckLink, RecheckLinkBrief, RecheckOutcome, RecheckPage } from './contract'
import { withQuery, type Page, type QueryValue } from './query'

const ROOT = '/api/enterprise/v1'
const page = (token: string): string => `${ROOT}/recheck-pages/${encodeURIComponent(token)}`
const links = (firmId: string): string => `${ROOT}/enterprises/${firmId}/recheck-links`

export async function listRechecks(query: Record<string, QueryValue>): Promise<Page<Recheck>> {
  return (await request<Page<Recheck>>(withQuery(`${ROOT}/rechecks`, query))).data
}

export async function newRecheckLink(firmId: string, key: string): Promise<RecheckLink> {
  return (await request<RecheckLink>(links(firmId), { method: 'POST', body: {}, idempotencyKey: key })).data
}

export async function openRecheckLink(firmId: string): Promise<RecheckLinkBrief | null> {
  const { items } = (await request<Page<RecheckLinkBrief>>(withQuery(links(firmId), { limit: 1 }))).data
  return items.find((link) => link.open) ?? null
}

export async function revokeRecheckLink(firmId: string, link: RecheckLinkBrief): Promise<void> {
  await request(`${links(firmId)}/${link.id}`, { method: 'DELETE', ifMatch: `"v${link.version}"` })
}

export async function getRecheckPage(token: string): Promise<RecheckPage> {
  return (await request<RecheckPage>(page(token), { anonymous: true })).data
}

export async function answerRecheck(token: string, body: { id: string; outcome: RecheckOutcome; comment?: string }, key: string): Promise<RecheckPage> {
  return (await request<RecheckPage>(`${page(token)}/answers`, { method: 'POST', body, idempotencyKey: key, anonymous: true })).data
}
