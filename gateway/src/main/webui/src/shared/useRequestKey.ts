import { uuid } from './uuid'

export interface RequestKey {
  /** The key of a request that says these words. */
  of: (words: unknown) => string
  /** The server has taken it: what comes next is another request. */
  taken: () => void
}

/** The same words sent again, after a lost answer, are the same request; other words are another one. */
export function useRequestKey(): RequestKey {
  let key = uuid()
  let said: string | null = null

  function of(words: unknown): string {
    const now = JSON.stringify(words)
    if (said !== null && said !== now) key = uuid()
    said = now
    return key
  }

  function taken(): void {
    key = uuid()
    said = null
  }

  return { of, taken }
}
