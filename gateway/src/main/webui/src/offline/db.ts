import Dexie, { type EntityTable } from 'dexie'
import type { FieldChange, FirmRef, IssueBrief, NewVisit, Visit } from '@/api/contract'
import type { Problem } from '@/api/problem'
import type { QueueState } from './queueState'
import type { VisitForm } from './visitForm'

/** Why a planned visit could not be fulfilled any more and became a visit of its own. */
export type Renewal = 'DECLINED' | 'CANCELLED' | 'HANDED_OVER' | 'DONE' | 'VOIDED'

export interface VisitEntry {
  id: string
  state: QueueState
  form: VisitForm
  /** The request as it was submitted; sent unchanged at every attempt. */
  body: NewVisit | null
  /** Version of the planned visit that this one fulfils; absent for a new visit. */
  baseEtag: string | null
  createdAt: number
  updatedAt: number
  attempts: number
  nextAttemptAt: number
  /** Why it is still waiting, or why it is stuck. */
  waiting: 'OFFLINE' | 'SIGN_IN' | 'SERVER' | 'BUSY' | null
  problem: Problem | null
  sentAt: number | null
  issues: IssueBrief[]
  /** The planned visit that this one was meant to fulfil, and why it does not. */
  formerId?: string
  renewed?: Renewal
  /** The visit that a colleague has recorded meanwhile; the person chooses what becomes of this one. */
  there?: Visit
  /** Rechecks on it that did not count, as the firm had been asked within the month; absent in older entries. */
  leftOut?: number
}

export interface PhotoEntry {
  id: string
  visitId: string
  name: string
  blob: Blob
  state: 'WAITING' | 'SENT' | 'STUCK'
  reason: string | null
}

/** Changes of single fields of a visit that the server has already; kept until they have arrived there. */
export interface Amendment {
  /** Also the idempotency key of the request. */
  id: string
  visitId: string
  firmName: string
  /** The version on which the changes were made. */
  baseVersion: number
  state: Exclude<QueueState, 'SENT'>
  changes: FieldChange[]
  updatedAt: number
  attempts: number
  nextAttemptAt: number
  waiting: VisitEntry['waiting']
  problem: Problem | null
}

export interface CacheEntry {
  key: string
  value: unknown
  at: number
}

export interface StoredFirm extends FirmRef {
  mine: 0 | 1
  at: number
}

export class DeviceDb extends Dexie {
  visits!: EntityTable<VisitEntry, 'id'>
  photos!: EntityTable<PhotoEntry, 'id'>
  cache!: EntityTable<CacheEntry, 'key'>
  firms!: EntityTable<StoredFirm, 'id'>
  amendments!: EntityTable<Amendment, 'id'>

  constructor(name: string) {
    super(name)
    this.version(1).stores({ visits: 'id, state, updatedAt', photos: 'id, visitId, state', cache: 'key, at', firms: 'id, mine' })
    // A later version adds tables only: what waits on a phone must survive the update.
    this.version(2).stores({ amendments: 'id, visitId, state' })
  }
}

let current: DeviceDb | null = null

/** One database per person: the next user of a shared phone must not see the notes of the one before. */
export function openDb(subject: string): DeviceDb {
  const name = `sisong-${subject}`
  if (current?.name === name) return current
  current?.close()
  current = new DeviceDb(name)
  return current
}

export function db(): DeviceDb {
  if (!current) throw new Error('device database used before sign-in')
  return current
}

export function hasDb(): boolean {
  return current !== null
}

export async function deleteDb(): Promise<void> {
  await current?.delete()
  current = null
}
