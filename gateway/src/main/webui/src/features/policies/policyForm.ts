import type { Policy, PolicyCondition, PolicyText } from '@/api/contract'
import { isoDate } from '@/shared/dates'
import { filled, type Fields, type Rule } from '@/shared/useFaults'

export type ConditionType = PolicyCondition['type']
export const CONDITION_TYPES: readonly ConditionType[] = ['INDUSTRY', 'SIZE', 'LIST', 'REVENUE', 'EMPLOYEES', 'DIVISION', 'DATE']
const WITH_CODES: readonly ConditionType[] = ['INDUSTRY', 'SIZE', 'LIST', 'DIVISION']

/** A condition as it is typed. */
export interface ConditionInput {
  type: ConditionType
  codes: string[]
  comparison: 'AT_LEAST' | 'AT_MOST'
  value: string
}

export interface PolicyInput {
  title: string
  issuer: string
  documentNumber: string
  sourceUrl: string
  areaCode: string
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
  return { type: 'INDUSTRY', codes: [], comparison: 'AT_LEAST', value: '' }
}

export function inputOf(policy: Policy | undefined): PolicyInput {
  return {
    title: policy?.title ?? '',
    issuer: policy?.issuer ?? '',
    documentNumber: policy?.documentNumber ?? '',
    sourceUrl: policy?.sourceUrl ?? '',
    areaCode: policy?.areaCode ?? '',
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
    codes: [...(condition.codes ?? [])],
    comparison: condition.comparison ?? 'AT_LEAST',
    value: condition.amount ?? condition.day ?? (condition.count === undefined || condition.count === null ? '' : String(condition.count)),
  }
}

const people: Rule = (value) => filled(value) ?? (/^\d{1,8}$/.test(value.trim()) ? null : 'policies.peopleBad')
const wan: Rule = (value) => filled(value) ?? (/^\d{1,14}(\.\d{1,2})?$/.test(value.trim()) ? null : 'policies.amountBad')
const codes: Rule = (value) => (value ? null : 'form.choose')

/** Where a refusal of what was typed into a condition belongs: the member that its kind asks for. */
export function conditionPointer(type: ConditionType, index: number): string {
  const member = hasCodes(type) ? 'codes' : type === 'REVENUE' ? 'amount' : type === 'EMPLOYEES' ? 'count' : 'day'
  return `/conditions/${index}/${member}`
}

export function fieldsOf(input: PolicyInput): ReturnType<Fields> {
  const fields: ReturnType<Fields> = {
    '/title': [input.title, filled],
    '/issuer': [input.issuer, filled],
    '/validFrom': [input.validFrom, filled],
    '/benefit': [input.benefit, filled],
  }
  input.conditions.forEach((condition, index) => {
    const { type, value } = condition
    const pointer = conditionPointer(type, index)
    if (hasCodes(type)) fields[pointer] = [condition.codes.join(), codes]
    else fields[pointer] = [value, type === 'REVENUE' ? wan : type === 'EMPLOYEES' ? people : filled]
  })
  return fields
}

/** Only the members that the kind asks for: the server refuses any other. */
export function conditionBody(input: ConditionInput): PolicyCondition {
  if (hasCodes(input.type)) return { type: input.type, codes: [...input.codes] }
  const value = input.value.trim()
  const base = { type: input.type, comparison: input.comparison }
  if (input.type === 'REVENUE') return { ...base, amount: value }
  if (input.type === 'EMPLOYEES') return { ...base, count: Number(value) }
  return { ...base, day: value }
}

export function bodyOf(input: PolicyInput): PolicyText {
  const filledIn = (text: string): string | undefined => text.trim() || undefined
  return {
    title: input.title.trim(),
    issuer: input.issuer.trim(),
    documentNumber: filledIn(input.documentNumber),
    sourceUrl: filledIn(input.sourceUrl),
    areaCode: filledIn(input.areaCode),
    validFrom: input.validFrom,
    validTo: filledIn(input.validTo),
    benefit: input.benefit.trim(),
    noApplication: input.noApplication,
    conditions: input.conditions.map(conditionBody),
  }
}
