/** Where a visit is on its way from this device to the server. */
export type QueueState = 'DRAFT' | 'QUEUED' | 'STUCK' | 'SENT'

/**
 * One way only. STUCK is a queued entry that the server refused; after a correction it is queued again,
 * or what was typed goes into the record that a colleague has made meanwhile. It never becomes a draft, and nothing
 * leaves SENT.
 */
const NEXT: Record<QueueState, readonly QueueState[]> = {
  DRAFT: ['QUEUED'],
  QUEUED: ['SENT', 'STUCK'],
  STUCK: ['QUEUED', 'SENT'],
  SENT: [],
}

export function mayBecome(from: QueueState, to: QueueState): boolean {
  return NEXT[from].includes(to)
}

/** A submitted entry is frozen until the server has spoken, so that every attempt carries the same body. */
export function isEditable(state: QueueState): boolean {
  return state === 'DRAFT' || state === 'STUCK'
}

/** Waiting time before the next attempt, in milliseconds. */
export function backoff(attempts: number): number {
  const steps = [5_000, 15_000, 60_000, 180_000, 300_000]
  return steps[Math.min(attempts, steps.length) - 1] ?? 0
}
