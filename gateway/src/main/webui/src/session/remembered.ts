import type { Me } from '@/api/contract'

const KEY = 'sisong.user'

/** Who was signed in last on this device: needed to open the right device database without a network. */
export function rememberUser(me: Me): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(me))
  } catch {
    // Private mode: the app still works, only reopening offline does not.
  }
}

export function recallUser(): Me | null {
  try {
    const text = localStorage.getItem(KEY)
    return text ? (JSON.parse(text) as Me) : null
  } catch {
    return null
  }
}

export function forgetUser(): void {
  try {
    localStorage.removeItem(KEY)
  } catch {
    // Nothing was remembered.
  }
}
