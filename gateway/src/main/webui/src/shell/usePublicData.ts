import { onMounted, shallowRef, type ShallowRef } from 'vue'

export interface PublicData<T> {
  data: ShallowRef<T | null>
  failure: ShallowRef<unknown>
  load: () => Promise<void>
}

/** What a page without an account shows: read once when it opens and never kept on the device. */
export function usePublicData<T>(read: () => Promise<T>): PublicData<T> {
  const data = shallowRef<T | null>(null)
  const failure = shallowRef<unknown>(null)

  async function load(): Promise<void> {
    failure.value = null
    try {
      data.value = await read()
    } catch (problem) {
      failure.value = problem
    }
  }

  onMounted(load)
  return { data, failure, load }
}
