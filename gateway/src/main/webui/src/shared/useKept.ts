import { watch } from 'vue'
import { dropCache, readCache, writeCache } from '@/offline/cache'

export interface Kept {
  /** Begins anew: the fields as they are at first, and over them what was typed before and not taken. */
  restore: () => Promise<void>
  /** The server has taken it. */
  forget: () => Promise<void>
}

type Typed = Record<string, unknown>

/**
 * What was typed into a form stays on the device, in the database of the person, until the server has taken it: a lost
 * session, a refusal, a closed sheet or a killed tab costs nothing. Only fields that were changed are kept, so that a
 * form of something that exists shows the newest of everything else.
 *
 * @param input a reactive object; its values are plain data
 * @param begin what the fields hold before anything is typed, when that can change while the form lives
 */
export function useKept<T extends object>(form: string, input: T, begin?: () => T): Kept {
  const key = `typed:${form}`
  const atFirst = JSON.stringify(input)
  const blank = (): Typed => (begin ? plain(begin()) : (JSON.parse(atFirst) as Typed))
  let quiet = false

  function changed(): Typed {
    const first = blank()
    return Object.fromEntries(Object.entries(plain(input)).filter(([field, value]) => !same(value, first[field])))
  }

  /** What is typed meanwhile counts more. */
  async function load(): Promise<void> {
    const kept = await readCache<Typed>(key)
    const typed = changed()
    for (const [field, value] of Object.entries(kept?.value ?? {})) if (!(field in typed)) (input as Typed)[field] = value
  }

  watch(
    input,
    () => {
      if (quiet) return
      const typed = changed()
      void (Object.keys(typed).length > 0 ? writeCache(key, typed) : dropCache(key))
    },
    // Synchronous, so that the write starts inside the very event that changed the field.
    { deep: true, flush: 'sync' },
  )
  void load()

  async function restore(): Promise<void> {
    quiet = true
    Object.assign(input, blank())
    quiet = false
    await load()
  }

  return { restore, forget: () => dropCache(key) }
}

function plain(input: object): Typed {
  return JSON.parse(JSON.stringify(input)) as Typed
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
