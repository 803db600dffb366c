import { ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import { ProblemError } from '@/api/problem'
import { readCache, writeCache } from '@/offline/cache'

export interface Resource<T> {
  data: ShallowRef<T | null>
  error: ShallowRef<unknown>
  loading: Ref<boolean>
  /** When the shown data were read from the server. */
  at: Ref<number | null>
  /** The shown data come from the device and the server could not be asked. */
  stale: Ref<boolean>
  reload: () => Promise<void>
}

/**
 * The one way in which a page gets its data: what the device knows at once, then what the server says.
 * A failed request keeps the device's copy and says so. `key` null = nothing to load.
 */
export function useResource<T>(key: () => string | null, load: () => Promise<T>): Resource<T> {
  const data = shallowRef<T | null>(null)
  const error = shallowRef<unknown>(null)
  const loading = ref(false)
  const at = ref<number | null>(null)
  const stale = ref(false)
  let run = 0

  async function reload(): Promise<void> {
    const mine = ++run
    const name = key()
    if (name === null) return
    loading.value = true
    error.value = null
    if (data.value === null) await showCached(name, mine)
    try {
      const fresh = await load()
      if (mine !== run) return
      data.value = fresh
      at.value = Date.now()
      stale.value = false
      void writeCache(name, fresh)
    } catch (problem) {
      if (mine === run) failed(problem)
    } finally {
      if (mine === run) loading.value = false
    }
  }

  async function showCached(name: string, mine: number): Promise<void> {
    const cached = await readCache<T>(name)
    if (!cached || mine !== run || data.value !== null) return
    data.value = cached.value
    at.value = cached.at
  }

  function failed(problem: unknown): void {
    error.value = problem
    stale.value = data.value !== null
    // Gone or out of scope: an old copy must not be shown any longer.
    if (problem instanceof ProblemError && [403, 404, 410].includes(problem.status)) {
      data.value = null
      stale.value = false
    }
  }

  watch(
    key,
    () => {
      data.value = null
      at.value = null
      stale.value = false
      void reload()
    },
    { immediate: true },
  )

  return { data, error, loading, at, stale, reload }
}
