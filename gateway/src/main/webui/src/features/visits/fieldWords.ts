import type { VisitField } from '@/api/contract'
import { t, word } from '@/i18n'
import { dateTimeWords } from '@/shared/dates'

/** A field's value as people read it. */
export function fieldWords(field: VisitField, value: string | null): string {
  if (field.startsWith('SEND_')) return value === null ? t('amend.notSent') : value || t('amend.sentOnly')
  if (value === null) return t('amend.empty')
  if (field === 'MODE') return word('visitMode', value)
  return field === 'STARTED_AT' ? dateTimeWords(value) : value
}
