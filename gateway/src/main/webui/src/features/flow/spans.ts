import { t } from '@/i18n'

/** How much time an extension is, in the days that its policy counts in. */
export function spanWords(n: number, inCalendarDays: boolean): string {
  return t(inCalendarDays ? 'flow.extension.calendar' : 'flow.extension.working', { n })
}
