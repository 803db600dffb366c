import type { Visit } from '@/api/contract'
import { readCache, writeCache } from './cache'

/** What the page of a visit reads; it can be changed without a network once it is here. */
export interface KeptVisit {
  visit: Visit
  etag: string | null
}

export function visitKey(id: string): string {
  return `visit:${id}`
}

export async function keepVisit(visit: Visit): Promise<void> {
  await writeCache(visitKey(visit.id), { visit, etag: `"v${visit.version}"` } satisfies KeptVisit)
}

/** From a list, where a visit comes without its photos: a full copy of the same version is better. */
export async function keepListed(visits: Visit[]): Promise<void> {
  for (const visit of visits) {
    const known = await readCache<KeptVisit>(visitKey(visit.id))
    if (!known || known.value.visit.version < visit.version) await keepVisit(visit)
  }
}
