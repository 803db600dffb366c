import { ref, type Ref, type ShallowRef } from 'vue'
import { useAction } from '@/shared/useAction'
import { uuid } from '@/shared/uuid'

export interface FlowForm {
  busy: Ref<boolean>
  error: ShallowRef<unknown>
  /** True once the button has been pressed: faults are shown from then on. */
  tried: Ref<boolean>
  /** Sends when nothing is missing; true when the server took it. */
  send: (faults: Record<string, string>, work: (key: string) => Promise<unknown>) => Promise<boolean>
}

/** The key lives as long as the form: pressing again after a lost answer repeats the same request. */
export function useFlowForm(): FlowForm {
  const key = uuid()
  const tried = ref(false)
  const { busy, error, run } = useAction()

  async function send(faults: Record<string, string>, work: (key: string) => Promise<unknown>): Promise<boolean> {
    tried.value = true
    if (Object.keys(faults).length > 0) return false
    return (await run(async () => (await work(key), true))) === true
  }

  return { busy, error, tried, send }
}

/** The faults of empty fields: field to message, for those without text. */
export function missing(fields: Record<string, [value: string, fault: string]>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).flatMap(([name, [value, fault]]) => (value.trim() ? [] : [[name, fault]])))
}
