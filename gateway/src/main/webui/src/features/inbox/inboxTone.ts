import type { InboxItem } from '@/api/contract'

type Tone = 'blue' | 'green' | 'yellow' | 'red' | 'grey' | 'violet'

/** The word says it; the colour only helps to find it. */
export function inboxTone(kind: InboxItem['kind']): Tone {
  switch (kind) {
    case 'OVERDUE':
      return 'red'
    case 'DUE_SOON':
    case 'SENT_BACK':
    case 'RETURNED':
      return 'yellow'
    case 'FIRM_ANSWERED':
    case 'FIRM_ADDED':
    case 'FIRM_WITHDREW':
      return 'green'
    case 'MENTIONED':
      return 'violet'
    default:
      return 'grey'
  }
}
