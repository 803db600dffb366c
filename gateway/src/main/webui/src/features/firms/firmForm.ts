import type { Firm, NewFirm } from '@/api/contract'
import { isoDate } from '@/shared/dates'
import { typedAmount } from '@/shared/money'

/** What is written of a firm by hand, as it is typed. */
interface Described {
  name: string
  areaCode: string
  address: string
  industryCode: string
  type: string
  registeredOn: string
  capitalYuan: string
  businessScope: string
}

export interface FirmInput extends Described {
  changedOn: string
  changeNote: string
}

const FIELDS = ['name', 'areaCode', 'address', 'industryCode', 'type', 'registeredOn', 'capitalYuan', 'businessScope'] as const

export function inputOf(firm: Firm): FirmInput {
  return {
    name: firm.name,
    areaCode: firm.areaCode,
    address: firm.address ?? '',
    industryCode: firm.industryCode ?? '',
    type: firm.type ?? '',
    registeredOn: firm.registeredOn ?? '',
    capitalYuan: firm.capitalYuan ?? '',
    businessScope: firm.businessScope ?? '',
    changedOn: isoDate(),
    changeNote: '',
  }
}

/** What was altered stays; the rest follows the file as somebody else has changed it meanwhile. */
export function rebased(input: FirmInput, before: Firm, now: Firm): FirmInput {
  const [old, present] = [inputOf(before), inputOf(now)]
  const kept = { ...input }
  for (const field of FIELDS) if (input[field] === old[field]) kept[field] = present[field]
  return kept
}

/** Only what was altered goes out, an emptied field as null; null when nothing was. */
export function correctionOf(firm: Firm, input: FirmInput): Record<string, unknown> | null {
  const before = inputOf(firm)
  const altered: Record<string, unknown> = {}
  for (const field of FIELDS) {
    const typed = field === 'capitalYuan' ? typedAmount(input[field]) : input[field].trim()
    if (typed !== before[field]) altered[field] = typed || null
  }
  if (Object.keys(altered).length === 0) return null
  return { ...altered, changedOn: input.changedOn || undefined, changeNote: input.changeNote.trim() || undefined }
}

export interface RegistrationInput extends Described {
  coded: 'CODED' | 'PREPARING' | ''
  creditCode: string
  overrideReason: string
}

/** @param sameName the person has seen the firms of the same name and says that this is another one */
export function registrationOf(input: RegistrationInput, sameName = false): NewFirm {
  const text = (value: string): string | undefined => value.trim() || undefined
  const coded = input.coded === 'CODED'
  return {
    name: input.name.trim(),
    creditCode: coded ? text(input.creditCode) : undefined,
    overrideReason: coded ? text(input.overrideReason) : undefined,
    inPreparation: coded ? undefined : true,
    areaCode: text(input.areaCode),
    address: text(input.address),
    industryCode: text(input.industryCode),
    type: text(input.type),
    registeredOn: text(input.registeredOn),
    capitalYuan: typedAmount(input.capitalYuan) || undefined,
    businessScope: text(input.businessScope),
    sameNameConfirmed: sameName || undefined,
  }
}
