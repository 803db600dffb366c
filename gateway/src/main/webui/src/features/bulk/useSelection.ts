import { computed, reactive, ref } from 'vue'
import { bulk, type BulkWork } from '@/api/desk'
import type { BulkOutcome, IssueBrief } from '@/api/contract'
import { useAction } from '@/shared/useAction'
import { uuid } from '@/shared/uuid'

/** As many as the server takes in one call. */
export const MOST = 200

export interface Outcome {
  issue: IssueBrief
  result: BulkOutcome
}

/** What is chosen in the list, and what became of it. The version that was seen goes along: nobody's work is overwritten. */
export function useSelection() {
  const choosing = ref(false)
  const chosen = reactive(new Map<string, IssueBrief>())
  const outcomes = ref<Outcome[]>([])
  const last = ref<BulkWork | null>(null)
  const { busy, error, run } = useAction()
  const failed = computed(() => outcomes.value.filter((one) => one.result.status !== 200))
  const done = computed(() => outcomes.value.length - failed.value.length)

  function toggle(issue: IssueBrief): void {
    if (!chosen.delete(issue.id)) chosen.set(issue.id, issue)
  }

  function leave(): void {
    choosing.value = false
    chosen.clear()
  }

  async function carryOut(work: BulkWork, issues: IssueBrief[], key: string = uuid()): Promise<boolean> {
    const results = await run(() => bulk(work, issues, key))
    if (!results) return false
    last.value = work
    outcomes.value = results.map((result) => ({ issue: issues[result.index]!, result }))
    chosen.clear()
    return true
  }

  /** With the versions as they are now; one that changed meanwhile is looked at anew by whoever presses the button. */
  async function retry(fresh: (ids: string[]) => Promise<IssueBrief[]>): Promise<boolean> {
    const work = last.value
    if (!work) return false
    const issues = await run(() => fresh(failed.value.map((one) => one.issue.id)))
    return issues ? carryOut(work, issues) : false
  }

  return { choosing, chosen, outcomes, failed, done, last, busy, error, toggle, leave, carryOut, retry }
}

export type Selection = ReturnType<typeof useSelection>
