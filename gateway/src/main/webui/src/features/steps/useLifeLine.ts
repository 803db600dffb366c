import { computed } from 'vue'
import type { Answer } from '@/api/client'
import { stepsOf } from '@/api/steps'
import { useResource } from '@/shared/useResource'
import { lineChanges } from './changed'

/** A thing with a life line: itself, its version, and the steps open to the person. */
export function useLifeLine<T extends { version: number }>(path: string, load: () => Promise<Answer<T>>) {
  const resource = useResource(
    () => path,
    async () => {
      const [{ data, etag }, steps] = await Promise.all([load(), stepsOf(path)])
      return { subject: data, etag: etag ?? `"v${data.version}"`, steps }
    },
  )
  /** After a change of ours: the list beside shows the state too. */
  async function reload(): Promise<void> {
    await resource.reload()
    lineChanges.value++
  }

  return {
    ...resource,
    reload,
    subject: computed(() => resource.data.value?.subject ?? null),
    etag: computed(() => resource.data.value?.etag ?? ''),
    steps: computed(() => resource.data.value?.steps ?? { allowed: [], refused: [] }),
  }
}
