import { db, hasDb, type CacheEntry } from './db'

/** What was typed into forms is kept under keys that begin like this. */
export const TYPED = 'typed:'

const KEEP_MS = 14 * 24 * 3600_000

/** Answers of the server kept for reading without a network. Not the service worker's: this is per person. */
export async function readCache<T>(key: string): Promise<{ value: T; at: number } | null> {
  if (!hasDb()) return null
  const found = await db().cache.get(key).catch(() => undefined)
  return found ? { value: found.value as T, at: found.at } : null
}

export async function writeCache(key: string, value: unknown, at: number = Date.now()): Promise<void> {
  if (!hasDb()) return
  const entry: CacheEntry = { key, value: JSON.parse(JSON.stringify(value)) as unknown, at }
  // A full device must not break reading online.
  await db().cache.put(entry).catch(() => undefined)
}

/** Keys carry versions, so most of what is old is never asked for again; the space is needed for what is typed, which stays. */
export async function pruneCache(now: number = Date.now()): Promise<void> {
  await db().cache.where('at').below(now - KEEP_MS).filter(({ key }) => !key.startsWith(TYPED)).delete()
}

/** Forms with something typed that the server has not taken. */
export async function typedCount(): Promise<number> {
  return db().cache.where('key').startsWith(TYPED).count()
}

export async function dropCache(key: string): Promise<void> {
  if (hasDb()) await db().cache.delete(key).catch(() => undefined)
}
