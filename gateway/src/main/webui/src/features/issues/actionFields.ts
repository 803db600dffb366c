import type { Complexity, IssueAction, RejectionChannel, Resolution, TransitionBody } from '@/api/contract'
import { t, type Key } from '@/i18n'

export type Field = 'department' | 'channel' | 'proposed' | 'comment' | 'nextReplyOn' | 'mergedInto' | 'files' | 'reason' | 'complexity'

export interface ActionShape {
  fields: Field[]
  commentRequired: boolean
  commentLabel: Key
  hint?: Key
}

const COMMENTED = new Set(['REJECTED', 'RETURNED', 'SUSPENDED', 'REOPENED', 'REPLIED', 'PENDING_COMMITMENT'])

/** Which fields an action asks for: what the server says it needs, and no more. */
export function shapeOf(action: IssueAction, from: string): ActionShape {
  const needs = new Set(action.needs ?? [])
  const fields: Field[] = []
  if (action.to === 'ACCEPTED' || (action.to === 'DISPATCHED' && from !== 'RETURNED')) fields.push('complexity')
  if (needs.has('departmentId') || action.to === 'DISPATCHED') fields.push('department')
  if (needs.has('mergedInto') || action.to === 'MERGED') fields.push('mergedInto')
  if (needs.has('nextReplyOn') || action.to === 'PENDING_COMMITMENT') fields.push('nextReplyOn')
  if (needs.has('channel') || action.to === 'REJECTED') fields.push('channel')
  if (action.to === 'RETURNED') fields.push('proposed')
  if (needs.has('reasonCode')) fields.push('reason')
  fields.push('comment')
  if (action.to === 'REPLIED') fields.push('files')
  const sentBack = action.to === 'HANDLING' && from === 'REPLIED'
  return {
    fields,
    commentRequired: needs.has('comment') || COMMENTED.has(action.to) || sentBack,
    commentLabel: action.to === 'REPLIED' ? 'action.reply' : 'action.comment',
    hint: passesOn(action.to, from) ? 'action.passOnHint' : HINTS[action.to],
  }
}

const PROPOSED: Resolution[] = ['SOLVED', 'ANSWERED', 'EXPLAINED', 'UNSOLVED']

/** What another level has answered goes to the firm without a reply of ours. */
function passesOn(to: string, from: string): boolean {
  return to === 'CONFIRMING' && from !== 'REPLIED'
}

/** How the case is to end: proposed with what the firm is told, said by the supervisor who closes without the firm. */
export function resolutionsOf(to: string, from: string): Resolution[] {
  if (to === 'CLOSED') return ['UNREACHED', 'UNSOLVED']
  return to === 'REPLIED' || passesOn(to, from) ? PROPOSED : []
}

const HINTS: Record<string, Key | undefined> = {
  REJECTED: 'action.channelHint',
  MERGED: 'similar.final',
  REPLIED: 'action.replyHint',
  CONFIRMING: 'action.confirmingHint',
  SUSPENDED: 'flow.suspension.hint',
}

export const COMPLEXITIES = ['CONSULT', 'ORDINARY', 'COMPLEX', 'CROSS'] as const

export interface ActionInput {
  departmentId: string
  comment: string
  nextReplyOn: string
  mergedInto: string
  /** The proper channel of a rejection. */
  channel?: RejectionChannel | ''
  /** The unit that a returning department names. */
  proposedDepartmentId?: string
  /** Where the firm's clock is still to start. */
  complexity?: Complexity
  reasonCode?: TransitionBody['reasonCode']
  /** Empty where the action has none. */
  resolution?: Resolution | ''
}

/** Faults per field; empty when the action may be sent. */
export function inputFaults(shape: ActionShape, input: ActionInput): Partial<Record<Field, string>> {
  const faults: Partial<Record<Field, string>> = {}
  if (shape.fields.includes('department') && !input.departmentId) faults.department = t('action.chooseDepartment')
  if (shape.fields.includes('nextReplyOn') && !input.nextReplyOn) faults.nextReplyOn = t('action.nextReplyMissing')
  if (shape.fields.includes('mergedInto') && !input.mergedInto) faults.mergedInto = t('action.mergedMissing')
  if (shape.fields.includes('channel') && !input.channel) faults.channel = t('channelMissing')
  if (shape.fields.includes('reason') && !input.reasonCode) faults.reason = t('flow.suspension.missing')
  if (shape.commentRequired && !input.comment.trim()) faults.comment = t('action.reasonRequired', { what: t(shape.commentLabel) })
  return faults
}
