import type { Recheck, RecheckOutcome, RecheckQuestion, RecheckState } from '@/api/contract'
import { t } from '@/i18n'
import { dateWords } from '@/shared/dates'

/** What somebody still has to see to. */
export const OPEN_STATES: readonly RecheckState[] = ['DUE', 'ASKED']

/** The two answers to each question: all is well, or somebody has to work on it. */
interface Answers {
  well: RecheckOutcome
  trouble: RecheckOutcome
}
const ANSWERS: Record<RecheckQuestion, Answers> = {
  STILL_SOLVED: { well: 'FINE', trouble: 'RECURRED' },
  SOLVED_NOW: { well: 'SOLVED', trouble: 'UNSOLVED' },
}

/** What the device kept from an earlier version asks the only question that there was. */
export function answersOf(recheck: { question?: RecheckQuestion }): Answers {
  return ANSWERS[recheck.question ?? 'STILL_SOLVED']
}

type Tone = 'blue' | 'green' | 'yellow' | 'red' | 'grey'

export function recheckTone(state: RecheckState): Tone {
  switch (state) {
    case 'DUE':
      return 'yellow'
    case 'ASKED':
      return 'blue'
    case 'FINE':
    case 'SOLVED':
      return 'green'
    case 'RECURRED':
    case 'UNSOLVED':
      return 'red'
    default:
      return 'grey'
  }
}

/** Where a recheck stands in time, in the words of whoever has to act. */
export function recheckWhen(recheck: Recheck): string {
  if (recheck.answeredAt) return t('recheck.answeredOn', { date: dateWords(recheck.answeredAt) })
  if (recheck.state === 'ASKED' && recheck.askedOn) return t('recheck.askedOn', { date: dateWords(recheck.askedOn) })
  return t('recheck.dueOn', { date: dateWords(recheck.dueOn) }) + (recheck.dueProvisional ? t('light.provisional') : '')
}

/** Whether the firm may be asked about it now by this person: due, the firm not asked within a month, and not the handler. */
export function mayAskNow(recheck: Recheck): boolean {
  return recheck.mayAsk && (recheck.state === 'ASKED' || (recheck.state === 'DUE' && !recheck.restsUntil))
}
