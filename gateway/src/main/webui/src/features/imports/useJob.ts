import { onScopeDispose, watch } from 'vue'
import { getJob } from '@/api/imports'
import type { ImportJob } from '@/api/contract'
import { useResource, type Resource } from '@/shared/useResource'

const POLL_MS = 2000

/** A job that is asked after until it has ended; an unanswered question is asked again. */
export function useJob(id: string): Resource<ImportJob> {
  const resource = useResource(() => `import:${id}`, () => getJob(id))
  let timer: ReturnType<typeof setTimeout> | undefined

  function poll(): void {
    clearTimeout(timer)
    if (resource.data.value?.state === 'RUNNING') timer = setTimeout(() => void resource.reload().then(poll), POLL_MS)
  }

  watch(resource.data, poll, { immediate: true })
  onScopeDispose(() => {
    // An answer that is on its way when the page is left must not start the clock again.
    resource.data.value = null
    clearTimeout(timer)
  })
  return resource
}
