import type { IssueBrief } from '@/api/contract'
import { t } from '@/i18n'

type Marks = IssueBrief['marks']

export interface MarkWord {
  id: string
  word: string
  tone: 'red' | 'yellow' | 'violet' | 'blue'
}

/** What the list says of an issue beside its state, most urgent first. Data kept by an older version have no marks. */
export function markWords(marks: Marks | undefined): MarkWord[] {
  if (!marks) return []
  const found: (MarkWord | false)[] = [
    marks.escalation !== null && { id: 'escalated', word: t('flow.marks.escalated'), tone: 'red' },
    marks.openOrders > 0 && { id: 'supervised', word: t('flow.marks.supervised'), tone: 'red' },
    marks.extensionPending && { id: 'extension', word: t('flow.marks.extension'), tone: 'yellow' },
    marks.draftPending && { id: 'draft', word: t('flow.marks.draft'), tone: 'yellow' },
    marks.openCoHandlings > 0 && { id: 'coHandling', word: t('flow.marks.coHandling', { n: marks.openCoHandlings }), tone: 'violet' },
  ]
  return found.filter((mark): mark is MarkWord => mark !== false)
}
