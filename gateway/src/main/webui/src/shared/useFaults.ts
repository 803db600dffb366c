import { nextTick, shallowRef, type ShallowRef } from 'vue'
import { ProblemError } from '@/api/problem'
import { t, type Key } from '@/i18n'
import { isAmount } from './money'

export type Rule = (value: string) => Key | null

export const filled: Rule = (value) => (value.trim() ? null : 'form.required')
export const chosen: Rule = (value) => (value ? null : 'form.choose')
export const amount: Rule = (value) => filled(value) ?? (isAmount(value) ? null : 'form.amountBad')
export const optionalAmount: Rule = (value) => (value.trim() ? amount(value) : null)
export const months: Rule = (value) => (/^[1-9]\d{0,2}$/.test(value.trim()) && Number(value) <= 600 ? null : 'form.months')

/** What is looked at, by JSON pointer; asked again while the person corrects, so that a fault goes with its cause. */
export type Fields = () => Record<string, [value: string, rule: Rule]>

export interface Faults {
  /** Whether everything is well; what is not is shown at its field. */
  check: (fields: Fields) => boolean
  /** What is wrong with a field, by its JSON pointer: our own look first, then the server's word. */
  at: (pointer: string) => string | null
}

/** Puts every fault beside the field it belongs to. */
export function useFaults(error: ShallowRef<unknown>): Faults {
  const watched = shallowRef<Fields | null>(null)

  function check(fields: Fields): boolean {
    const well = Object.values(fields()).every(([value, rule]) => rule(value) === null)
    watched.value = well ? null : fields
    if (well) return true
    error.value = null
    void nextTick(() => document.querySelector('.field .fault')?.scrollIntoView({ block: 'center' }))
    return false
  }

  function at(pointer: string): string | null {
    const mine = watched.value?.()[pointer]
    const fault = mine ? mine[1](mine[0]) : null
    if (fault) return t(fault)
    if (!(error.value instanceof ProblemError)) return null
    return error.value.problem.errors.find((fault) => fault.pointer === pointer)?.detail ?? null
  }

  return { check, at }
}
