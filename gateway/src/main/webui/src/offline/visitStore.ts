import type { IssueBrief, Visit } from '@/api/contract'
import { uuid } from '@/shared/uuid'
import { db, type Renewal, type VisitEntry } from './db'
import { isEditable, mayBecome, type QueueState } from './queueState'
import { toBody, type VisitForm } from './visitForm'

/** What a new try starts with. */
const AGAIN = { attempts: 0, nextAttemptAt: 0, waiting: null, problem: null, there: undefined }

const KEEP_SENT_MS = 7 * 24 * 3600_000

/** Everything that reads or writes the visits on the device goes through here, so the state rule holds everywhere. */
export async function getVisit(id: string): Promise<VisitEntry | undefined> {
  return db().visits.get(id)
}

/** Writes what was typed. Refuses (false) once the visit is submitted, whichever tab still has the form open. */
export async function saveForm(id: string, form: VisitForm, baseEtag: string | null = null): Promise<boolean> {
  const copy = JSON.parse(JSON.stringify(form)) as VisitForm
  return db().transaction('rw', db().visits, async () => {
    const found = await db().visits.get(id)
    if (found && !isEditable(found.state)) return false
    await db().visits.put({ ...(found ?? fresh(id, baseEtag)), form: copy, updatedAt: Date.now() })
    return true
  })
}

function fresh(id: string, baseEtag: string | null): Omit<VisitEntry, 'form'> {
  const now = Date.now()
  return {
    id,
    state: 'DRAFT',
    body: null,
    baseEtag,
    createdAt: now,
    updatedAt: now,
    attempts: 0,
    nextAttemptAt: 0,
    waiting: null,
    problem: null,
    sentAt: null,
    issues: [],
  }
}

/** Compare-and-set: a late answer of one tab cannot undo what another tab has already recorded. */
export async function move(id: string, to: QueueState, change: Partial<VisitEntry> = {}): Promise<boolean> {
  return db().transaction('rw', db().visits, async () => {
    const found = await db().visits.get(id)
    if (!found || !mayBecome(found.state, to)) return false
    await db().visits.put({ ...found, ...change, state: to, updatedAt: Date.now() })
    return true
  })
}

export async function submit(id: string): Promise<boolean> {
  const found = await getVisit(id)
  if (!found) return false
  return move(id, 'QUEUED', { body: toBody(found.form), ...AGAIN })
}

/** A stuck entry is tried again as it is. */
export async function requeue(id: string): Promise<boolean> {
  return move(id, 'QUEUED', AGAIN)
}

/** A planned visit that was put to another day or purpose: the newer plan counts, and what was typed goes on. */
export async function takePlan(id: string, { plannedOn, purpose }: Visit, etag: string): Promise<void> {
  await db().transaction('rw', db().visits, async () => {
    const found = await db().visits.get(id)
    if (found?.state !== 'QUEUED' || !found.body) return
    const form = { ...found.form, plannedOn, purpose }
    const body = { ...found.body, plannedOn: plannedOn ?? undefined, purpose: purpose ?? undefined }
    await db().visits.put({ ...found, form, body, baseEtag: etag })
  })
}

/**
 * Makes the visit one of its own instead of fulfilling a plan: a new id and no day planned. Issues and answers keep
 * their ids, and the photos come along. Answers the new id, or null when the visit was not there to be sent.
 */
export async function detach(id: string, renewed: Renewal): Promise<string | null> {
  return db().transaction('rw', db().visits, db().photos, async () => {
    const found = await db().visits.get(id)
    if (!found?.body || (found.state !== 'QUEUED' && !mayBecome(found.state, 'QUEUED'))) return null
    const next = uuid()
    const form = { ...found.form, plannedOn: null, startedAt: found.form.startedAt ?? found.body.startedAt ?? null }
    await db().visits.delete(id)
    await db().visits.add({ ...found, ...AGAIN, id: next, formerId: id, renewed, baseEtag: null, form, body: toBody(form), state: 'QUEUED' })
    await db().photos.where('visitId').equals(id).modify({ visitId: next })
    return next
  })
}

/** The visit by the id under which the person submitted it, also when it had to become another one. */
export async function submittedAs(id: string): Promise<VisitEntry | undefined> {
  return (await getVisit(id)) ?? db().visits.filter((entry) => entry.formerId === id).first()
}

export async function markSent(id: string, issues: IssueBrief[], leftOut = 0): Promise<boolean> {
  return move(id, 'SENT', { sentAt: Date.now(), waiting: null, problem: null, issues, leftOut })
}

/** Notes why a queued entry is still waiting; its state does not change. */
export async function postpone(id: string, change: Pick<VisitEntry, 'waiting' | 'attempts' | 'nextAttemptAt'>): Promise<void> {
  await db().transaction('rw', db().visits, async () => {
    const found = await db().visits.get(id)
    if (found?.state === 'QUEUED') await db().visits.put({ ...found, ...change })
  })
}

export async function removeVisit(id: string): Promise<void> {
  await db().transaction('rw', db().visits, db().photos, async () => {
    await db().photos.where('visitId').equals(id).delete()
    await db().visits.delete(id)
  })
}

export async function allVisits(): Promise<VisitEntry[]> {
  return db().visits.orderBy('updatedAt').reverse().toArray()
}

/** Entries that would be lost if the device were cleared now. */
export async function unsentCount(): Promise<number> {
  const visits = await db().visits.where('state').anyOf('DRAFT', 'QUEUED', 'STUCK').count()
  const photos = await db().photos.where('state').anyOf('WAITING', 'STUCK').count()
  return visits + photos + (await db().amendments.count())
}

/** What is on the server long since need not stay on the phone. */
export async function pruneSent(now: number = Date.now()): Promise<void> {
  const old = await db().visits.where('state').equals('SENT').toArray()
  for (const entry of old) {
    const photosLeft = await db().photos.where('visitId').equals(entry.id).filter((photo) => photo.state !== 'SENT').count()
    if ((entry.sentAt ?? 0) < now - KEEP_SENT_MS && photosLeft === 0) await removeVisit(entry.id)
  }
}
