import { csrfToken, refreshCsrfToken } from './csrf'
import { NetworkError, ProblemError, toProblem } from './problem'

export interface Call {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Sent as JSON unless it is a Blob. */
  body?: unknown
  idempotencyKey?: string
  ifMatch?: string
  createOnly?: boolean
  timeoutMs?: number
  /** The firm's page works without a session: a 401 there is not a sign-in matter. */
  anonymous?: boolean
}

export interface Answer<T> {
  status: number
  data: T
  etag: string | null
  /** The first answer again, kept without anybody's telephone number. */
  replayed: boolean
}

type Listener = () => void
const signedOutListeners = new Set<Listener>()

/** Called for every 401, so that the open form stays and a sheet offers to sign in again. */
export function onSignedOut(listener: Listener): () => void {
  signedOutListeners.add(listener)
  return () => signedOutListeners.delete(listener)
}

function headersOf(call: Call): Headers {
  const headers = new Headers({ Accept: 'application/json' })
  if (call.body instanceof Blob) headers.set('Content-Type', call.body.type || 'application/octet-stream')
  else if (call.body !== undefined) headers.set('Content-Type', contentType(call.method))
  if (call.idempotencyKey) headers.set('Idempotency-Key', call.idempotencyKey)
  if (call.ifMatch) headers.set('If-Match', call.ifMatch)
  if (call.createOnly) headers.set('If-None-Match', '*')
  const token = csrfToken()
  if (token && call.method && call.method !== 'GET') headers.set('X-CSRF-Token', token)
  return headers
}

function contentType(method: Call['method']): string {
  return method === 'PATCH' ? 'application/merge-patch+json' : 'application/json'
}

async function send(path: string, call: Call): Promise<Response> {
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), call.timeoutMs ?? 20_000)
  try {
    return await fetch(path, {
      method: call.method ?? 'GET',
      headers: headersOf(call),
      body: call.body instanceof Blob ? call.body : call.body === undefined ? undefined : JSON.stringify(call.body),
      credentials: 'same-origin',
      cache: 'no-store',
      signal: stop.signal,
    })
  } catch {
    throw new NetworkError(stop.signal.aborted)
  } finally {
    clearTimeout(timer)
  }
}

async function bodyOf(response: Response): Promise<unknown> {
  try {
    const text = await response.text()
    return text === '' ? null : (JSON.parse(text) as unknown)
  } catch {
    return null
  }
}

function refusedForCsrf(status: number, body: unknown): boolean {
  return status === 403 && /csrf/i.test(toProblem(status, body).code)
}

/** The only place that talks to the server. Throws ProblemError or NetworkError, nothing else. */
export async function request<T>(path: string, call: Call = {}): Promise<Answer<T>> {
  // The page was opened without a network: the session is known only from the device and has no token yet.
  if (call.method && call.method !== 'GET' && !call.anonymous && !csrfToken()) await refreshCsrfToken()
  let response = await send(path, call)
  let body = await bodyOf(response)
  if (refusedForCsrf(response.status, body)) {
    // The session was renewed in another tab; the same request with the new token is harmless.
    await refreshCsrfToken()
    response = await send(path, call)
    body = await bodyOf(response)
  }
  const etag = response.headers.get('ETag')
  if (response.ok) {
    return { status: response.status, data: body as T, etag, replayed: response.headers.get('Idempotency-Replayed') === 'true' }
  }
  if (response.status === 401 && !call.anonymous) signedOutListeners.forEach((listener) => listener())
  throw new ProblemError(toProblem(response.status, body), etag)
}
