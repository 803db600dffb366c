import type { Visit } from '@/api/contract'
import { getVisit } from '@/api/visits'
import { mayAmend } from '@/session/ownVisit'
import { readCache, writeCache } from './cache'

/** What the page of a visit reads; it can be changed without a network once it is here. */
export interface KeptVisit {
  visit: Visit
  etag: string | null
  /** From a list, where numbers are hidden: to be read only. */
  listed?: boolean
}

export function visitKey(id: string): string {
  return `visit:${id}`
}

export async function keepVisit(visit: Visit): Promise<void> {
  await writeCache(visitKey(visit.id), { visit, etag: `"v${visit.version}"` } satisfies KeptVisit)
}

/**
 * From a list, where visits come without photos and with hidden numbers. That is enough to read; of those that the
 * person may change, the whole is fetched, so that no change writes a hidden number back.
 */
export async function keepListed(visits: Visit[]): Promise<void> {
  for (const visit of visits) {
    const known = (await readCache<KeptVisit>(visitKey(visit.id)))?.value
    const isBehind = !known || known.visit.version < visit.version
    if (mayAmend(visit) && (isBehind || known.listed)) await keepVisit((await getVisit(visit.id)).data)
    else if (isBehind) await writeCache(visitKey(visit.id), { visit, etag: `"v${visit.version}"`, listed: true } satisfies KeptVisit)
  }
}
