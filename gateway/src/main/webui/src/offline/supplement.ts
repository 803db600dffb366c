import type { Visit } from '@/api/contract'
import { changesOf, formOf, valuesOf } from './amendForm'
import { newAmendment, saveAmendment } from './amendments'
import { t, word } from '@/i18n'
import { db, type VisitEntry } from './db'
import { firmName, given, RESULT_KINDS, SEND_KINDS, type VisitForm } from './visitForm'
import { move } from './visitStore'

/** Issues, answers and rechecks belong to the visit that raised them and cannot be put into another one. */
export function fitsInto(form: VisitForm): boolean {
  return form.issues.length === 0 && given(form).length === 0 && !form.rechecks?.length
}

/**
 * Puts what was typed here into a colleague's record of the same visit, as changes that are still to be looked at and
 * handed in. The photos follow, since the visit is the same.
 */
export async function supplement(entry: VisitEntry, there: Visit): Promise<void> {
  const before = formOf(there)
  const changes = changesOf(valuesOf(before), valuesOf(joined(before, entry.form)), [])
  await db().transaction('rw', db().visits, db().amendments, async () => {
    await saveAmendment(newAmendment(there, firmName(before)), changes)
    await move(entry.id, 'SENT', { sentAt: Date.now(), problem: null, there: undefined })
  })
}

/** Everything of both; who was there when and how is the other record's to say. */
function joined(there: VisitForm, here: VisitForm): VisitForm {
  return {
    ...there,
    note: both(there.note, [here.note, ...clashes(there, here)].join('\n').trim(), '\n'),
    interviewee: both(there.interviewee, here.interviewee, '、'),
    companions: both(there.companions, here.companions, '、'),
    onBehalfOf: there.onBehalfOf || here.onBehalfOf,
    sends: Object.fromEntries(
      SEND_KINDS.filter((kind) => (there.sends[kind] ?? here.sends[kind]) !== undefined).map((kind) => [kind, both(there.sends[kind] ?? '', here.sends[kind] ?? '', ';')]),
    ),
    policyIds: union(there.policyIds, here.policyIds),
    methods: union(there.methods, here.methods),
    // What was counted twice cannot be told from what is to be added: the colleague's number stays, the other is noted.
    results: { ...here.results, ...there.results },
  }
}

/** Numbers of the same service that differ, in words. */
function clashes(there: VisitForm, here: VisitForm): string[] {
  const kinds = RESULT_KINDS.filter((kind) => here.results?.[kind] && there.results?.[kind] && here.results[kind] !== there.results[kind])
  return kinds.map((kind) => t('queue.alsoCounted', { kind: word('serviceResult', kind), n: here.results?.[kind] ?? '' }))
}

function both(there: string, here: string, between: string): string {
  const [one, other] = [there.trim(), here.trim()]
  if (one.includes(other)) return one
  return other.includes(one) ? other : one + between + other
}

function union(there: string[] = [], here: string[] = []): string[] {
  return [...new Set([...there, ...here])]
}
