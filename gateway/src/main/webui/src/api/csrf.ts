// Kept apart from the session store so that the client has no circular import.
let token: string | null = null
let refresh: (() => Promise<unknown>) | null = null

export function csrfToken(): string | null {
  return token
}

export function setCsrfToken(value: string | null): void {
  token = value
}

export function onCsrfRefresh(action: () => Promise<unknown>): void {
  refresh = action
}

export async function refreshCsrfToken(): Promise<void> {
  await refresh?.()
}
