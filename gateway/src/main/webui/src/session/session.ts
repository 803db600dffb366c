import { computed, reactive } from 'vue'
import { onSignedOut, request } from '@/api/client'
import type { Me } from '@/api/contract'
import { onCsrfRefresh, setCsrfToken } from '@/api/csrf'
import { NetworkError, ProblemError } from '@/api/problem'
import { forgetUser, recallUser, rememberUser } from './remembered'

interface SessionAnswer {
  user: string | { subject?: string; sub?: string; id?: string; name?: string; username?: string } | null
  roles?: string[]
  csrfToken?: string | null
}

/** UNKNOWN until asked; REMEMBERED = no network, the person who was here last may read and write on the device. */
export type SessionState = 'UNKNOWN' | 'ANONYMOUS' | 'REMEMBERED' | 'SIGNED_IN'

export const session = reactive<{ state: SessionState; me: Me | null; expired: boolean }>({
  state: 'UNKNOWN',
  me: null,
  expired: false,
})

export const roles = computed(() => new Set(session.me?.roles ?? []))

export function hasRole(...wanted: string[]): boolean {
  return wanted.some((role) => roles.value.has(role))
}

export function loginUrl(to: string = location.pathname + location.search): string {
  return `/login?to=${encodeURIComponent(to)}`
}

async function readSession(): Promise<SessionAnswer> {
  const { data } = await request<SessionAnswer>('/api/session', { anonymous: true, timeoutMs: 8_000 })
  setCsrfToken(data?.csrfToken ?? null)
  return data
}

/** The session names the person; the enterprise service adds department and task forces. */
async function readMe(answer: SessionAnswer): Promise<Me> {
  const user = typeof answer.user === 'string' ? { subject: answer.user } : (answer.user ?? {})
  const subject = user.subject ?? ('sub' in user ? user.sub : undefined) ?? ('id' in user ? user.id : undefined) ?? ''
  const name = ('name' in user ? user.name : undefined) ?? ('username' in user ? user.username : undefined) ?? subject
  const basic: Me = { subject, name, roles: answer.roles ?? [], department: null, area: null, taskForces: [] }
  try {
    const { data } = await request<Me>('/api/enterprise/v1/me')
    // The session's roles are ours alone; the token that the service sees also carries the provider's own.
    return { ...basic, ...data, roles: basic.roles }
  } catch {
    // Roles without an enterprise file (or that service being down) must not lock people out of the rest.
    return basic
  }
}

export async function startSession(): Promise<void> {
  try {
    const answer = await readSession()
    if (!answer?.user) return anonymous()
    session.me = await readMe(answer)
    session.state = 'SIGNED_IN'
    session.expired = false
    rememberUser(session.me)
  } catch (error) {
    if (error instanceof ProblemError && error.status === 401) return anonymous()
    const last = recallUser()
    session.me = last
    session.state = last ? 'REMEMBERED' : 'ANONYMOUS'
    if (!(error instanceof NetworkError) && !(error instanceof ProblemError)) throw error
  }
}

function anonymous(): void {
  setCsrfToken(null)
  session.me = null
  session.state = 'ANONYMOUS'
}

export function clearSession(): void {
  forgetUser()
  anonymous()
}

onSignedOut(() => {
  session.expired = true
})

onCsrfRefresh(async () => {
  try {
    await readSession()
  } catch (error) {
    if (error instanceof ProblemError && error.status === 401) session.expired = true
    throw error
  }
})

/** With the network back, a remembered person is checked again without disturbing what is open. */
export async function confirmSession(): Promise<void> {
  if (session.state !== 'REMEMBERED') return
  try {
    const answer = await readSession()
    if (!answer?.user) session.expired = true
    else session.state = 'SIGNED_IN'
  } catch (error) {
    if (error instanceof ProblemError && error.status === 401) session.expired = true
  }
}
