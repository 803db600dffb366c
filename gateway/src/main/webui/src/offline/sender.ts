import { ref } from 'vue'
import { db, hasDb } from './db'
import { amendmentsToSend, sendAmendment } from './amendments'
import { photosToSend, sendPhoto } from './sendPhoto'
import { sendVisit } from './sendVisit'

/** True while something is on its way; only for the eyes. */
export const sending = ref(false)

let running: Promise<void> | null = null
let again = false
let timer: ReturnType<typeof setTimeout> | undefined

/**
 * Sends everything that is due. `now` ignores the waiting times (a person pressed the button, or the
 * network came back). Calls during a run are folded into one more run.
 */
export function flush(now = false): Promise<void> {
  if (!hasDb()) return Promise.resolve()
  if (running) {
    again = again || now
    return running
  }
  running = exclusively(() => run(now)).catch(ignoreClosed).finally(() => {
    running = null
    void schedule().catch(ignoreClosed)
    if (again) {
      again = false
      void flush(true)
    }
  })
  return running
}

/** Signing out closes the database under whatever is going on; there is nothing left to send then. */
function ignoreClosed(error: unknown): void {
  if (!(error instanceof Error) || error.name !== 'DatabaseClosedError') throw error
}

/** One tab at a time where the browser can say so; elsewhere the server's create-once makes a double harmless. */
async function exclusively(work: () => Promise<void>): Promise<void> {
  if (!navigator.locks) return work()
  await navigator.locks.request('sisong-send', { ifAvailable: true }, async (lock) => {
    if (lock) await work()
  })
}

async function run(now: boolean): Promise<void> {
  if (!navigator.onLine) return
  sending.value = true
  try {
    if ((await sendVisits(now)) && (await sendAmendments(now))) await sendPhotos()
  } finally {
    sending.value = false
  }
}

async function sendVisits(now: boolean): Promise<boolean> {
  const queued = await db().visits.where('state').equals('QUEUED').sortBy('createdAt')
  for (const entry of queued) {
    if (!now && entry.nextAttemptAt > Date.now()) continue
    if ((await sendVisit(entry)) === 'STOP') return false
  }
  return true
}

async function sendAmendments(now: boolean): Promise<boolean> {
  for (const amendment of await amendmentsToSend()) {
    if (!now && amendment.nextAttemptAt > Date.now()) continue
    if ((await sendAmendment(amendment)) === 'STOP') return false
  }
  return true
}

async function sendPhotos(): Promise<void> {
  for (const photo of await photosToSend()) {
    if ((await sendPhoto(photo)) === 'STOP') return
  }
}

async function schedule(): Promise<void> {
  clearTimeout(timer)
  if (!hasDb()) return
  const queued = [...(await db().visits.where('state').equals('QUEUED').toArray()), ...(await amendmentsToSend())]
  const photos = await photosToSend()
  const next = Math.min(
    ...queued.filter((entry) => entry.waiting !== 'SIGN_IN').map((entry) => entry.nextAttemptAt),
    photos.length > 0 ? Date.now() + 30_000 : Infinity,
  )
  if (next !== Infinity) timer = setTimeout(() => void flush(), Math.max(1_000, next - Date.now()))
}

/** The moments at which trying is worth it: network back, page shown again, start. */
export function startSender(): void {
  window.addEventListener('online', () => void flush(true))
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void flush(true)
  })
  void flush(true)
}
