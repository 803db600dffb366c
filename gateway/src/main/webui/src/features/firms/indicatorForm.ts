import type { FirmIndicator, NewIndicator } from '@/api/contract'
import { typedAmount } from '@/shared/money'
import type { Rule } from '@/shared/useFaults'

/** The numbers of a year as they are typed. */
export interface YearNumbers {
  employees: string
  revenue: string
  assets: string
}

export const NO_NUMBERS: YearNumbers = { employees: '', revenue: '', assets: '' }

export const year: Rule = (value) => (/^(19|20)\d{2}$/.test(typedAmount(value)) ? null : 'firmFile.yearBad')
export const people: Rule = (value) => (/^\d{0,8}$/.test(typedAmount(value)) ? null : 'firmFile.peopleBad')
export const wan: Rule = (value) => (/^(-?\d{1,14}(\.\d{1,2})?)?$/.test(typedAmount(value)) ? null : 'firmFile.wanBad')

/** What counts of a year now: an entry replaces it as a whole, so that a correction starts from it. */
export function numbersOf(known: readonly FirmIndicator[], ofYear: string): YearNumbers {
  const row = known.find((item) => item.current && String(item.year) === typedAmount(ofYear))
  return row ? { employees: words(row.employees), revenue: words(row.revenueWan), assets: words(row.assetsWan) } : NO_NUMBERS
}

export function indicatorOf(typed: YearNumbers, ofYear: string, source: string): NewIndicator {
  const employees = typedAmount(typed.employees)
  return {
    year: Number(typedAmount(ofYear)),
    employees: employees === '' ? undefined : Number(employees),
    revenueWan: typedAmount(typed.revenue) || undefined,
    assetsWan: typedAmount(typed.assets) || undefined,
    source: source.trim(),
  }
}

function words(number: string | number | null): string {
  return number === null ? '' : String(number)
}
