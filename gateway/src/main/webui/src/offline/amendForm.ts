import type { FieldChange, ResultKind, SendKind, Visit, VisitField } from '@/api/contract'
import { uuid } from '@/shared/uuid'
import { emptyForm, quantityOf, RESULT_KINDS, SEND_KINDS, typedOf, type VisitForm } from './visitForm'

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
    policyIds: visit.policies.map((policy) => policy.id),
    methods: visit.methods,
    results: Object.fromEntries(visit.results.map(({ kind, quantity }) => [kind, typedOf(kind, quantity)])),
    note: visit.note ?? '',
    interviewee: visit.interviewee ?? '',
    companions: visit.companions ?? '',
    onBehalfOf: visit.onBehalfOf ?? '',
    plannedOn: visit.plannedOn,
    purpose: visit.purpose,
  }
}

const text = (value: string | null): string | null => value?.trim() || null
const list = (items: string[] = []): string | null => [...items].sort().join(',') || null

export function valuesOf(form: VisitForm): FieldValues {
  const sends = Object.fromEntries(SEND_KINDS.map((kind) => [`SEND_${kind}`, form.sends[kind]?.trim() ?? null])) as Pick<FieldValues, `SEND_${SendKind}`>
  const results = Object.fromEntries(RESULT_KINDS.map((kind) => [`RESULT_${kind}`, quantity(kind, form.results?.[kind])])) as Pick<FieldValues, `RESULT_${ResultKind}`>
  return {
    STARTED_AT: form.startedAt,
    MODE: form.mode,
    PURPOSE: text(form.purpose),
    NOTE: text(form.note),
    INTERVIEWEE: text(form.interviewee),
    COMPANIONS: text(form.companions),
    ON_BEHALF_OF: text(form.onBehalfOf),
    ...sends,
    POLICIES: form.sends.POLICY === undefined ? null : list(form.policyIds),
    METHODS: list(form.methods),
    ...results,
  }
}

/** What cannot be read as a quantity is kept as it was typed; the form refuses to hand it in. */
function quantity(kind: ResultKind, typed: string | undefined): string | null {
  return typed === undefined ? null : (quantityOf(kind, typed) ?? typed)
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
  else if (field === 'POLICIES') form.policyIds = value?.split(',') ?? []
  else if (field === 'METHODS') form.methods = value?.split(',') ?? []
  else if (field.startsWith('SEND_')) putInto(form.sends, field.slice('SEND_'.length) as SendKind, value)
  else {
    const kind = field.slice('RESULT_'.length) as ResultKind
    putInto((form.results ??= {}), kind, value === null ? null : typedOf(kind, value))
  }
}

function putInto<Kind extends string>(group: Partial<Record<Kind, string>>, kind: Kind, value: string | null): void {
  if (value === null) delete group[kind]
  else group[kind] = value
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
