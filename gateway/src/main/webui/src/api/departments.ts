import { request } from './client'
import type { Department, Duty, NewDepartment, NewDuty } from './contract'
import type { Page } from './query'

const ROOT = '/api/enterprise/v1'

export async function listUnits(): Promise<Department[]> {
  return (await request<Page<Department>>(`${ROOT}/departments?limit=200`)).data.items
}

export async function createUnit(body: NewDepartment, key: string): Promise<Department> {
  return (await request<Department>(`${ROOT}/departments`, { method: 'POST', body, idempotencyKey: key })).data
}

export async function changeUnit(seen: Department, body: { name?: string; replySignOff?: boolean }): Promise<Department> {
  return (await request<Department>(`${ROOT}/departments/${seen.id}`, { method: 'PATCH', body, ifMatch: `"v${seen.version}"` })).data
}

export async function listDuties(): Promise<Duty[]> {
  return (await request<Page<Duty>>(`${ROOT}/department-duties?limit=200`)).data.items
}

export async function assignDuty(seen: Duty, body: NewDuty): Promise<Duty> {
  return (await request<Duty>(`${ROOT}/department-duties/${seen.category}`, { method: 'PUT', body, ifMatch: `"v${seen.version}"` })).data
}
