import { inject, reactive, ref, type InjectionKey, type Ref, type ShallowRef } from 'vue'
import { ProblemError } from '@/api/problem'
import { useAction } from '@/shared/useAction'
import { useKept } from '@/shared/useKept'
import { uuid } from '@/shared/uuid'

/** Told when somebody else was faster: what the form stands on is to be loaded again. */
export const OUTDATED: InjectionKey<() => void> = Symbol('outdated')

export interface FlowForm {
  busy: Ref<boolean>
  error: ShallowRef<unknown>
  /** True once the button has been pressed: faults are shown from then on. */
  tried: Ref<boolean>
  /** Sends when nothing is missing; true when the server took it. */
  send: (faults: Record<string, string>, work: (key: string) => Promise<unknown>) => Promise<boolean>
}

/**
 * The key lives as long as the form: pressing again after a lost answer repeats the same request.
 *
 * @param name what the form is of, for keeping what was typed
 */
export function useFlowForm(name: string, fields: Record<string, Ref<unknown>>): FlowForm {
  const key = uuid()
  const tried = ref(false)
  const { busy, error, run } = useAction()
  const kept = useKept(name, reactive(fields))
  const outdated = inject(OUTDATED, () => undefined)

  async function send(faults: Record<string, string>, work: (key: string) => Promise<unknown>): Promise<boolean> {
    tried.value = true
    if (Object.keys(faults).length > 0) return false
    const taken = (await run(async () => (await work(key), true))) === true
    if (taken) await kept.forget()
    else if (error.value instanceof ProblemError && error.value.status === 412) outdated()
    return taken
  }

  return { busy, error, tried, send }
}

/** The faults of empty fields: field to message, for those without text. */
export function missing(fields: Record<string, [value: string, fault: string]>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).flatMap(([name, [value, fault]]) => (value.trim() ? [] : [[name, fault]])))
}
