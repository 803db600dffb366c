import { computed, onScopeDispose, type ComputedRef } from 'vue'
import { useRoute } from 'vue-router'
import { listIssues } from '@/api/issues'
import type { IssueBrief } from '@/api/contract'
import type { QueryValue } from '@/api/query'
import { can } from '@/session/permissions'
import { hasRole } from '@/session/session'
import { usePages, type Pages } from '@/shared/usePages'
import { onIssueChanged } from './changed'
import { deskQueues } from './queues'

const ASKED = ['q', 'category', 'departmentId', 'source'] as const

/** Filter of the list from the address, so that reload, back and a shared address show the same list. */
function filterOf(query: Record<string, unknown>): Record<string, QueryValue> {
  const asked = Object.fromEntries(ASKED.map((name) => [name, typeof query[name] === 'string' ? query[name] : undefined]))
  const queue = deskQueues().find((candidate) => candidate.id === query.queue)
  if (queue) return queue.filter ? { ...queue.filter, sort: 'dueAt', ...asked } : { open: true, sort: 'dueAt', limit: 200, ...asked }
  // A number is looked up among all that are in sight, whatever the view.
  if (asked.q && !query.view && !query.state) return { sort: '-createdAt', ...asked }
  const view = query.view ?? (hasRole('member') && !can.desk() ? 'mine' : 'open')
  const state = typeof query.state === 'string' ? query.state : undefined
  return {
    mine: view === 'mine' || view === 'mine-open',
    open: !state && view === 'open',
    state: state ?? (view === 'done' ? 'CLOSED,REJECTED,MERGED' : undefined),
    ...asked,
    sort: view === 'open' ? 'dueAt' : '-createdAt',
  }
}

export function useIssueList(): Pages<IssueBrief> & { items: ComputedRef<IssueBrief[]>; filter: ComputedRef<Record<string, QueryValue>> } {
  const route = useRoute()
  // The detail beside the list keeps the address of the list in its query.
  const filter = computed(() => filterOf(route.query))
  const pages = usePages(
    () => `issues:${JSON.stringify(filter.value)}`,
    (cursor) => listIssues({ limit: 50, ...filter.value, cursor }),
  )
  const stop = onIssueChanged(() => void pages.reload())
  onScopeDispose(stop)
  const items = computed(() => {
    const queue = deskQueues().find((candidate) => candidate.id === route.query.queue)
    return queue && !queue.filter ? pages.items.value.filter(queue.match) : pages.items.value
  })
  return { ...pages, items, filter }
}
