import type { ReminderHours, ReminderHoursForm } from '@/api/contract'
import { t } from '@/i18n'
import { dateWords } from '@/shared/dates'

type Interval = ReminderHoursForm['intervals'][number]

/** As typed; a clock has no 24:00, so that the end of the day is the midnight that follows. */
export interface HoursInput {
  intervals: Interval[]
  leaveFrom: string
  leaveTo: string
}

export const MOST_INTERVALS = 4
const DAY_END = '24:00'
const MIDNIGHT = '00:00'

export function inputOf(hours: ReminderHours): HoursInput {
  const intervals = hours.own ? hours.intervals.map(({ from, to }) => ({ from, to: to === DAY_END ? MIDNIGHT : to })) : []
  return { intervals, leaveFrom: hours.leaveFrom ?? '', leaveTo: hours.leaveTo ?? '' }
}

export function formOf(input: HoursInput): ReminderHoursForm {
  const intervals = input.intervals.map(({ from, to }) => ({ from, to: end(to) }))
  return { intervals, ...(input.leaveFrom || input.leaveTo ? { leaveFrom: input.leaveFrom, leaveTo: input.leaveTo } : {}) }
}

const end = (to: string): string => (to === MIDNIGHT ? DAY_END : to)

/** What is wrong with an interval, null when nothing is; of two that overlap the later one in the list says so. */
export function intervalFault(input: HoursInput, at: number): string | null {
  const mine = input.intervals[at]
  if (!mine?.from || !mine.to) return t('reminder.missing')
  if (mine.from >= end(mine.to)) return t('reminder.order')
  const other = input.intervals.slice(0, at).findIndex(({ from, to }) => from && to && from < end(mine.to) && mine.from < end(to))
  return other < 0 ? null : t('reminder.overlap', { n: other + 1 })
}

export function leaveFault(input: HoursInput): string | null {
  if (!input.leaveFrom && !input.leaveTo) return null
  if (!input.leaveFrom || !input.leaveTo) return t('reminder.leaveMissing')
  return input.leaveTo < input.leaveFrom ? t('reminder.leaveOrder') : null
}

export function isGood(input: HoursInput): boolean {
  return leaveFault(input) === null && input.intervals.every((_, at) => intervalFault(input, at) === null)
}

export function hoursWords(intervals: readonly Interval[]): string {
  return intervals.map(({ from, to }) => `${from}–${to}`).join('、')
}

/** In one line each: when, and the leave as long as it is not over. */
export function summary(hours: ReminderHours, today: string): string[] {
  const lines = [t(hours.own ? 'reminder.own' : 'reminder.zone', { hours: hoursWords(hours.intervals) })]
  if (hours.leaveFrom && hours.leaveTo && hours.leaveTo >= today) {
    lines.push(t('reminder.onLeave', { from: dateWords(hours.leaveFrom), to: dateWords(hours.leaveTo) }))
  }
  return lines
}
