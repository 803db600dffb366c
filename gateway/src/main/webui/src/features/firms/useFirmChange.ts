import { shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import { getFirm } from '@/api/firms'
import type { Firm } from '@/api/contract'
import { ProblemError } from '@/api/problem'
import { useAction } from '@/shared/useAction'
import { compareFirms, type Compared } from './compareFirms'

export interface SeenChange {
  busy: Ref<boolean>
  error: ShallowRef<unknown>
  /** The file that the person has seen: what is saved is meant for it, and is refused for any other. */
  seen: ShallowRef<Firm>
  /** Somebody else was faster: what is different now. Saving again is meant for the present file. */
  overtaken: ShallowRef<Compared[] | null>
  save: (change: (etag: string) => Promise<Firm>) => Promise<Firm | undefined>
}

/** A change of a file in a sheet: what was typed stays when somebody else has changed the file meanwhile. */
export function useFirmChange(firm: () => Firm, show: Ref<boolean>, whenOvertaken: () => void): SeenChange {
  const { busy, error, run } = useAction()
  const seen = shallowRef(firm())
  const overtaken = shallowRef<Compared[] | null>(null)

  watch(show, (open) => {
    if (!open) return
    seen.value = firm()
    overtaken.value = null
    error.value = null
  })

  async function save(change: (etag: string) => Promise<Firm>): Promise<Firm | undefined> {
    const before = seen.value
    const done = await run(() => change(`"v${before.version}"`))
    if (done || !(error.value instanceof ProblemError) || error.value.status !== 412) return done
    const now = await run(() => getFirm(before.id))
    if (!now) return undefined
    seen.value = now
    overtaken.value = compareFirms(before, now).filter((row) => row.differs)
    whenOvertaken()
    return undefined
  }

  return { busy, error, seen, overtaken, save }
}
