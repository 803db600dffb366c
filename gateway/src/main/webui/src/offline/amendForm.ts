import type { FieldChange, Visit, VisitField } from '@/api/contract'
import { uuid } from '@/shared/uuid'
import { emptyForm, SEND_KINDS, type VisitForm } from './visitForm'

export type FieldValues = Record<VisitField, string | null>

/** A visit that is on the server, as the form shows it. */
export function formOf(visit: Visit): VisitForm {
  const form = emptyForm(visit.enterprise)
  return {
    ...form,
    hintName: visit.firmHint?.name ?? '',
    mode: visit.mode ?? form.mode,
    startedAt: visit.startedAt,
    sends: Object.fromEntries(visit.sends.map((send) => [send.kind, send.note ?? ''])),
    note: visit.note ?? '',
    interviewee: visit.interviewee ?? '',
    companions: visit.companions ?? '',
    onBehalfOf: visit.onBehalfOf ?? '',
    plannedOn: visit.plannedOn,
    purpose: visit.purpose,
  }
}

const text = (value: string | null): string | null => value?.trim() || null

export function valuesOf(form: VisitForm): FieldValues {
  const sends = Object.fromEntries(SEND_KINDS.map((kind) => [`SEND_${kind}`, form.sends[kind]?.trim() ?? null])) as Pick<
    FieldValues,
    'SEND_IDEA' | 'SEND_POLICY' | 'SEND_PROJECT' | 'SEND_FACTOR'
  >
  return {
    STARTED_AT: form.startedAt,
    MODE: form.mode,
    PURPOSE: text(form.purpose),
    NOTE: text(form.note),
    INTERVIEWEE: text(form.interviewee),
    COMPANIONS: text(form.companions),
    ON_BEHALF_OF: text(form.onBehalfOf),
    ...sends,
  }
}

/** Puts changes that wait on the device back into the form. */
export function withChanges(form: VisitForm, changes: FieldChange[]): VisitForm {
  const copy = JSON.parse(JSON.stringify(form)) as VisitForm
  for (const { field, value } of changes) put(copy, field, value ?? null)
  return copy
}

function put(form: VisitForm, field: VisitField, value: string | null): void {
  if (field === 'STARTED_AT') form.startedAt = value
  else if (field === 'MODE') form.mode = (value ?? form.mode) as VisitForm['mode']
  else if (field === 'PURPOSE') form.purpose = value
  else if (field === 'NOTE') form.note = value ?? ''
  else if (field === 'INTERVIEWEE') form.interviewee = value ?? ''
  else if (field === 'COMPANIONS') form.companions = value ?? ''
  else if (field === 'ON_BEHALF_OF') form.onBehalfOf = value ?? ''
  else {
    const kind = field.slice('SEND_'.length) as (typeof SEND_KINDS)[number]
    if (value === null) delete form.sends[kind]
    else form.sends[kind] = value
  }
}

/**
 * The changes after another keystroke: a field typed in again keeps its id and takes the new moment, a field
 * that is back at what it was is no change any more, and a field that was left alone keeps its moment.
 */
export function changesOf(before: FieldValues, now: FieldValues, known: FieldChange[], at: Date = new Date()): FieldChange[] {
  return (Object.keys(now) as VisitField[])
    .filter((field) => now[field] !== before[field])
    .map((field) => {
      const earlier = known.find((change) => change.field === field)
      if (earlier && (earlier.value ?? null) === now[field]) return earlier
      return { id: earlier?.id ?? uuid(), field, value: now[field] ?? undefined, capturedAt: at.toISOString() }
    })
}
