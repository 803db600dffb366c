import type { Firm } from '@/api/contract'
import { t, word } from '@/i18n'

export interface Compared {
  label: string
  mine: string
  other: string
  differs: boolean
}

/** Two files field by field; an empty field beside a filled one differs too. */
export function compareFirms(mine: Firm, other: Firm): Compared[] {
  const rows: [string, (firm: Firm) => string | null | undefined][] = [
    [t('firmFile.name'), (firm) => firm.name],
    [t('firms.creditCode'), (firm) => firm.creditCode],
    [t('firms.area'), (firm) => firm.areaName],
    [t('firms.address'), (firm) => firm.address],
    [t('firms.industry'), (firm) => industryWords(firm)],
    [t('firmFile.size'), (firm) => word('firmFile.sizes', firm.sizeClass)],
    [t('firmFile.lists'), (firm) => firm.lists.map((list) => list.name).join('、')],
    [t('firmFile.tags'), (firm) => firm.tags.join('、')],
    [t('firms.taskForce'), (firm) => firm.taskForces.map((force) => force.name).join('、')],
    [t('firms.type'), (firm) => firm.type],
    [t('firms.registeredOn'), (firm) => firm.registeredOn],
    [t('firms.capital'), (firm) => firm.capitalText],
    [t('firms.scope'), (firm) => firm.businessScope],
    [t('firmFile.formerNames'), (firm) => firm.formerNames.map((former) => former.name).join('、')],
  ]
  return rows.map(([label, read]) => {
    const [a, b] = [read(mine) || '', read(other) || '']
    return { label, mine: a || t('app.none'), other: b || t('app.none'), differs: a !== b }
  })
}

/** Code and name; the server shows the name of the nearest level that it knows. */
export function industryWords(firm: Firm): string | null {
  if (!firm.industryCode) return null
  return firm.industryName ? t('firmFile.industryOf', { code: firm.industryCode, name: firm.industryName }) : firm.industryCode
}

/** The file that has a code of its own is kept, when only one has. */
export function keepsOther(mine: Firm, other: Firm): boolean {
  return mine.creditCode === null && other.creditCode !== null
}

/** Both say that they are a firm of their own: the server wants this confirmed unless a code has a wrong check digit. */
export function hasTwoCodes(mine: Firm, other: Firm): boolean {
  return mine.creditCode !== null && other.creditCode !== null && !mine.codeReason && !other.codeReason
}
