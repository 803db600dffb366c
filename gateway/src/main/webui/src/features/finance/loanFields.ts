import type { LoanKind } from '@/api/contract'

/** What a kind of loan asks for; the service holds the rule, this only shows the right fields. */
export interface LoanFields {
  paidOut: boolean
  previous: 'required' | 'optional' | 'none'
}

export const LOAN_KINDS: readonly LoanKind[] = ['NEW_LOAN', 'RENEWAL_NO_REPAY', 'EXTENSION', 'BRIDGE', 'REFUND_LOAN']

const FIELDS: Record<LoanKind, LoanFields> = {
  NEW_LOAN: { paidOut: true, previous: 'none' },
  RENEWAL_NO_REPAY: { paidOut: false, previous: 'required' },
  EXTENSION: { paidOut: false, previous: 'optional' },
  BRIDGE: { paidOut: true, previous: 'optional' },
  REFUND_LOAN: { paidOut: true, previous: 'none' },
}

export function loanFields(kind: LoanKind): LoanFields {
  return FIELDS[kind]
}

/** The kind that a demand most likely ends in. A guarantee or anything else asks for a new loan. */
export function likelyKind(demandKind: string | undefined): LoanKind {
  return LOAN_KINDS.find((kind) => kind === demandKind) ?? 'NEW_LOAN'
}
