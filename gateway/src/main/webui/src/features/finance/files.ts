import { listDemands, listGuarantees, listLoans } from '@/api/finance'
import type { FirmRef } from '@/api/contract'
import type { Page, QueryValue } from '@/api/query'
import { t, word, words, type Key } from '@/i18n'
import { dateWords } from '@/shared/dates'
import { moneyWords } from '@/shared/money'
import { stateTone } from './tones'

export type FileName = 'demands' | 'guarantees' | 'loans'

/** A row of any of the three files, ready to be shown. */
export interface FinanceRow {
  id: string
  line: { to: string; title: string; state: string; tone: ReturnType<typeof stateTone>; lines: string[] }
}

interface File {
  title: Key
  empty: Key
  states: () => Record<string, string>
  load: (query: Record<string, QueryValue>) => Promise<Page<FinanceRow>>
}

interface Row {
  id: string
  number: string
  state: string
  enterprise: FirmRef | null
}

function rows<T extends Row>(file: FileName, states: string, lines: (item: T) => string[], page: Page<T>): Page<FinanceRow> {
  const items = page.items.map((item) => ({
    id: item.id,
    line: {
      to: `/finance/${file}/${item.id}`,
      title: item.enterprise?.name ?? item.number,
      state: word(states, item.state),
      tone: stateTone(item.state),
      lines: [...lines(item), item.number],
    },
  }))
  return { items, page: page.page }
}

export const FILES: Record<FileName, File> = {
  demands: {
    title: 'financing.demands',
    empty: 'financing.empty',
    states: () => words('demandState'),
    load: async (query) => rows('demands', 'demandState', (item) => [`${word('demandKind', item.kind)} · ${moneyWords(item.amount)}`], await listDemands(query)),
  },
  guarantees: {
    title: 'financing.guarantees',
    empty: 'financing.emptyGuarantees',
    states: () => words('guaranteeState'),
    load: async (query) => rows('guarantees', 'guaranteeState', (item) => [`${item.bankName} · ${t('financing.applied')} ${moneyWords(item.appliedAmount)}`], await listGuarantees(query)),
  },
  loans: {
    title: 'loans.title',
    empty: 'loans.empty',
    states: () => words('loanState'),
    load: async (query) =>
      rows('loans', 'loanState', (item) => [`${word('demandKind', item.kind)} · ${moneyWords(item.amount)}`, `${item.bankName} · ${t('loans.dueOn')} ${dateWords(item.dueOn)}`], await listLoans(query)),
  },
}
