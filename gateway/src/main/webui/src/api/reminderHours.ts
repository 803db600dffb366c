import { request, type Answer } from './client'
import type { ReminderHours, ReminderHoursForm } from './contract'

const PATH = '/api/enterprise/v1/me/reminder-hours'

export function getReminderHours(): Promise<Answer<ReminderHours>> {
  return request<ReminderHours>(PATH)
}

export function setReminderHours(body: ReminderHoursForm, version: number): Promise<Answer<ReminderHours>> {
  return request<ReminderHours>(PATH, { method: 'PUT', body, ifMatch: `"v${version}"` })
}
