import { onScopeDispose, ref, watch, type Ref } from 'vue'

/** Follows a value once it has been quiet for a moment, so that not every key press asks the server. */
export function useDebounced<T>(source: () => T, ms: number): Ref<T> {
  const settled = ref(source()) as Ref<T>
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(source, (value) => {
    clearTimeout(timer)
    timer = setTimeout(() => (settled.value = value), ms)
  })
  onScopeDispose(() => clearTimeout(timer))
  return settled
}
