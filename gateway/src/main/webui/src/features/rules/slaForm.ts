import type { SlaProfile, SlaRule, SlaTimes } from '@/api/contract'
import { isoDate } from '@/shared/dates'

export const NUMBERS = ['dispatchDays', 'signDays', 'returnDays', 'contactDays', 'contactHours', 'firstAnswerDays', 'solveDays', 'confirmDays', 'failedContacts'] as const
export type NumberField = (typeof NUMBERS)[number]

/** Times as they are typed; an empty field is a time that does not run. */
export interface SlaInput extends Record<NumberField, string> {
  title: string
  basis: string
  validFrom: string
  solveInCalendarDays: boolean
}

const text = (value: number | null | undefined): string => (value === null || value === undefined ? '' : String(value))

function times(from: SlaRule | SlaProfile): Record<NumberField, string> {
  return Object.fromEntries(NUMBERS.map((field) => [field, text(from[field])])) as Record<NumberField, string>
}

export function inputOf(rule: SlaRule): SlaInput {
  return { ...times(rule), title: rule.title, basis: rule.basis, validFrom: isoDate(), solveInCalendarDays: rule.solveInCalendarDays }
}

/** A profile brings its times and what they rest on; name and day stay. */
export function withProfile(input: SlaInput, profile: SlaProfile): SlaInput {
  return { ...input, ...times(profile), basis: profile.basis, solveInCalendarDays: profile.solveInCalendarDays }
}

export function bodyOf(input: SlaInput): SlaTimes {
  const number = (field: NumberField): number | undefined => (input[field].trim() === '' ? undefined : Number(input[field]))
  return {
    ...(Object.fromEntries(NUMBERS.map((field) => [field, number(field)])) as Pick<SlaTimes, NumberField>),
    title: input.title.trim(),
    basis: input.basis.trim() || undefined,
    validFrom: input.validFrom,
    solveInCalendarDays: input.solveInCalendarDays,
  }
}
