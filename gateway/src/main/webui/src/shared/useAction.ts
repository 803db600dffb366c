import { ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import { ProblemError } from '@/api/problem'

export interface Action {
  busy: Ref<boolean>
  error: ShallowRef<unknown>
  /** The result, or undefined when it was refused (then `error` says why). */
  run: <T>(work: () => Promise<T>) => Promise<T | undefined>
}

/** A button press that talks to the server: one at a time, its refusal kept for showing beside the button. */
export function useAction(): Action {
  const busy = ref(false)
  const error = shallowRef<unknown>(null)

  async function run<T>(work: () => Promise<T>): Promise<T | undefined> {
    if (busy.value) return undefined
    busy.value = true
    error.value = null
    try {
      return await work()
    } catch (problem) {
      // The sign-in sheet speaks for a lost session; what was typed stays.
      if (!(problem instanceof ProblemError && problem.status === 401)) error.value = problem
      return undefined
    } finally {
      busy.value = false
    }
  }

  return { busy, error, run }
}
