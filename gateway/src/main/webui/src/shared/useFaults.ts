import { nextTick, ref, type Ref, type ShallowRef } from 'vue'
import { ProblemError } from '@/api/problem'
import { t, type Key } from '@/i18n'
import { isAmount } from './money'

export type Rule = (value: string) => Key | null

export const filled: Rule = (value) => (value.trim() ? null : 'form.required')
export const chosen: Rule = (value) => (value ? null : 'form.choose')
export const amount: Rule = (value) => filled(value) ?? (isAmount(value) ? null : 'form.amountBad')
export const optionalAmount: Rule = (value) => (value.trim() ? amount(value) : null)
export const months: Rule = (value) => (/^[1-9]\d{0,2}$/.test(value.trim()) && Number(value) <= 600 ? null : 'form.months')

export interface Faults {
  /** Whether everything is well; what is not is shown at its field. */
  check: (fields: Record<string, [value: string, rule: Rule]>) => boolean
  /** What is wrong with a field, by its JSON pointer: our own look first, then the server's word. */
  at: (pointer: string) => string | null
}

/** Puts every fault beside the field it belongs to. */
export function useFaults(error: ShallowRef<unknown>): Faults {
  const own: Ref<Record<string, Key>> = ref({})

  function check(fields: Record<string, [string, Rule]>): boolean {
    const found: Record<string, Key> = {}
    for (const [pointer, [value, rule]] of Object.entries(fields)) {
      const fault = rule(value)
      if (fault) found[pointer] = fault
    }
    own.value = found
    if (Object.keys(found).length === 0) return true
    error.value = null
    void nextTick(() => document.querySelector('.field .fault')?.scrollIntoView({ block: 'center' }))
    return false
  }

  function at(pointer: string): string | null {
    const mine = own.value[pointer]
    if (mine) return t(mine)
    if (!(error.value instanceof ProblemError)) return null
    return error.value.problem.errors.find((fault) => fault.pointer === pointer)?.detail ?? null
  }

  return { check, at }
}
