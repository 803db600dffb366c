import { uuid } from '@/shared/uuid'

const KEY = 'sisong-device'
let made: string | null = null

/** This browser's own name, by which the server tells what one device wrote itself from what it did not know. */
export function deviceId(): string {
  try {
    const known = localStorage.getItem(KEY)
    if (known) return known
    const fresh = uuid()
    localStorage.setItem(KEY, fresh)
    return fresh
  } catch {
    // Storage is refused in some web views: one name as long as the page lives.
    made ??= uuid()
    return made
  }
}
