import { computed } from 'vue'
import type { Answer } from '@/api/client'
import { stepsOf } from '@/api/steps'
import { useResource } from '@/shared/useResource'

/** A thing with a life line: itself, its version, and the steps open to the person. */
export function useLifeLine<T extends { version: number }>(path: string, load: () => Promise<Answer<T>>) {
  const resource = useResource(
    () => path,
    async () => {
      const [{ data, etag }, steps] = await Promise.all([load(), stepsOf(path)])
      return { subject: data, etag: etag ?? `"v${data.version}"`, steps }
    },
  )
  return {
    ...resource,
    subject: computed(() => resource.data.value?.subject ?? null),
    etag: computed(() => resource.data.value?.etag ?? ''),
    steps: computed(() => resource.data.value?.steps ?? { allowed: [], refused: [] }),
  }
}
