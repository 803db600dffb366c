import { allAmendments } from './amendments'
import { db, type Amendment, type PhotoEntry, type VisitEntry } from './db'
import { allVisits } from './visitStore'

/** What has not reached the server: the visits with their photos, and the changes of visits. */
export interface Unsent {
  visits: VisitEntry[]
  photos: PhotoEntry[]
  amendments: Amendment[]
}

/** A visit that has arrived is among them as long as photos of it wait. */
export async function unsent(): Promise<Unsent> {
  const photos = await db().photos.where('state').anyOf('WAITING', 'STUCK').toArray()
  const waiting = new Set(photos.map((photo) => photo.visitId))
  const visits = (await allVisits()).filter((entry) => entry.state !== 'SENT' || waiting.has(entry.id))
  return { visits, photos, amendments: await allAmendments() }
}

/** What was missing on the device and is back: of the entries, how many go up by themselves. */
export interface Restored {
  entries: number
  queued: number
  photos: number
}

/**
 * Puts entries back under the ids that they had, so that one that was sent meanwhile is recognised by the server.
 * What the device still has itself stays as it is.
 */
export async function restore({ visits, photos, amendments }: Unsent): Promise<Restored> {
  const { visits: visitTable, photos: photoTable, amendments: amendmentTable } = db()
  return db().transaction('rw', visitTable, photoTable, amendmentTable, async () => {
    const absentVisits = await absent(visits, (ids) => visitTable.bulkGet(ids))
    const absentAmendments = await absent(amendments, (ids) => amendmentTable.bulkGet(ids))
    await visitTable.bulkAdd(absentVisits)
    await amendmentTable.bulkAdd(absentAmendments)
    const absentPhotos = await absent(photos, (ids) => photoTable.bulkGet(ids))
    await photoTable.bulkAdd(absentPhotos)
    const entries = [...absentVisits, ...absentAmendments]
    return { entries: entries.length, queued: entries.filter(({ state }) => state === 'QUEUED').length, photos: absentPhotos.length }
  })
}

async function absent<T extends { id: string }>(entries: T[], find: (ids: string[]) => PromiseLike<(T | undefined)[]>): Promise<T[]> {
  const found = await find(entries.map((entry) => entry.id))
  return entries.filter((_, at) => found[at] === undefined)
}
