import type { FieldChange, Visit } from '@/api/contract'
import { amendVisit, getVisit } from '@/api/visits'
import { NetworkError, ProblemError } from '@/api/problem'
import { uuid } from '@/shared/uuid'
import { db, type Amendment } from './db'
import { deviceId } from './deviceId'
import { backoff, isEditable, mayBecome } from './queueState'
import type { Outcome } from './sendVisit'
import { keepVisit } from './visitCache'

/** Statuses of which the server itself says: later. */
const LATER = new Set([408, 409, 425, 429])

export async function allAmendments(): Promise<Amendment[]> {
  return db().amendments.toArray()
}

/** In the order in which they were written, so that nothing waits for itself. */
export async function amendmentsToSend(): Promise<Amendment[]> {
  return db().amendments.where('state').equals('QUEUED').sortBy('updatedAt')
}

/** What was typed about a visit and not yet handed in. */
export async function openAmendment(visitId: string): Promise<Amendment | undefined> {
  return db().amendments.where('visitId').equals(visitId).filter((entry) => isEditable(entry.state)).first()
}

export function newAmendment(visit: Pick<Visit, 'id' | 'version'>, firmName: string): Amendment {
  return {
    id: uuid(),
    visitId: visit.id,
    firmName,
    baseVersion: visit.version,
    state: 'DRAFT',
    changes: [],
    updatedAt: Date.now(),
    attempts: 0,
    nextAttemptAt: 0,
    waiting: null,
    problem: null,
  }
}

/** Writes what was typed; a form without changes leaves nothing behind. */
export async function saveAmendment(amendment: Amendment, changes: FieldChange[]): Promise<void> {
  await db().transaction('rw', db().amendments, async () => {
    const found = await db().amendments.get(amendment.id)
    if (found && !isEditable(found.state)) return
    if (changes.length === 0) await db().amendments.delete(amendment.id)
    else await db().amendments.put({ ...(found ?? amendment), changes: JSON.parse(JSON.stringify(changes)) as FieldChange[], updatedAt: Date.now() })
  })
}

/** Hands in a draft, or a refused one again. Content that changed since gets a request of its own. */
export async function submitAmendment(id: string): Promise<void> {
  await db().transaction('rw', db().amendments, async () => {
    const found = await db().amendments.get(id)
    if (!found || !mayBecome(found.state, 'QUEUED')) return
    await db().amendments.delete(id)
    const next = found.state === 'STUCK' ? uuid() : id
    await db().amendments.put({ ...found, id: next, state: 'QUEUED', attempts: 0, nextAttemptAt: 0, waiting: null, problem: null })
  })
}

export async function removeAmendment(id: string): Promise<void> {
  await db().amendments.delete(id)
}

/** One attempt. Every change has an id of its own, so a repetition after a lost answer changes nothing. */
export async function sendAmendment(entry: Amendment): Promise<Outcome> {
  try {
    const { data, replayed } = await amendVisit(entry.visitId, deviceId(), entry.baseVersion, entry.changes, entry.id)
    // A copy without numbers would write them back hidden when it is changed again: better the one from before.
    const full = replayed ? await getVisit(entry.visitId).then((answer) => answer.data, () => null) : data
    if (full) await keepVisit(full)
    await removeAmendment(entry.id)
    return 'GO_ON'
  } catch (error) {
    if (!(error instanceof ProblemError)) return wait(entry, error instanceof NetworkError && !error.timedOut ? 'OFFLINE' : 'SERVER')
    if (error.status === 401) return wait(entry, 'SIGN_IN')
    if (error.status >= 500 || (LATER.has(error.status) && error.problem.code !== 'already-exists')) return wait(entry, 'SERVER')
    await db().amendments.update(entry.id, { state: 'STUCK', problem: error.problem, waiting: null })
    return 'GO_ON'
  }
}

async function wait(entry: Amendment, waiting: Amendment['waiting']): Promise<Outcome> {
  const attempts = waiting === 'SIGN_IN' ? entry.attempts : entry.attempts + 1
  await db().amendments.update(entry.id, { waiting, attempts, nextAttemptAt: waiting === 'SIGN_IN' ? 0 : Date.now() + backoff(attempts) })
  return 'STOP'
}
