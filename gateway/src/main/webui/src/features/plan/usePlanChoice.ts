import { computed, reactive, type ComputedRef } from 'vue'
import type { DueVisit } from '@/api/contract'

/** So many firms go into one request. */
export const AT_ONCE = 200

export interface PlanChoice {
  firms: ComputedRef<string[]>
  visits: ComputedRef<number>
  isChosen: (due: DueVisit) => boolean
  toggle: (due: DueVisit) => void
  /** Their visits are booked: what was said of them is over, what was said of the others stays. */
  booked: (firms: readonly string[]) => void
}

/**
 * Which of the due visits are to be booked, firm by firm: all that somebody can make, but none that the firm has put
 * off, unless a person says otherwise.
 */
export function usePlanChoice(due: ComputedRef<DueVisit[]>): PlanChoice {
  const said = reactive(new Map<string, boolean>())
  const putOff = computed(() => new Set(due.value.filter((one) => one.putOff).map((one) => one.enterpriseId)))
  const isChosen = (one: DueVisit): boolean => one.taskForceId !== null && (said.get(one.enterpriseId) ?? !putOff.value.has(one.enterpriseId))
  const chosen = computed(() => due.value.filter(isChosen))
  return {
    firms: computed(() => [...new Set(chosen.value.map((one) => one.enterpriseId))]),
    visits: computed(() => chosen.value.length),
    isChosen,
    toggle: (one) => said.set(one.enterpriseId, !isChosen(one)),
    booked: (firms) => firms.forEach((firm) => said.delete(firm)),
  }
}
