import { describe, expect, it } from 'vitest'
import { backoff, isEditable, mayBecome, type QueueState } from '@/offline/queueState'

const ALL: QueueState[] = ['DRAFT', 'QUEUED', 'STUCK', 'SENT']

describe('the way of a visit from the device to the server', () => {
  it('allows exactly these steps', () => {
    const allowed = ALL.flatMap((from) => ALL.filter((to) => mayBecome(from, to)).map((to) => `${from}→${to}`))
    expect(allowed).toEqual(['DRAFT→QUEUED', 'QUEUED→STUCK', 'QUEUED→SENT', 'STUCK→QUEUED', 'STUCK→SENT'])
  })

  it('never leads back to a draft and never out of SENT', () => {
    for (const from of ALL) expect(mayBecome(from, 'DRAFT')).toBe(false)
    for (const to of ALL) expect(mayBecome('SENT', to)).toBe(false)
  })

  it('lets only a draft and a refused entry be edited', () => {
    expect(ALL.filter(isEditable)).toEqual(['DRAFT', 'STUCK'])
  })

  it('waits longer after each attempt, up to five minutes', () => {
    expect([1, 2, 3, 4, 5, 6, 50].map(backoff)).toEqual([5_000, 15_000, 60_000, 180_000, 300_000, 300_000, 300_000])
  })
})
