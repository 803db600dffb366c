import { computed, type ComputedRef } from 'vue'
import { listIssues } from '@/api/issues'
import { t } from '@/i18n'
import { useResource, type Resource } from '@/shared/useResource'
import type { Page } from '@/api/query'
import type { IssueBrief } from '@/api/contract'
import { deskQueues, type DeskQueue } from './queues'

export interface CountedQueue extends DeskQueue {
  count: string
  any: boolean
}

/** One request for all counts. Beyond its limit the number is a floor and shown as such ("12+"). */
export function useDesk(): { queues: ComputedRef<CountedQueue[]>; resource: Resource<Page<IssueBrief>> } {
  const resource = useResource(
    () => 'desk:open',
    () => listIssues({ open: true, sort: 'dueAt', limit: 200 }),
  )
  const queues = computed(() => {
    const items = resource.data.value?.items ?? []
    const more = !!resource.data.value?.page.nextCursor
    return deskQueues().map((queue) => {
      const n = items.filter(queue.match).length
      return { ...queue, any: n > 0, count: more ? t('app.countMore', { n }) : String(n) }
    })
  })
  return { queues, resource }
}
