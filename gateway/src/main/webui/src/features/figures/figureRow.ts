import type { FigureRow } from '@/api/contract'
import type { Service } from '@/api/figures'
import { t } from '@/i18n'

const PAGES: Record<string, string> = { enterprises: 'firms', 'financing-demands': 'finance/demands', 'guarantee-applications': 'finance/guarantees' }

/** The page of a record that this app has one for; the others stay text. */
export function pageOf(url: string | null | undefined): string | null {
  const found = /\/(issues|visits|enterprises|task-forces|financing-demands|guarantee-applications|projects)\/([^/?]+)$/.exec(url ?? '')
  return found ? `/${PAGES[found[1]!] ?? found[1]}/${found[2]}` : null
}

/** What a row adds to its figure, in words; a row that only counts as one says nothing. */
export function rowWords(service: Service, code: string, value: FigureRow['value']): string {
  if (service !== 'enterprise') return value ?? ''
  if (code !== 'A24') return ''
  return t(value === '1' ? 'figures.atWork' : 'figures.notAtWork')
}
