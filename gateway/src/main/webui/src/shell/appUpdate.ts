import { ref } from 'vue'
import { registerSW } from 'virtual:pwa-register'

/** A newer version is downloaded and waits. It is taken over only when the person says so. */
export const updateReady = ref(false)
let reload: ((now: boolean) => Promise<void>) | null = null

/** Only a bonus: without a service worker everything works except reopening the page offline. */
export function watchForUpdates(): void {
  if (!('serviceWorker' in navigator)) return
  reload = registerSW({
    immediate: true,
    onNeedRefresh: () => (updateReady.value = true),
    onRegisteredSW: (_url, registration) => {
      if (registration) setInterval(() => void registration.update().catch(() => undefined), 30 * 60_000)
    },
  })
}

export function applyUpdate(): void {
  if (reload) void reload(true)
  else location.reload()
}
