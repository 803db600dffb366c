import type { InboxItem } from '@/api/contract'

type Tone = 'blue' | 'green' | 'yellow' | 'red' | 'grey' | 'violet'

/** The word says it; the colour only helps to find it. */
export function inboxTone(kind: InboxItem['kind']): Tone {
  switch (kind) {
    case 'OVERDUE':
    case 'ESCALATED':
    case 'SUPERVISED':
      return 'red'
    case 'DUE_SOON':
    case 'SENT_BACK':
    case 'RETURNED':
    case 'REMINDED':
    case 'ORDER_REOPENED':
    case 'INSTRUCTED':
    case 'REPLY_DRAFT_SENT_BACK':
    case 'EXTENSION_REFUSED':
    case 'VISIT_DECLINED':
    case 'CALENDAR_MISSING':
      return 'yellow'
    case 'FIRM_ANSWERED':
    case 'FIRM_ADDED':
    case 'FIRM_WITHDREW':
    case 'CLOSED':
    case 'EXTENSION_APPROVED':
    case 'ORDER_ENDED':
      return 'green'
    case 'MENTIONED':
      return 'violet'
    default:
      return 'grey'
  }
}
