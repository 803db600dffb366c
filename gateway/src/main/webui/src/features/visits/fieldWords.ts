import type { ResultKind, VisitField } from '@/api/contract'
import { t, word } from '@/i18n'
import { dateTimeWords } from '@/shared/dates'
import { resultWords } from './resultWords'

/** A field's value as people read it. */
export function fieldWords({ field, value, text }: { field: VisitField; value: string | null; text?: string | null }): string {
  if (field.startsWith('SEND_')) return value === null ? t('amend.notSent') : value || t('amend.sentOnly')
  if (value === null) return t('amend.empty')
  if (field === 'MODE') return word('visitMode', value)
  if (field.startsWith('RESULT_')) {
    // the word on it follows the quantity: 9 招聘会
    const [, quantity = value, note] = /^(\S+)(?:\s+([\s\S]+))?$/.exec(value) ?? []
    const words = resultWords({ kind: field.slice('RESULT_'.length) as ResultKind, quantity })
    return note ? `${words} · ${note}` : words
  }
  return field === 'STARTED_AT' ? dateTimeWords(value) : (text ?? value)
}
