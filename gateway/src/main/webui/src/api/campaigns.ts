import { request } from './client'
import type { Campaign, Coverage, NewCampaign, NewTargets, Target } from './contract'
import { withQuery, type Page, type QueryValue } from './query'

const BASE = '/api/enterprise/v1/campaigns'

export async function listCampaigns(query: Record<string, QueryValue>): Promise<Page<Campaign>> {
  return (await request<Page<Campaign>>(withQuery(BASE, query))).data
}

export async function getCampaign(id: string): Promise<Campaign> {
  return (await request<Campaign>(`${BASE}/${id}`)).data
}

export async function createCampaign(body: NewCampaign, key: string): Promise<Campaign> {
  return (await request<Campaign>(BASE, { method: 'POST', body, idempotencyKey: key })).data
}

export async function getCoverage(id: string, asOf: string): Promise<Coverage> {
  return (await request<Coverage>(withQuery(`${BASE}/${id}/coverage`, { asOf }))).data
}

/** Text, because an absent filter and `false` are not the same here. */
export async function listTargets(id: string, query: { visited?: 'true' | 'false'; asOf: string; cursor: string | null }): Promise<Page<Target>> {
  return (await request<Page<Target>>(withQuery(`${BASE}/${id}/targets`, query))).data
}

export async function addTargets(id: string, body: NewTargets, key: string): Promise<{ added: number }> {
  return (await request<{ added: number }>(`${BASE}/${id}/targets`, { method: 'POST', body, idempotencyKey: key })).data
}

export async function changeCampaign(seen: Campaign, body: { name: string; to: string; taskForceId: string | null }): Promise<Campaign> {
  return (await request<Campaign>(`${BASE}/${seen.id}`, { method: 'PATCH', body, ifMatch: `"v${seen.version}"` })).data
}

export async function removeTarget(id: string, enterpriseId: string): Promise<void> {
  await request(`${BASE}/${id}/targets/${enterpriseId}`, { method: 'DELETE' })
}
