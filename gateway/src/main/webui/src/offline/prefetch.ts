import { getFirm, listFirms } from '@/api/firms'
import { listMethods, METHODS_KEY } from '@/api/methods'
import { listIssues } from '@/api/issues'
import { policiesOfFirm } from '@/api/policies'
import { listRechecks } from '@/api/rechecks'
import { listVisits } from '@/api/visits'
import { can } from '@/session/permissions'
import type { FirmSummary } from '@/api/contract'
import { readCache, writeCache } from './cache'
import { db, hasDb } from './db'
import { firmKeys } from './firmKeys'
import { keepListed } from './visitCache'

const FRESH_MS = 15 * 60_000
const MAX_FIRMS = 200

/** My firms with what one wants to know at the gate, so that the card opens in a workshop without signal. */
export async function prefetch(): Promise<void> {
  if (!hasDb() || !navigator.onLine || !can.recordVisits()) return
  try {
    const firms = await myFirms()
    await keepFirms(firms)
    // The visit form offers them without a network as well.
    await writeCache(METHODS_KEY, await listMethods())
    for (const firm of firms) await prefetchCard(firm.id)
  } catch {
    // No signal, or signed out: the next start tries again.
  }
}

async function myFirms(): Promise<FirmSummary[]> {
  const found: FirmSummary[] = []
  let cursor: string | null = null
  do {
    const page: Awaited<ReturnType<typeof listFirms>> = await listFirms({ mine: true, limit: 100, cursor })
    found.push(...page.items)
    cursor = page.page.nextCursor
  } while (cursor && found.length < MAX_FIRMS)
  return found
}

async function keepFirms(firms: FirmSummary[]): Promise<void> {
  const at = Date.now()
  await db().transaction('rw', db().firms, async () => {
    await db().firms.where('mine').equals(1).modify({ mine: 0 })
    await db().firms.bulkPut(firms.map(({ id, name, creditCode }) => ({ id, name, creditCode, mine: 1 as const, at })))
  })
}

async function prefetchCard(id: string): Promise<void> {
  const keys = firmKeys(id)
  const known = await readCache(keys.issues)
  if (known && Date.now() - known.at < FRESH_MS) return
  const [firm, visits, issues, policies, rechecks] = await Promise.all([
    getFirm(id),
    listVisits({ enterpriseId: id, state: 'DONE', limit: 3 }),
    listIssues({ enterpriseId: id, open: true, limit: 20 }),
    policiesOfFirm(id),
    listRechecks({ enterpriseId: id, state: 'DUE,ASKED', limit: 20 }),
  ])
  await writeCache(keys.firm, firm)
  await writeCache(keys.visits, visits)
  await keepListed(visits.items)
  await writeCache(keys.policies, policies)
  await writeCache(keys.rechecks, rechecks)
  await writeCache(keys.issues, issues)
}
