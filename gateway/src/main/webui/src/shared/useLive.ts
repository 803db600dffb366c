import { liveQuery } from 'dexie'
import { onScopeDispose, shallowRef, type ShallowRef } from 'vue'

/** A device query that follows the database, also when another tab writes. */
export function useLive<T>(query: () => Promise<T>, initial: T): Readonly<ShallowRef<T>> {
  const value = shallowRef(initial) as ShallowRef<T>
  const subscription = liveQuery(query).subscribe({
    next: (found) => (value.value = found),
    error: () => undefined,
  })
  onScopeDispose(() => subscription.unsubscribe())
  return value
}
