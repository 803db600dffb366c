import { computed, ref } from 'vue'
import { countUnread } from '@/api/inbox'
import { can } from '@/session/permissions'

/** How many messages wait; looked up when the app opens, when it comes to the front, and every few minutes. */
export const unreadCount = ref(0)
const capped = ref(false)
export const unreadWords = computed(() => (capped.value ? `${unreadCount.value}+` : String(unreadCount.value)))

const EVERY_MS = 3 * 60_000
let started = false

export async function refreshUnread(): Promise<void> {
  if (!can.inbox() || !navigator.onLine) return
  try {
    const found = await countUnread()
    unreadCount.value = found.count
    capped.value = found.capped
  } catch {
    // the number stays as it was; the inbox itself says what is wrong
  }
}

export function watchUnread(): void {
  if (started) return
  started = true
  void refreshUnread()
  setInterval(() => {
    if (document.visibilityState === 'visible') void refreshUnread()
  }, EVERY_MS)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void refreshUnread()
  })
}
