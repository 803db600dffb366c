import { shallowRef } from 'vue'

export interface AppConfig {
  filingNumber: string
  feedbackUrl: string
  feedbackPhone: string
}

const config = shallowRef<AppConfig>({ filingNumber: '', feedbackUrl: '', feedbackPhone: '' })
let asked = false

/** What an installation sets for itself: a static file beside the app, replaceable without a build. */
export function useAppConfig(): typeof config {
  if (!asked) {
    asked = true
    fetch('/app-config.json')
      .then((response) => (response.ok ? response.json() : {}))
      .then((found: Partial<AppConfig>) => (config.value = { ...config.value, ...found }))
      .catch(() => (asked = false))
  }
  return config
}
