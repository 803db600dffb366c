import type { SlaProfile, SlaRule, SlaTimes } from '@/api/contract'
import { isoDate } from '@/shared/dates'

export const NUMBERS = ['dispatchDays', 'signDays', 'returnDays', 'contactDays', 'contactHours', 'firstAnswerDays', 'solveDays', 'consultDays', 'complexDays', 'crossDays', 'confirmDays', 'failedContacts'] as const
/** What may happen beside the states: time granted, co-handling, going up a level. Published practice says little of it. */
export const FLOW_NUMBERS = ['extensions', 'extensionDays', 'coHandlingDays', 'escalateOverdueDays', 'escalateReopenings'] as const
export const LEVELS = ['OFFICE_HEAD', 'DEPUTY_LEADER', 'MAIN_LEADER'] as const
export type NumberField = (typeof NUMBERS)[number]
export type FlowField = (typeof FLOW_NUMBERS)[number]

/** Times as they are typed; an empty field is a time that does not run. */
export interface SlaInput extends Record<NumberField | FlowField, string> {
  title: string
  basis: string
  validFrom: string
  solveInCalendarDays: boolean
  extensionInCalendarDays: boolean
  escalationLevel: (typeof LEVELS)[number]
}

const text = (value: number | null | undefined): string => (value === null || value === undefined ? '' : String(value))

function times(from: SlaRule | SlaProfile): Record<NumberField, string> {
  return Object.fromEntries(NUMBERS.map((field) => [field, text(from[field])])) as Record<NumberField, string>
}

function flow(from: SlaRule): Record<FlowField, string> {
  return Object.fromEntries(FLOW_NUMBERS.map((field) => [field, text(from[field])])) as Record<FlowField, string>
}

export function inputOf(rule: SlaRule): SlaInput {
  return { ...times(rule), ...flow(rule), title: rule.title, basis: rule.basis, validFrom: isoDate(), solveInCalendarDays: rule.solveInCalendarDays, extensionInCalendarDays: rule.extensionInCalendarDays, escalationLevel: rule.escalationLevel }
}

/** A profile brings its times, what they rest on, and of the flow what it says; name and day stay. */
export function withProfile(input: SlaInput, profile: SlaProfile): SlaInput {
  const said = FLOW_NUMBERS.filter((field) => typeof profile[field] === 'number').map((field) => [field, text(profile[field])])
  return { ...input, ...(Object.fromEntries(said) as Partial<Record<FlowField, string>>), ...times(profile), basis: profile.basis, solveInCalendarDays: profile.solveInCalendarDays }
}

export function bodyOf(input: SlaInput): SlaTimes {
  const number = (field: NumberField | FlowField): number | undefined => (input[field].trim() === '' ? undefined : Number(input[field]))
  return {
    ...(Object.fromEntries(NUMBERS.map((field) => [field, number(field)])) as Pick<SlaTimes, NumberField>),
    ...(Object.fromEntries(FLOW_NUMBERS.map((field) => [field, number(field)])) as Pick<SlaTimes, FlowField>),
    escalationLevel: input.escalationLevel,
    title: input.title.trim(),
    basis: input.basis.trim() || undefined,
    validFrom: input.validFrom,
    solveInCalendarDays: input.solveInCalendarDays,
    extensionInCalendarDays: input.solveInCalendarDays && input.extensionInCalendarDays,
  }
}
