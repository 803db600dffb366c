import { t, word } from '@/i18n'
import { given, RESULT_KINDS, SEND_KINDS, type VisitForm } from '@/offline/visitForm'
import { dateTimeWords } from '@/shared/dates'

export interface Fact {
  label: string
  value: string
}

/** Everything that was typed into a visit's form, as people read it; what is empty is left out. */
export function formFacts(form: VisitForm): Fact[] {
  const sends = SEND_KINDS.filter((kind) => form.sends[kind] !== undefined).map((kind) => [word('sends', kind), form.sends[kind]].filter(Boolean).join(':'))
  const results = RESULT_KINDS.filter((kind) => form.results?.[kind]).map((kind) => `${word('serviceResult', kind)} ${form.results![kind]} ${word('serviceUnit', kind)}`)
  const facts = [
    { label: t('visit.startedAt'), value: form.startedAt ? dateTimeWords(form.startedAt) : '' },
    { label: t('visit.mode'), value: word('visitMode', form.mode) },
    { label: t('visit.purpose'), value: form.purpose ?? '' },
    { label: t('visit.interviewee'), value: form.interviewee },
    { label: t('visit.companions'), value: form.companions },
    { label: t('visit.onBehalfOf'), value: form.onBehalfOf },
    { label: t('visit.sends'), value: sends.join('\n') },
    { label: t('visit.note'), value: form.note },
    { label: t('field.results'), value: results.join('、') },
    { label: t('field.answers'), value: given(form).map((answer) => answer.text).join('\n') },
    { label: t('recheck.title'), value: (form.rechecks ?? []).map(({ outcome, comment }) => [word('recheck', outcome), comment].filter(Boolean).join(':')).join('\n') },
    ...form.issues.map((issue, at) => ({
      label: t('visit.issueN', { n: at + 1 }),
      value: [word('category', issue.category), issue.title, issue.description].filter(Boolean).join('\n'),
    })),
  ]
  return facts.filter((fact) => fact.value.trim())
}
