import { request, type Answer } from './client'
import type { Activity, ActivityFinding, ActivityForm, ActivityIssue, Finding, Issue } from './contract'
import { withQuery, type Page, type QueryValue } from './query'

const BASE = '/api/enterprise/v1/activities'

export async function listActivities(query: Record<string, QueryValue>): Promise<Page<Activity>> {
  return (await request<Page<Activity>>(withQuery(BASE, query))).data
}

export async function getActivity(id: string): Promise<Activity> {
  return (await request<Activity>(`${BASE}/${id}`)).data
}

export async function createActivity(body: ActivityForm, key: string): Promise<Activity> {
  return (await request<Activity>(BASE, { method: 'POST', body, idempotencyKey: key })).data
}

export function changeActivity(activity: Activity, body: ActivityForm): Promise<Answer<Activity>> {
  return request<Activity>(`${BASE}/${activity.id}`, { method: 'PUT', body, ifMatch: `"v${activity.version}"` })
}

export function cancelActivity(activity: Activity, comment: string, key: string): Promise<Answer<Activity>> {
  return request<Activity>(`${BASE}/${activity.id}/_cancel`, { method: 'POST', body: { comment }, ifMatch: `"v${activity.version}"`, idempotencyKey: key })
}

export async function raiseAtActivity(id: string, body: ActivityIssue, key: string): Promise<Issue> {
  return (await request<Issue>(`${BASE}/${id}/issues`, { method: 'POST', body, idempotencyKey: key })).data
}

export async function hearAtActivity(id: string, body: ActivityFinding, key: string): Promise<Finding> {
  return (await request<Finding>(`${BASE}/${id}/findings`, { method: 'POST', body, idempotencyKey: key })).data
}
