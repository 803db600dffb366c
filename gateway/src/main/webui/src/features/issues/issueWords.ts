import type { Issue } from '@/api/contract'
import { t, word } from '@/i18n'
import { dateWords } from '@/shared/dates'

type Tone = 'blue' | 'green' | 'yellow' | 'red' | 'grey' | 'violet'

/** Whose turn it is gives the tone: ours blue, somebody else's grey, done green. */
const TONES: Record<string, Tone> = {
  SUBMITTED: 'blue',
  ACCEPTED: 'blue',
  DISPATCHED: 'blue',
  SIGNED: 'blue',
  HANDLING: 'blue',
  RETURNED: 'yellow',
  REOPENED: 'yellow',
  CONFIRMING: 'yellow',
  REPLIED: 'yellow',
  PENDING_COMMITMENT: 'violet',
  CLOSED: 'green',
}

export function stateTone(state: string): Tone {
  return TONES[state] ?? 'grey'
}

export function stateWord(issue: Pick<Issue, 'state' | 'resolution'> & { nextReplyOn?: string | null }): string {
  if (issue.state === 'PENDING_COMMITMENT' && issue.nextReplyOn) return t('pendingUntil', { date: dateWords(issue.nextReplyOn) })
  if (issue.state === 'CLOSED' && issue.resolution) return `${word('issueState', 'CLOSED')} · ${word('resolution', issue.resolution)}`
  return word('issueState', issue.state)
}
