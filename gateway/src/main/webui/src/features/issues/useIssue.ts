import { computed, ref } from 'vue'
import { getIssue, getTransitions } from '@/api/issues'
import type { Issue } from '@/api/contract'
import { t, word } from '@/i18n'
import { useResource } from '@/shared/useResource'
import { issueChanged } from './changed'

/** One issue with its version and what may be done with it now. */
export function useIssue(id: string) {
  const resource = useResource(
    () => `issue:${id}`,
    async () => {
      const [{ data: issue, etag }, transitions] = await Promise.all([getIssue(id), getTransitions(id)])
      return { issue, etag: etag ?? `"v${issue.version}"`, transitions }
    },
  )
  const issue = computed(() => resource.data.value?.issue ?? null)
  const etag = computed(() => resource.data.value?.etag ?? '')
  const transitions = computed(() => resource.data.value?.transitions ?? { allowed: [], refused: [] })
  const notice = ref('')

  /** After an action of ours. */
  async function refresh(): Promise<void> {
    notice.value = ''
    await resource.reload()
    issueChanged()
  }

  /** Somebody else was faster (412): show the present state and say what is different. */
  async function reloadChanged(): Promise<void> {
    const before = issue.value
    await resource.reload()
    const after = issue.value
    if (before && after) notice.value = t('issues.changed', { what: difference(before, after) })
    issueChanged()
  }

  return { ...resource, issue, etag, transitions, notice, refresh, reloadChanged }
}

function difference(before: Issue, after: Issue): string {
  if (before.state === after.state) return t('issues.changedOther')
  return t('issues.changedState', { before: word('issueState', before.state), after: word('issueState', after.state) })
}
