import { addVisitPhoto } from '@/api/visits'
import { ProblemError, sayError } from '@/api/problem'
import { db, type PhotoEntry } from './db'
import type { Outcome } from './sendVisit'

/** A photo travels alone, after its visit; the visit never waits for it. Its id is the idempotency key. */
export async function sendPhoto(photo: PhotoEntry): Promise<Outcome> {
  try {
    await addVisitPhoto(photo.visitId, photo.name, photo.blob, photo.id)
    // The picture itself is no longer needed here; the row stays so that "2/3" can be shown.
    await db().photos.update(photo.id, { state: 'SENT', reason: null, blob: new Blob([]) })
    return 'GO_ON'
  } catch (error) {
    const final = error instanceof ProblemError && error.status >= 400 && error.status < 500
    const later = error instanceof ProblemError && [401, 408, 409, 425, 429].includes(error.status)
    if (!final || later) return 'STOP'
    await db().photos.update(photo.id, { state: 'STUCK', reason: sayError(error) })
    return 'GO_ON'
  }
}

/** Photos of visits that have arrived. */
export async function photosToSend(): Promise<PhotoEntry[]> {
  const waiting = await db().photos.where('state').equals('WAITING').toArray()
  const visits = await db().visits.bulkGet(waiting.map((photo) => photo.visitId))
  return waiting.filter((_, index) => visits[index]?.state === 'SENT')
}
