import { request } from '@/api/client'
import { deleteDb } from '@/offline/db'
import { clearSession } from './session'

/** Leaves nothing of the person on the device, then ends the session at the server. */
export async function signOut(): Promise<void> {
  let next = '/'
  try {
    const { data } = await request<{ logoutUrl?: string; location?: string } | null>('/logout', { method: 'POST', anonymous: true })
    next = data?.logoutUrl ?? data?.location ?? next
  } catch {
    // Without an answer the cookie may live on until it expires; the device is cleared all the same.
  }
  await deleteDb()
  clearSession()
  location.assign(next)
}
