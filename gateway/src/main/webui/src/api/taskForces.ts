import { request } from './client'
import type { Assignment, AssignOutcome, HandedOver, HandOver, Member, NewAssignment, NewAssignments, NewMember, TaskForce } from './contract'
import { withQuery, type Page, type QueryValue } from './query'

const ROOT = '/api/enterprise/v1'

export async function listTaskForces(query: Record<string, QueryValue> = {}): Promise<Page<TaskForce>> {
  return (await request<Page<TaskForce>>(withQuery(`${ROOT}/task-forces`, { limit: 200, ...query }))).data
}

export async function getTaskForce(id: string): Promise<TaskForce> {
  return (await request<TaskForce>(`${ROOT}/task-forces/${id}`)).data
}

export async function createTaskForce(body: { name: string }, key: string): Promise<TaskForce> {
  return (await request<TaskForce>(`${ROOT}/task-forces`, { method: 'POST', body, idempotencyKey: key })).data
}

export async function changeTaskForce(seen: TaskForce, body: { name?: string; to?: string | null }): Promise<TaskForce> {
  return (await request<TaskForce>(`${ROOT}/task-forces/${seen.id}`, { method: 'PATCH', body, ifMatch: `"v${seen.version}"` })).data
}

export async function listMembers(id: string): Promise<Page<Member>> {
  return (await request<Page<Member>>(`${ROOT}/task-forces/${id}/members?limit=200`)).data
}

export async function addMember(forceId: string, body: NewMember, key: string): Promise<Member> {
  return (await request<Member>(`${ROOT}/task-forces/${forceId}/members`, { method: 'POST', body, idempotencyKey: key })).data
}

export async function changeMember(forceId: string, member: Member, body: { to?: string; homeUnit?: string }): Promise<void> {
  await request(`${ROOT}/task-forces/${forceId}/members/${member.id}`, { method: 'PATCH', body, ifMatch: `"v${member.version}"` })
}

export async function listAssignments(query: Record<string, QueryValue>): Promise<Page<Assignment>> {
  return (await request<Page<Assignment>>(withQuery(`${ROOT}/assignments`, query))).data
}

export async function assign(body: NewAssignment, key: string): Promise<Assignment> {
  return (await request<Assignment>(`${ROOT}/assignments`, { method: 'POST', body, idempotencyKey: key })).data
}

export async function changeAssignment(seen: Assignment, body: Partial<Pick<Assignment, 'role' | 'visitFrequency'>>): Promise<Assignment> {
  return (await request<Assignment>(`${ROOT}/assignments/${seen.id}`, { method: 'PATCH', body, ifMatch: `"v${seen.version}"` })).data
}

/** Many firms for one task force; an outcome for each. */
export async function assignAll(body: NewAssignments, key: string): Promise<AssignOutcome[]> {
  return (await request<{ items: AssignOutcome[] }>(`${ROOT}/assignments/_bulk`, { method: 'POST', body, idempotencyKey: key })).data.items
}

export async function endAssignment(seen: Assignment): Promise<void> {
  await request(`${ROOT}/assignments/${seen.id}`, { method: 'DELETE', ifMatch: `"v${seen.version}"` })
}

export async function handOver(body: HandOver, dryRun: boolean, key: string): Promise<HandedOver> {
  const path = withQuery(`${ROOT}/assignments/_hand-over`, { dryRun })
  return (await request<HandedOver>(path, { method: 'POST', body, idempotencyKey: key })).data
}
