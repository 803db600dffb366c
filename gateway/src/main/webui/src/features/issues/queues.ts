import { hasRole } from '@/session/session'
import type { IssueBrief } from '@/api/contract'
import { t, word } from '@/i18n'

export interface DeskQueue {
  id: string
  label: string
  match: (issue: IssueBrief) => boolean
  /** Server-side filter; absent for what only the light knows. */
  states?: string
}

function byState(...states: string[]): DeskQueue {
  return {
    id: states[0]!,
    label: word('issueState', states[0]),
    states: states.join(','),
    match: (issue) => states.includes(issue.state),
  }
}

/** The light is computed by the server; an open ticket that is late is late in whatever state it is. */
const overdue = (): DeskQueue => ({ id: 'OVERDUE', label: t('issues.overdue'), match: (issue) => issue.light?.color === 'RED' })

/** Where work waits, in the order in which it should be looked at. */
export function deskQueues(): DeskQueue[] {
  const office = [byState('SUBMITTED'), byState('ACCEPTED', 'REOPENED'), byState('RETURNED')]
  const unit = [byState('DISPATCHED'), byState('HANDLING', 'SIGNED', 'SUSPENDED')]
  const after = [byState('REPLIED'), byState('CONFIRMING'), byState('PENDING_COMMITMENT')]
  return hasRole('dispatcher') ? [...office, ...unit, ...after, overdue()] : [...unit, ...after, overdue()]
}
