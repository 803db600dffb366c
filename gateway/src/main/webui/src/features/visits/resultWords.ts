import type { ServiceResult } from '@/api/contract'
import { t, word } from '@/i18n'
import { moneyWords } from '@/shared/money'

/** 用工 12 人; money in 万元. */
export function resultWords(result: ServiceResult): string {
  const kind = word('serviceResult', result.kind)
  if (result.kind === 'FUNDS') return `${kind} ${moneyWords(result.quantity)}`
  return t('field.resultLine', { kind, n: result.quantity.replace(/\.0+$/, ''), unit: word('serviceUnit', result.kind) })
}
