import type { Progress } from '@/api/contract'
import { t } from '@/i18n'
import { moneyWords } from '@/shared/money'

/** Stages in which nothing is built yet, so that no month can be reported. */
const BEFORE_START = ['LEAD', 'NEGOTIATING', 'SIGNED', 'REGISTERED']

export function isStarted(stage: string, stoppedAt: string | null): boolean {
  return !BEFORE_START.includes(stoppedAt ?? stage)
}

/** `2026-09` as people say it. */
export function monthWords(month: string): string {
  const [year = '', number = ''] = month.split('-')
  return t('progressTable.month', { year, month: String(Number(number)) })
}

function percent(ratio: string): string {
  const [whole = '0', fraction = ''] = ratio.split('.')
  const hundredths = Number(whole) * 10_000 + Number((fraction + '0000').slice(0, 4))
  return `${(hundredths / 100).toFixed(2).replace(/\.?0+$/, '')}%`
}

export function cumulativeWords(month: Pick<Progress, 'cumulativePlanned' | 'cumulativeDone'>): string {
  return t('progressTable.cumulative', { planned: moneyWords(month.cumulativePlanned), done: moneyWords(month.cumulativeDone) })
}

export function ratioWords(month: Pick<Progress, 'completion' | 'timeProgress'>): string {
  if (!month.completion) return t('progressTable.noPlan')
  return t('progressTable.ratio', { completion: percent(month.completion), time: percent(month.timeProgress) })
}

/** What is done lags behind what was planned up to this month. */
export function isBehind(month: Pick<Progress, 'completion'>): boolean {
  return Boolean(month.completion) && Number(month.completion) < 1
}
