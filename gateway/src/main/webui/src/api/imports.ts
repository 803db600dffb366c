import { request } from './client'
import type { Firm, ImportJob, QuarantinedRow } from './contract'
import { withQuery, type Page } from './query'

const ROOT = '/api/enterprise/v1'
const JOBS = `${ROOT}/jobs`
/** A long list over a thin line takes its time; the server gives up after the same span. */
const UPLOAD_MS = 30 * 60_000

/** `body` carries its media type: the server tells by it how to read the file. */
export async function startImport(path: string, file: { name: string; body: Blob }, dryRun: boolean, key: string, ledger?: string): Promise<ImportJob> {
  const body = file.body
  return (await request<ImportJob>(withQuery(path, { dryRun, name: file.name.slice(-200), ledger }), { method: 'POST', body, idempotencyKey: key, timeoutMs: UPLOAD_MS })).data
}

export async function listJobs(cursor: string | null): Promise<Page<ImportJob>> {
  return (await request<Page<ImportJob>>(withQuery(JOBS, { limit: 20, cursor }))).data
}

export async function getJob(id: string): Promise<ImportJob> {
  return (await request<ImportJob>(`${JOBS}/${id}`)).data
}

export async function cancelJob(job: ImportJob): Promise<void> {
  await request(`${JOBS}/${job.id}`, { method: 'DELETE', ifMatch: `"v${job.version}"` })
}

export async function listQuarantine(id: string, cursor: string | null): Promise<Page<QuarantinedRow>> {
  return (await request<Page<QuarantinedRow>>(withQuery(`${JOBS}/${id}/quarantine`, { limit: 20, cursor }))).data
}

export async function acceptRow(id: string, row: number, reason: string, key: string): Promise<Firm> {
  const path = `${JOBS}/${id}/quarantine/${row}/_accept`
  return (await request<Firm>(path, { method: 'POST', body: { reason }, idempotencyKey: key })).data
}

/** `cells` by heading: what is right instead; the other columns stay as they are in the file. */
export async function correctRow(id: string, row: number, cells: Record<string, string>, key: string): Promise<QuarantinedRow> {
  const path = `${JOBS}/${id}/quarantine/${row}/_correct`
  return (await request<QuarantinedRow>(path, { method: 'POST', body: { cells }, idempotencyKey: key })).data
}
