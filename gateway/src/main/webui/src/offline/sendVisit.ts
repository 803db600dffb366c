import { getVisit as fetchVisit, putVisit } from '@/api/visits'
import type { Visit } from '@/api/contract'
import { NetworkError, ProblemError } from '@/api/problem'
import { mayRecord } from '@/session/ownVisit'
import type { Renewal, VisitEntry } from './db'
import { backoff } from './queueState'
import { keepVisit } from './visitCache'
import { detach, getVisit, markSent, move, postpone, takePlan } from './visitStore'

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
    await arrived(entry, data)
    return 'GO_ON'
  } catch (error) {
    return failed(entry, error)
  }
}

async function arrived(entry: VisitEntry, visit: Visit): Promise<void> {
  await markSent(entry.id, visit.issues, visit.rechecksLeftOut?.length)
  await keepVisit(visit)
}

async function failed(entry: VisitEntry, error: unknown): Promise<Outcome> {
  if (!(error instanceof ProblemError)) {
    await wait(entry, error instanceof NetworkError && !error.timedOut ? 'OFFLINE' : 'SERVER')
    return 'STOP'
  }
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
  // A plan may also have ended, or gone to somebody else, before the form was opened.
  if (status === 412 || (entry.baseEtag && (status === 403 || status === 409))) return changed(entry, error)
  if (status === 404 && entry.baseEtag) return renew(entry, 'HANDED_OVER')
  return stuck(entry, error)
}

/** The first attempt may still be running on the server: its code says so. */
function inProgress(error: ProblemError): boolean {
  return /progress/i.test(error.problem.code)
}

async function wait(entry: VisitEntry, waiting: VisitEntry['waiting']): Promise<void> {
  const attempts = entry.attempts + 1
  await postpone(entry.id, { waiting, attempts, nextAttemptAt: Date.now() + backoff(attempts) })
}

async function stuck(entry: VisitEntry, error: ProblemError, there?: Visit): Promise<Outcome> {
  await move(entry.id, 'STUCK', { problem: error.problem, waiting: null, there })
  return 'GO_ON'
}

/** The visit on the server is no longer what the device knew: what it is now decides how ours gets there. */
async function changed(entry: VisitEntry, error: ProblemError): Promise<Outcome> {
  let there: Visit
  let etag: string | null
  try {
    ;({ data: there, etag } = await fetchVisit(entry.id))
  } catch (reason) {
    return failed(entry, reason)
  }
  if (sameVisit(entry, there)) {
    await arrived(entry, there)
    return 'GO_ON'
  }
  if (!entry.baseEtag) return stuck(entry, error)
  if (there.state === 'DONE') {
    await keepVisit(there)
    return stuck(entry, error, there)
  }
  if (there.state !== 'PLANNED') return renew(entry, there.state)
  if (!mayRecord(there)) return renew(entry, 'HANDED_OVER')
  // The same version once more would be refused for ever.
  if (!etag || etag === entry.baseEtag) return stuck(entry, error)
  await takePlan(entry.id, there, etag)
  return sendAgain(entry.id)
}

/** Nothing can be fulfilled any more, but the firm was visited. */
async function renew(entry: VisitEntry, renewed: Renewal): Promise<Outcome> {
  const id = await detach(entry.id, renewed)
  return id ? sendAgain(id) : 'GO_ON'
}

async function sendAgain(id: string): Promise<Outcome> {
  const entry = await getVisit(id)
  return entry?.state === 'QUEUED' ? sendVisit(entry) : 'GO_ON'
}

/**
 * A repetition after a lost answer meets a newer version, too: ours is done at our time and carries all our issues. One
 * that was declared void since has arrived as well: it must not come back as a visit of its own.
 */
function sameVisit(entry: VisitEntry, visit: Visit): boolean {
  const sent = entry.body
  if (!sent || (visit.state !== 'DONE' && visit.state !== 'VOIDED') || !visit.startedAt || !sent.startedAt) return false
  const there = new Set(visit.issues.map((issue) => issue.id))
  const sameTime = visit.clockAdjusted || Date.parse(visit.startedAt) === Date.parse(sent.startedAt)
  return sameTime && (sent.issues ?? []).every((issue) => there.has(issue.id))
}
