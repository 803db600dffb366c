import { hasRole, session } from '@/session/session'
import type { IssueBrief } from '@/api/contract'
import type { QueryValue } from '@/api/query'
import { t, word } from '@/i18n'
import { isLate } from '@/shared/lights'

export interface DeskQueue {
  id: string
  label: string
  match: (issue: IssueBrief) => boolean
  /** Server-side filter; absent for what only the light knows. */
  filter?: Record<string, QueryValue>
}

function byState(...states: string[]): DeskQueue {
  return {
    id: states[0]!,
    label: word('issueState', states[0]),
    filter: { state: states.join(',') },
    match: (issue) => states.includes(issue.state),
  }
}

/** The light is computed by the server; an open ticket that is late is late in whatever state it is. */
const overdue = (): DeskQueue => ({ id: 'OVERDUE', label: t('issues.overdue'), match: (issue) => isLate(issue.light) })

/** What waits beside the states; the server filters by the same marks. */
function byMark(id: 'extension' | 'escalated' | 'coHandling' | 'draft' | 'supervised', filter: string, match: DeskQueue['match']): DeskQueue {
  return { id: id.toUpperCase(), label: t(`flow.queue.${id}`), filter: { open: true, [filter]: true }, match }
}

/** Told of firms that are not in the files: whoever knows which one it is says so. */
const unmatched = (): DeskQueue => ({ id: 'UNMATCHED', label: t('visitList.unmatched'), filter: { open: true, unmatched: true }, match: (issue) => !issue.enterprise })

const extension = (): DeskQueue => byMark('extension', 'extensionPending', (issue) => issue.marks?.extensionPending)
const escalated = (): DeskQueue => byMark('escalated', 'escalated', (issue) => issue.marks?.escalation != null)
const supervised = (): DeskQueue => byMark('supervised', 'supervised', (issue) => issue.marks?.openOrders > 0)
const draft = (): DeskQueue => byMark('draft', 'draftPending', (issue) => issue.marks?.draftPending)
const coHandling = (): DeskQueue =>
  byMark('coHandling', 'coHandling', (issue) => issue.marks?.openCoHandlings > 0 && issue.department?.id !== session.me?.department?.id)

/** Where work waits, in the order in which it should be looked at. */
export function deskQueues(): DeskQueue[] {
  const office = [byState('SUBMITTED'), byState('ACCEPTED', 'REOPENED'), byState('RETURNED')]
  const unit = [byState('DISPATCHED'), byState('HANDLING', 'SIGNED', 'SUSPENDED')]
  const after = [byState('REPLIED'), byState('CONFIRMING'), byState('PENDING_COMMITMENT')]
  if (hasRole('dispatcher')) return [...office, ...unit, ...after, extension(), escalated(), supervised(), unmatched(), overdue()]
  const reviewer = hasRole('handler-reviewer') ? [draft()] : []
  return [...unit, coHandling(), ...reviewer, ...after, supervised(), overdue()]
}
