import { request, type Answer } from './client'
import type { Milestone, NewProgress, NewProject, Progress, Project, ProjectCorrection } from './contract'
import { withQuery, type Page, type QueryValue } from './query'

const BASE = '/api/project/v1/projects'

export async function listProjects(query: Record<string, QueryValue>): Promise<Page<Project>> {
  return (await request<Page<Project>>(withQuery(BASE, query))).data
}

export function getProject(id: string): Promise<Answer<Project>> {
  return request(`${BASE}/${id}`)
}

export async function createProject(body: NewProject, key: string): Promise<Project> {
  return (await request<Project>(BASE, { method: 'POST', body, idempotencyKey: key })).data
}

export async function listMilestones(id: string): Promise<Page<Milestone>> {
  return (await request<Page<Milestone>>(`${BASE}/${id}/milestones`)).data
}

export async function addMilestone(id: string, body: { name: string; plannedOn: string }, key: string): Promise<void> {
  await request(`${BASE}/${id}/milestones`, { method: 'POST', body, idempotencyKey: key })
}

export async function finishMilestone(id: string, milestone: Milestone, doneOn: string): Promise<void> {
  const path = `${BASE}/${id}/milestones/${milestone.id}`
  await request(path, { method: 'PATCH', body: { doneOn }, ifMatch: `"v${milestone.version}"` })
}

export async function listProgress(id: string): Promise<Page<Progress>> {
  return (await request<Page<Progress>>(withQuery(`${BASE}/${id}/progress`, { limit: 200 }))).data
}

export async function addProgress(id: string, body: NewProgress, key: string): Promise<void> {
  await request(`${BASE}/${id}/progress`, { method: 'POST', body, idempotencyKey: key })
}

export async function correctProject(id: string, body: ProjectCorrection, etag: string): Promise<void> {
  await request(`${BASE}/${id}`, { method: 'PATCH', body, ifMatch: etag })
}
