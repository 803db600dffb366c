import { watch } from 'vue'
import { dropCache, readCache, TYPED, writeCache } from '@/offline/cache'
import { t } from '@/i18n'
import { isSure } from './sure'

export interface Kept {
  /**
   * Begins anew: the fields as they are at first, and over them what was typed before and not taken. True when
   * something typed is back.
   */
  restore: () => Promise<boolean>
  /** What the fields hold at first has become known while somebody may be typing: those left alone take it. */
  follow: () => void
  /** The server has taken it; `of` is the form that was sent, when another one may stand here by now. */
  forget: (of?: string) => Promise<void>
}

export interface Keeping<T extends object> {
  /** What the fields hold before anything is typed, when that can change while the form lives. */
  begin?: () => T
  /** Of what exists already: its version. What was typed over another one is brought back only when the person says so. */
  version?: () => unknown
}

type Typed = Record<string, unknown>

interface Stored {
  typed: Typed
  version: unknown
}

/**
 * What was typed into a form stays on the device, in the database of the person, until the server has taken it: a lost
 * session, a refusal, a closed sheet or a killed tab costs nothing. Only fields that were changed are kept, so that a
 * form of something that exists shows the newest of everything else.
 *
 * @param form what the form is of
 * @param input a reactive object; its values are plain data
 */
export function useKept<T extends object>(form: () => string, input: T, { begin, version = () => null }: Keeping<T> = {}): Kept {
  const key = (): string => TYPED + form()
  const atFirst = JSON.stringify(input)
  const blank = (): Typed => (begin ? plain(begin()) : (JSON.parse(atFirst) as Typed))
  /** As it was when the form last began. */
  let first = blank()
  let quiet = false

  function changed(): Typed {
    const now = blank()
    return Object.fromEntries(Object.entries(plain(input)).filter(([field, value]) => !same(value, now[field])))
  }

  /** What is typed meanwhile counts more. */
  async function load(): Promise<boolean> {
    const kept = (await readCache<Stored>(key()))?.value
    const current = plain(input)
    const typed = changed()
    const back = Object.entries(kept?.typed ?? {}).filter(([field, value]) => !(field in typed) && !same(value, current[field]))
    if (!kept || back.length === 0) return false
    if (!same(kept.version, version() ?? null) && !(await isSure({ message: t('app.typedBefore'), confirmButtonText: t('app.typedBeforeMine'), cancelButtonText: t('app.typedBeforeTheirs') }))) {
      await dropCache(key())
      return false
    }
    for (const [field, value] of back) (input as Typed)[field] = value
    return true
  }

  watch(
    input,
    () => {
      if (quiet) return
      const typed = changed()
      const stored: Stored = { typed, version: version() ?? null }
      void (Object.keys(typed).length > 0 ? writeCache(key(), stored) : dropCache(key()))
    },
    // Synchronous, so that the write starts inside the very event that changed the field.
    { deep: true, flush: 'sync' },
  )

  function fill(fields: Typed): void {
    quiet = true
    Object.assign(input, fields)
    quiet = false
    first = blank()
  }

  async function restore(): Promise<boolean> {
    fill(blank())
    return load()
  }

  function follow(): void {
    const current = plain(input)
    fill(Object.fromEntries(Object.entries(blank()).filter(([field]) => same(current[field], first[field]))))
  }

  return { restore, follow, forget: (of = form()) => dropCache(TYPED + of) }
}

function plain(input: object): Typed {
  return JSON.parse(JSON.stringify(input)) as Typed
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
