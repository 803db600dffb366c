import { showToast } from 'vant'
import { reactive, watch, type Reactive, type Ref, type ShallowRef } from 'vue'
import { t } from '@/i18n'
import { useAction } from './useAction'
import { useFaults, type Faults } from './useFaults'
import { useKept } from './useKept'
import { useRequestKey } from './useRequestKey'

export interface SheetForm<T extends object> extends Faults {
  input: Reactive<T>
  busy: Ref<boolean>
  error: ShallowRef<unknown>
  /** Sends, with the key of the request; undefined when it was refused. What the server took is forgotten and the sheet shuts. */
  send: <R>(work: (key: string) => Promise<R>) => Promise<R | undefined>
}

/**
 * A form in a sheet. With every opening it begins as `begin` says, with what was typed before and not taken over it.
 *
 * @param name what the form is of, for keeping what was typed
 * @param version of what the form changes, see `useKept`
 */
export function useSheetForm<T extends object>(name: () => string, show: Ref<boolean>, begin: () => T, version?: () => unknown): SheetForm<T> {
  const input = reactive(begin())
  const kept = useKept(name, input as T, { begin, version })
  const key = useRequestKey()
  const { busy, error, run } = useAction()

  watch(
    show,
    async (open) => {
      if (!open) return
      error.value = null
      if (await kept.restore()) showToast(t('app.typedBack'))
    },
    { immediate: true },
  )

  async function send<R>(work: (key: string) => Promise<R>): Promise<R | undefined> {
    return run(async () => {
      const sent = name()
      const answer = await work(key.of([sent, input]))
      key.taken()
      await kept.forget(sent)
      // Over a slow line the sheet may stand open for something else by now.
      if (name() === sent) show.value = false
      return answer
    })
  }

  return { input, busy, error, send, ...useFaults(error) }
}
