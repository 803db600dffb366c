import Dexie, { type EntityTable } from 'dexie'
import type { IssueBrief, NewVisit, FirmRef } from '@/api/contract'
import type { Problem } from '@/api/problem'
import type { QueueState } from './queueState'
import type { VisitForm } from './visitForm'

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
}

export interface PhotoEntry {
  id: string
  visitId: string
  name: string
  blob: Blob
  state: 'WAITING' | 'SENT' | 'STUCK'
  reason: string | null
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

  constructor(name: string) {
    super(name)
    this.version(1).stores({ visits: 'id, state, updatedAt', photos: 'id, visitId, state', cache: 'key, at', firms: 'id, mine' })
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
