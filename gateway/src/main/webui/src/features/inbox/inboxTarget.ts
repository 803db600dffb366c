import type { InboxItem } from '@/api/contract'

/** Where an item leads: to the issue, the firm or the visit that it is about, or to the rules of the whole office. */
export function inboxTarget(item: Pick<InboxItem, 'issueId' | 'enterpriseId' | 'visitId'>): string {
  if (item.issueId) return `/issues/${item.issueId}`
  if (item.visitId) return `/visits/${item.visitId}`
  return item.enterpriseId ? `/firms/${item.enterpriseId}` : '/rules'
}
