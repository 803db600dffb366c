import { getVisit as fetchVisit, putVisit } from '@/api/visits'
import type { Visit } from '@/api/contract'
import { NetworkError, ProblemError } from '@/api/problem'
import type { VisitEntry } from './db'
import { backoff } from './queueState'
import { markSent, move, postpone } from './visitStore'

/** `GO_ON` lets the next entry be tried; `STOP` means that nothing else would get through now. */
export type Outcome = 'GO_ON' | 'STOP'

/** Statuses of which the server itself says: later. */
const LATER = new Set([408, 425, 429])

/**
 * One attempt. The id was made on this device and the body is frozen, so an attempt whose answer was lost
 * can be repeated: the server creates once and answers 200 to every repetition.
 */
export async function sendVisit(entry: VisitEntry): Promise<Outcome> {
  if (!entry.body) return 'GO_ON'
  try {
    const { data } = await putVisit(entry.id, entry.body, entry.baseEtag)
    await markSent(entry.id, data?.issues ?? [], data?.rechecksLeftOut?.length)
    return 'GO_ON'
  } catch (error) {
    if (error instanceof ProblemError) return refused(entry, error)
    await wait(entry, error instanceof NetworkError && !error.timedOut ? 'OFFLINE' : 'SERVER')
    return 'STOP'
  }
}

async function refused(entry: VisitEntry, error: ProblemError): Promise<Outcome> {
  const { status } = error
  if (status === 401) {
    await postpone(entry.id, { waiting: 'SIGN_IN', attempts: entry.attempts, nextAttemptAt: 0 })
    return 'STOP'
  }
  if (status >= 500 || LATER.has(status)) {
    await wait(entry, 'SERVER')
    return 'STOP'
  }
  if (status === 409 && inProgress(error)) {
    await wait(entry, 'BUSY')
    return 'GO_ON'
  }
  if (status === 412 && (await alreadyThere(entry))) return 'GO_ON'
  await move(entry.id, 'STUCK', { problem: error.problem, waiting: null })
  return 'GO_ON'
}

/** The first attempt may still be running on the server: its code says so. */
function inProgress(error: ProblemError): boolean {
  return /progress/i.test(error.problem.code)
}

async function wait(entry: VisitEntry, waiting: VisitEntry['waiting']): Promise<void> {
  const attempts = entry.attempts + 1
  await postpone(entry.id, { waiting, attempts, nextAttemptAt: Date.now() + backoff(attempts) })
}

/**
 * A planned visit is fulfilled with `If-Match`, so a repetition after a lost answer meets a newer version.
 * It is ours when the visit on the server is done at our time and carries all our issues.
 */
async function alreadyThere(entry: VisitEntry): Promise<boolean> {
  try {
    const { data } = await fetchVisit(entry.id)
    if (!sameVisit(entry, data)) return false
    await markSent(entry.id, data.issues)
    return true
  } catch {
    return false
  }
}

function sameVisit(entry: VisitEntry, visit: Visit): boolean {
  const sent = entry.body
  if (!sent || visit.state !== 'DONE' || !visit.startedAt || !sent.startedAt) return false
  const there = new Set(visit.issues.map((issue) => issue.id))
  const sameTime = visit.clockAdjusted || Date.parse(visit.startedAt) === Date.parse(sent.startedAt)
  return sameTime && (sent.issues ?? []).every((issue) => there.has(issue.id))
}
