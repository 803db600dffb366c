import type { InboxItem } from '@/api/contract'

/** Where an item leads: to the issue, the firm or the visit that it is about. */
export function inboxTarget(item: Pick<InboxItem, 'issueId' | 'enterpriseId' | 'visitId'>): string {
  if (item.issueId) return `/issues/${item.issueId}`
  return item.visitId ? `/visits/${item.visitId}` : `/firms/${item.enterpriseId}`
}
