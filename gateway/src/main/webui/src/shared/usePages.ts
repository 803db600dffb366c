import { computed, ref, shallowRef, watch, type ComputedRef, type Ref, type ShallowRef } from 'vue'
import type { Page } from '@/api/query'
import { useResource, type Resource } from './useResource'

export interface Pages<T> extends Omit<Resource<Page<T>>, 'data'> {
  items: ComputedRef<T[]>
  ready: ComputedRef<boolean>
  hasMore: ComputedRef<boolean>
  loadingMore: Ref<boolean>
  loadMore: () => Promise<void>
}

/** A list by cursor: the first page like any resource (cached), further ones on demand. */
export function usePages<T>(key: () => string | null, load: (cursor: string | null) => Promise<Page<T>>): Pages<T> {
  const first = useResource<Page<T>>(key, () => load(null))
  const further: ShallowRef<T[]> = shallowRef([])
  const cursor = ref<string | null>(null)
  const loadingMore = ref(false)

  watch(first.data, (page) => {
    further.value = []
    cursor.value = page?.page.nextCursor ?? null
  })

  async function loadMore(): Promise<void> {
    if (!cursor.value || loadingMore.value) return
    loadingMore.value = true
    try {
      const page = await load(cursor.value)
      further.value = [...further.value, ...page.items]
      cursor.value = page.page.nextCursor
    } catch (problem) {
      first.error.value = problem
    } finally {
      loadingMore.value = false
    }
  }

  const { data, ...rest } = first
  return {
    ...rest,
    items: computed(() => [...(data.value?.items ?? []), ...further.value]),
    ready: computed(() => data.value !== null),
    hasMore: computed(() => cursor.value !== null),
    loadingMore,
    loadMore,
  }
}
