import type { Policy, PolicyCondition, PolicyText } from '@/api/contract'
import { isoDate } from '@/shared/dates'

export type ConditionType = PolicyCondition['type']
export const CONDITION_TYPES: readonly ConditionType[] = ['INDUSTRY', 'SIZE', 'LIST', 'REVENUE', 'EMPLOYEES', 'DIVISION', 'DATE']
const WITH_CODES: readonly ConditionType[] = ['INDUSTRY', 'SIZE', 'LIST', 'DIVISION']

/** A condition as it is typed. */
export interface ConditionInput {
  type: ConditionType
  codes: string
  comparison: 'AT_LEAST' | 'AT_MOST'
  value: string
}

export interface PolicyInput {
  title: string
  issuer: string
  documentNumber: string
  sourceUrl: string
  validFrom: string
  validTo: string
  benefit: string
  noApplication: boolean
  conditions: ConditionInput[]
}

export function hasCodes(type: ConditionType): boolean {
  return WITH_CODES.includes(type)
}

export function emptyCondition(): ConditionInput {
  return { type: 'INDUSTRY', codes: '', comparison: 'AT_LEAST', value: '' }
}

export function inputOf(policy: Policy | undefined): PolicyInput {
  return {
    title: policy?.title ?? '',
    issuer: policy?.issuer ?? '',
    documentNumber: policy?.documentNumber ?? '',
    sourceUrl: policy?.sourceUrl ?? '',
    validFrom: policy?.validFrom ?? isoDate(),
    validTo: policy?.validTo ?? '',
    benefit: policy?.benefit ?? '',
    noApplication: policy?.noApplication ?? false,
    conditions: (policy?.conditions ?? []).map(conditionInput),
  }
}

function conditionInput(condition: PolicyCondition): ConditionInput {
  return {
    type: condition.type,
    codes: (condition.codes ?? []).join(','),
    comparison: condition.comparison ?? 'AT_LEAST',
    value: condition.amount ?? condition.day ?? (condition.count === undefined || condition.count === null ? '' : String(condition.count)),
  }
}

/** Only the members that the kind asks for: the server refuses any other. */
export function conditionBody(input: ConditionInput): PolicyCondition {
  if (hasCodes(input.type)) {
    const codes = input.codes.split(/[,,、\s]+/).map((code) => code.trim().toUpperCase()).filter(Boolean)
    return { type: input.type, codes }
  }
  const value = input.value.trim()
  const base = { type: input.type, comparison: input.comparison }
  if (input.type === 'REVENUE') return { ...base, amount: value }
  if (input.type === 'EMPLOYEES') return { ...base, count: Number(value) }
  return { ...base, day: value }
}

export function bodyOf(input: PolicyInput, areaCode: string | undefined): PolicyText {
  const filled = (text: string): string | undefined => text.trim() || undefined
  return {
    title: input.title.trim(),
    issuer: input.issuer.trim(),
    documentNumber: filled(input.documentNumber),
    sourceUrl: filled(input.sourceUrl),
    areaCode,
    validFrom: input.validFrom,
    validTo: filled(input.validTo),
    benefit: input.benefit.trim(),
    noApplication: input.noApplication,
    conditions: input.conditions.map(conditionBody),
  }
}
