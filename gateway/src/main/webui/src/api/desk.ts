import { request, type Answer } from './client'
import type { BulkOutcome, ExceptionKind, ExceptionKindCount, IssueBrief, IssueException, IssueMetrics, NewIssue, NewTransfer, SimilarIssue, Suggestion, Transfer, TransferUpdate } from './contract'
import { ProblemError, toProblem } from './problem'
import { withQuery, type Page, type QueryValue } from './query'

const ROOT = '/api/enterprise/v1'

export type BulkAction = 'ACCEPT' | 'DISPATCH' | 'REMIND'

export interface BulkWork {
  action: BulkAction
  departmentId?: string
  comment?: string
}

export async function bulk(work: BulkWork, issues: Pick<IssueBrief, 'id' | 'version'>[], key: string): Promise<BulkOutcome[]> {
  const body = { ...work, items: issues.map(({ id, version }) => ({ id, version })) }
  return (await request<{ items: BulkOutcome[] }>(`${ROOT}/issues/_bulk`, { method: 'POST', body, idempotencyKey: key, timeoutMs: 120_000 })).data.items
}

/** Urges on the unit of one issue: the way of many with a single one, whose refusal is the answer. */
export async function remind(issue: Pick<IssueBrief, 'id' | 'version'>, comment: string, key: string): Promise<void> {
  const [outcome] = await bulk({ action: 'REMIND', comment: comment || undefined }, [issue], key)
  if (outcome?.problem) throw new ProblemError(toProblem(outcome.status, outcome.problem))
}

export async function suggestDepartments(issueId: string): Promise<Suggestion[]> {
  return (await request<Page<Suggestion>>(`${ROOT}/issues/${issueId}/department-suggestions`)).data.items
}

export async function similarIssues(issueId: string): Promise<SimilarIssue[]> {
  return (await request<Page<SimilarIssue>>(`${ROOT}/issues/${issueId}/similar`)).data.items
}

export async function listTransfers(issueId: string): Promise<Transfer[]> {
  return (await request<Page<Transfer>>(withQuery(`${ROOT}/transfers`, { issueId }))).data.items
}

export async function sendTransfer(issueId: string, body: NewTransfer, key: string): Promise<Transfer> {
  return (await request<Transfer>(`${ROOT}/issues/${issueId}/transfers`, { method: 'POST', body, idempotencyKey: key })).data
}

export async function updateTransfer(transfer: Transfer, body: TransferUpdate): Promise<Transfer> {
  return (await request<Transfer>(`${ROOT}/transfers/${transfer.id}`, { method: 'PATCH', body, ifMatch: `"v${transfer.version}"` })).data
}

export function createIssue(body: NewIssue, key: string): Promise<Answer<IssueBrief>> {
  return request<IssueBrief>(`${ROOT}/issues`, { method: 'POST', body, idempotencyKey: key })
}

export async function exceptionKinds(area: string): Promise<ExceptionKindCount[]> {
  return (await request<Page<ExceptionKindCount>>(withQuery(`${ROOT}/supervision/exception-kinds`, { area }))).data.items
}

export interface ExceptionFilter extends Record<string, QueryValue> {
  kind: ExceptionKind
  departmentId?: string
  area?: string
}

export async function listExceptions(filter: ExceptionFilter, cursor: string | null): Promise<Page<IssueException>> {
  return (await request<Page<IssueException>>(withQuery(`${ROOT}/supervision/exceptions`, { ...filter, cursor }))).data
}

export function exportUrl(filter: ExceptionFilter): string {
  return withQuery(`${ROOT}/supervision/exceptions/_export`, filter)
}

export async function issueMetrics(from: string, to: string, area: string): Promise<IssueMetrics> {
  return (await request<IssueMetrics>(withQuery(`${ROOT}/issue-metrics`, { from, to, area }))).data
}

export function paperUrl(issueId: string, kind: 'dispatch-note' | 'reply-letter' | 'supervision-order', orderId?: string): string {
  return withQuery(`${ROOT}/issues/${issueId}/documents/${kind}`, { orderId })
}
