import { beforeEach, describe, expect, it } from 'vitest'
import { db, openDb } from '@/offline/db'
import { getVisit, markSent, move, postpone, pruneSent, removeVisit, requeue, saveForm, submit, unsentCount } from '@/offline/visitStore'
import { filledForm, freshDevice, VISIT } from './device'

beforeEach(() => freshDevice())

describe('a visit on the device', () => {
  it('freezes the request at submission', async () => {
    await saveForm(VISIT, filledForm())
    await submit(VISIT)
    const entry = await getVisit(VISIT)
    expect(entry?.state).toBe('QUEUED')
    expect(entry?.body?.sends).toEqual([{ kind: 'POLICY', note: '稳岗返还' }, { kind: 'FACTOR', note: undefined }])
    expect(entry?.body?.issues?.[0]).toMatchObject({ category: 'LABOUR', title: '缺工' })
  })

  it('refuses typing into a submitted visit', async () => {
    await saveForm(VISIT, filledForm())
    await submit(VISIT)
    const late = filledForm()
    late.note = 'typed in another tab'
    expect(await saveForm(VISIT, late)).toBe(false)
    expect((await getVisit(VISIT))?.form.note).toBe('')
  })

  it('does not undo SENT when a late refusal of another tab arrives', async () => {
    await saveForm(VISIT, filledForm())
    await submit(VISIT)
    await markSent(VISIT, [])
    expect(await move(VISIT, 'STUCK')).toBe(false)
    expect(await requeue(VISIT)).toBe(false)
    expect(await submit(VISIT)).toBe(false)
    await postpone(VISIT, { waiting: 'SERVER', attempts: 3, nextAttemptAt: 1 })
    expect(await getVisit(VISIT)).toMatchObject({ state: 'SENT', attempts: 0, waiting: null })
  })

  it('takes a corrected stuck visit with a new request', async () => {
    await saveForm(VISIT, filledForm())
    await submit(VISIT)
    await move(VISIT, 'STUCK')
    const better = filledForm()
    better.note = '改过'
    expect(await saveForm(VISIT, better)).toBe(true)
    expect((await getVisit(VISIT))?.state).toBe('STUCK')
    expect(await submit(VISIT)).toBe(true)
    expect((await getVisit(VISIT))?.body?.note).toBe('改过')
  })

  it('counts what would be lost and removes a visit with its photos', async () => {
    await saveForm(VISIT, filledForm())
    await db().photos.add({ id: 'p1', visitId: VISIT, name: 'a.jpg', blob: new Blob(['x']), state: 'WAITING', reason: null })
    expect(await unsentCount()).toBe(2)
    await removeVisit(VISIT)
    expect(await unsentCount()).toBe(0)
  })

  it('forgets sent visits after a week, but not while a photo waits', async () => {
    const week = 8 * 24 * 3600_000
    for (const id of [VISIT, `${VISIT.slice(0, -1)}2`]) {
      await saveForm(id, filledForm())
      await submit(id)
      await markSent(id, [])
    }
    await db().photos.add({ id: 'p1', visitId: VISIT, name: 'a.jpg', blob: new Blob(['x']), state: 'WAITING', reason: null })
    await pruneSent(Date.now() + week)
    expect(await db().visits.toCollection().primaryKeys()).toEqual([VISIT])
  })

  it('keeps people apart on a shared phone', async () => {
    await saveForm(VISIT, filledForm())
    openDb('somebody-else')
    expect(await getVisit(VISIT)).toBeUndefined()
    openDb('tester')
    expect(await getVisit(VISIT)).toBeDefined()
  })
})
