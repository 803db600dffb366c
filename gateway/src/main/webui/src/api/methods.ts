import { request } from './client'
import type { NewWorkMethod, Questionnaire, WorkMethod } from './contract'
import { withQuery, type Page } from './query'

const BASE = '/api/enterprise/v1/work-methods'

/** Where the device keeps the dictionary for the form without a network. */
export const METHODS_KEY = 'work-methods'

export async function listMethods(): Promise<Page<WorkMethod>> {
  return (await request<Page<WorkMethod>>(`${BASE}?limit=200`)).data
}

export async function createMethod(body: NewWorkMethod, key: string): Promise<WorkMethod> {
  return (await request<WorkMethod>(BASE, { method: 'POST', body, idempotencyKey: key })).data
}

export async function listQuestionnaires(code: string, cursor: string | null): Promise<Page<Questionnaire>> {
  return (await request<Page<Questionnaire>>(withQuery(`${BASE}/${code}/questionnaires`, { limit: 20, cursor }))).data
}

export async function changeMethod(method: WorkMethod, body: { name?: string; steps?: string[]; ownerOrg?: string; validTo?: string | null }): Promise<WorkMethod> {
  return (await request<WorkMethod>(`${BASE}/${method.code}`, { method: 'PATCH', body, ifMatch: `"v${method.version}"` })).data
}

export async function publishQuestionnaire(code: string, body: { title: string; prompts: string[] }, key: string): Promise<Questionnaire> {
  return (await request<Questionnaire>(`${BASE}/${code}/questionnaires`, { method: 'POST', body, idempotencyKey: key })).data
}
