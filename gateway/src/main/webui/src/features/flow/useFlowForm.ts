import { showToast } from 'vant'
import { inject, reactive, ref, type InjectionKey, type Ref, type ShallowRef } from 'vue'
import { ProblemError } from '@/api/problem'
import { t } from '@/i18n'
import { useAction } from '@/shared/useAction'
import { useKept } from '@/shared/useKept'
import { useRequestKey } from '@/shared/useRequestKey'

/** Told when somebody else was faster: what the form stands on is to be loaded again. */
export const OUTDATED: InjectionKey<() => void> = Symbol('outdated')

export interface FlowForm {
  busy: Ref<boolean>
  error: ShallowRef<unknown>
  /** True once the button has been pressed: faults are shown from then on. */
  tried: Ref<boolean>
  /** Sends when nothing is missing; true when the server took it. */
  send: (faults: Record<string, string>, work: (key: string) => Promise<unknown>) => Promise<boolean>
  /** `begin` says something else now: the fields that were left alone take it. */
  follow: () => void
}

/**
 * @param name what the form is of, for keeping what was typed
 * @param begin what the fields hold before anything is typed, when that becomes known later
 */
export function useFlowForm(name: string, fields: Record<string, Ref<unknown>>, begin?: () => Record<string, unknown>): FlowForm {
  const key = useRequestKey()
  const tried = ref(false)
  const { busy, error, run } = useAction()
  const input = reactive(fields) as Record<string, unknown>
  const kept = useKept(() => name, input, { begin })
  const outdated = inject(OUTDATED, () => undefined)
  void kept.restore().then((isBack) => isBack && showToast(t('app.typedBack')))

  async function send(faults: Record<string, string>, work: (key: string) => Promise<unknown>): Promise<boolean> {
    tried.value = true
    if (Object.keys(faults).length > 0) return false
    const taken = (await run(async () => (await work(key.of(input)), true))) === true
    if (taken) {
      key.taken()
      tried.value = false
      await kept.forget()
    } else if (error.value instanceof ProblemError && error.value.status === 412) outdated()
    return taken
  }

  return { busy, error, tried, send, follow: kept.follow }
}

/** The faults of empty fields: field to message, for those without text. */
export function missing(fields: Record<string, [value: string, fault: string]>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).flatMap(([name, [value, fault]]) => (value.trim() ? [] : [[name, fault]])))
}
