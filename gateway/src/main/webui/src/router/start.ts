import { watch } from 'vue'
import '@/offline/pending'
import { pruneCache } from '@/offline/cache'
import { pruneSent } from '@/offline/visitStore'
import { flush, startSender } from '@/offline/sender'
import { prefetch } from '@/offline/prefetch'
import { confirmSession, session, startSession } from '@/session/session'
import { watchForUpdates } from '@/shell/appUpdate'

let started: Promise<void> | null = null

/** What officials' pages need and the firm's page must not do: session, device database, sending, updates. */
export function startApp(): Promise<void> {
  started ??= begin()
  return started
}

async function begin(): Promise<void> {
  await startSession()
  watchForUpdates()
  if (!session.me) return
  // A wish, not a need: the browser may still evict, which is why entries are sent at the first chance.
  void navigator.storage?.persist?.().catch(() => false)
  void pruneSent()
  void pruneCache()
  startSender()
  void prefetch()
  window.addEventListener('online', () => void confirmSession())
  watch(
    () => session.state,
    (state) => {
      if (state === 'SIGNED_IN') void flush(true).then(() => prefetch())
    },
  )
}
