import { request } from './client'
import type { Questionnaire, WorkMethod } from './contract'
import type { Page } from './query'

const BASE = '/api/enterprise/v1/work-methods'

/** Where the device keeps the dictionary for the form without a network. */
export const METHODS_KEY = 'work-methods'

export async function listMethods(): Promise<Page<WorkMethod>> {
  return (await request<Page<WorkMethod>>(`${BASE}?limit=200`)).data
}

export async function changeMethod(method: WorkMethod, body: { steps?: string[]; ownerOrg?: string }): Promise<WorkMethod> {
  return (await request<WorkMethod>(`${BASE}/${method.code}`, { method: 'PATCH', body, ifMatch: `"v${method.version}"` })).data
}

export async function publishQuestionnaire(code: string, body: { title: string; prompts: string[] }, key: string): Promise<Questionnaire> {
  return (await request<Questionnaire>(`${BASE}/${code}/questionnaires`, { method: 'POST', body, idempotencyKey: key })).data
}
