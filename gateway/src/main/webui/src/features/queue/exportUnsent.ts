import { allAmendments } from '@/offline/amendments'
import { allVisits } from '@/offline/visitStore'
import type { Me } from '@/api/contract'
import { isoDate } from '@/shared/dates'

/** The rescue way out: everything that has not reached the server, as a file that a person can carry. */
export async function exportUnsent(me: Me | null): Promise<void> {
  const entries = (await allVisits()).filter((entry) => entry.state !== 'SENT')
  const content = {
    exportedAt: new Date().toISOString(),
    user: me ? { subject: me.subject, name: me.name } : null,
    visits: entries.map(({ id, state, form, body, problem }) => ({ id, state, form, body, problem })),
    amendments: await allAmendments(),
  }
  const url = URL.createObjectURL(new Blob([JSON.stringify(content, null, 2)], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = `sisong-${isoDate()}.json`
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
