import type { AnswerOutcome, Category, FirmRef, NewAnswer, NewVisit, RecheckOutcome, ResultKind, SendKind, ServiceResult, Urgency, VisitMode } from '@/api/contract'
import { t, word } from '@/i18n'
import { uuid } from '@/shared/uuid'

export const SEND_KINDS: readonly SendKind[] = ['IDEA', 'POLICY', 'PROJECT', 'FACTOR']
export const MODES: readonly VisitMode[] = ['ON_SITE', 'PHONE', 'ONLINE']

export interface IssueForm {
  id: string
  category: string
  title: string
  description: string
  urgency: Urgency
}

export const RESULT_KINDS: readonly ResultKind[] = ['LABOUR', 'PUBLICITY', 'LIST', 'MATCHING', 'MATERIAL', 'FUNDS']

export interface AnswerForm {
  id: string
  /** The work method that asks; absent in drafts that were begun before it was kept. */
  method?: string
  questionnaireId: string
  promptNo: number
  text: string
  turnInto: AnswerOutcome | ''
  category: string
}

/** Kept with its firm: another firm chosen afterwards was not asked about it. */
export interface RecheckForm {
  id: string
  firmId: string
  outcome: RecheckOutcome
  comment: string
}

/** What the person typed, kept exactly as typed. A draft may contain errors; a submitted visit may not. */
export interface VisitForm {
  firm: FirmRef | null
  hintName: string
  hintCode: string
  mode: VisitMode
  /** Instant; `null` means the moment of submission. */
  startedAt: string | null
  sends: Partial<Record<SendKind, string>>
  /** Policies brought, by id; drafts written before there were any have none. */
  policyIds?: string[]
  issues: IssueForm[]
  note: string
  interviewee: string
  companions: string
  onBehalfOf: string
  /** Absent in drafts that were begun before there were methods, results and answers. */
  methods?: string[]
  /** Quantities as typed; money in 万元. */
  results?: Partial<Record<ResultKind, string>>
  answers?: AnswerForm[]
  /** What the firm said of problems solved before; absent in drafts that were begun before there were rechecks. */
  rechecks?: RecheckForm[]
  plannedOn: string | null
  purpose: string | null
}

export function emptyForm(firm: FirmRef | null = null, now: Date = new Date()): VisitForm {
  return {
    firm,
    hintName: '',
    hintCode: '',
    mode: 'ON_SITE',
    startedAt: now.toISOString(),
    sends: {},
    issues: [],
    note: '',
    interviewee: '',
    companions: '',
    onBehalfOf: '',
    methods: [],
    results: {},
    answers: [],
    plannedOn: null,
    purpose: null,
  }
}

export function emptyIssue(): IssueForm {
  return { id: uuid(), category: '', title: '', description: '', urgency: 'NORMAL' }
}

export function firmName(form: VisitForm): string {
  return form.firm?.name ?? (form.hintName.trim() || t('queue.unnamed'))
}

/** What must be put right before submitting, as sentences. Everything else is the server's to judge. */
export function faultsOf(form: VisitForm, now: Date = new Date()): string[] {
  const faults: string[] = []
  if (!form.firm && !form.hintName.trim()) faults.push(t('visit.needFirm'))
  if (!form.firm && form.hintCode.trim() && !/^[0-9A-Za-z]{18}$/.test(form.hintCode.trim())) faults.push(t('visit.codeFormat'))
  if (form.startedAt && new Date(form.startedAt).getTime() > now.getTime() + 60_000) faults.push(t('visit.future'))
  form.issues.forEach((issue, index) => {
    if (!issue.category) faults.push(t('visit.needCategory', { n: index + 1 }))
    if (!issue.title.trim()) faults.push(t('visit.needTitle', { n: index + 1 }))
  })
  faults.push(...resultFaults(form))
  for (const answer of given(form)) {
    if (answer.turnInto === 'ISSUE' && !answer.category) faults.push(t('field.answerNeedsCategory', { n: answer.promptNo }))
  }
  return faults
}

export function resultFaults(form: Pick<VisitForm, 'results'>): string[] {
  return RESULT_KINDS.filter((kind) => form.results?.[kind] !== undefined && quantityOf(kind, form.results[kind]) === null).map((kind) =>
    t('field.badQuantity', { kind: word('serviceResult', kind) }),
  )
}

/** Whole numbers; money is typed in 万元 and sent in yuan, without a detour through floating point. Null = not a quantity. */
export function quantityOf(kind: ResultKind, typed: string): string | null {
  const text = typed.trim()
  if (kind !== 'FUNDS') return /^[1-9]\d{0,9}$/.test(text) ? text : null
  const [whole, fraction = ''] = text.split('.')
  if (!/^\d{1,9}(\.\d{1,6})?$/.test(text)) return null
  const cents = BigInt(whole + fraction.padEnd(6, '0'))
  return cents === 0n ? null : `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`
}

/** A quantity of the server as a person types it: the way back of `quantityOf`. */
export function typedOf(kind: ResultKind, quantity: string): string {
  if (!/^\d+(\.\d{1,2})?$/.test(quantity)) return quantity
  const [whole, fraction = ''] = quantity.split('.')
  if (kind !== 'FUNDS') return plain(whole, fraction)
  const cents = BigInt(whole + fraction.padEnd(2, '0'))
  return plain(String(cents / 1_000_000n), String(cents % 1_000_000n).padStart(6, '0'))
}

function plain(whole: string, fraction: string): string {
  const rest = fraction.replace(/0+$/, '')
  return rest ? `${whole}.${rest}` : whole
}

/** An answer counts while its questions are shown; it stays in the draft for when the method is chosen again. */
export function given(form: VisitForm): AnswerForm[] {
  return (form.answers ?? []).filter((answer) => answer.text.trim() && (!answer.method || (form.methods ?? []).includes(answer.method)))
}

function resultsOf(form: VisitForm): ServiceResult[] | undefined {
  const results = RESULT_KINDS.flatMap((kind) => {
    const quantity = form.results?.[kind] === undefined ? null : quantityOf(kind, form.results[kind])
    return quantity === null ? [] : [{ kind, quantity }]
  })
  return results.length ? results : undefined
}

function answersOf(form: VisitForm): NewAnswer[] | undefined {
  const answers = given(form).map(({ id, questionnaireId, promptNo, text, turnInto, category }) => ({
    id,
    questionnaireId,
    promptNo,
    text: text.trim(),
    turnInto: turnInto || undefined,
    category: turnInto === 'ISSUE' ? (category as Category) : undefined, // faultsOf() lets no empty one through
  }))
  return answers.length ? answers : undefined
}

const filled = (text: string): string | undefined => text.trim() || undefined

/** Somebody will work on these: what the firm says of them goes along. */
const TROUBLE: readonly RecheckOutcome[] = ['RECURRED', 'UNSOLVED']

function rechecksOf(form: VisitForm): NewVisit['rechecks'] {
  const heard = (form.rechecks ?? [])
    .filter((one) => one.firmId === form.firm?.id)
    .map(({ id, outcome, comment }) => ({ id, outcome, comment: TROUBLE.includes(outcome) ? (filled(comment) ?? null) : null }))
  return heard.length ? heard : undefined
}

/** The request body. Built once, at submission. */
export function toBody(form: VisitForm, now: Date = new Date()): NewVisit {
  return {
    ...(form.firm
      ? { enterpriseId: form.firm.id }
      : { firmHint: { name: form.hintName.trim(), creditCode: filled(form.hintCode)?.toUpperCase() } }),
    startedAt: form.startedAt ?? now.toISOString(),
    mode: form.mode,
    sends: SEND_KINDS.filter((kind) => form.sends[kind] !== undefined).map((kind) => ({
      kind,
      note: filled(form.sends[kind] ?? ''),
    })),
    ...(form.firm && form.sends.POLICY !== undefined && form.policyIds?.length ? { policyIds: [...form.policyIds] } : {}),
    note: filled(form.note),
    interviewee: filled(form.interviewee),
    companions: filled(form.companions),
    onBehalfOf: filled(form.onBehalfOf),
    methods: form.methods?.length ? [...form.methods] : undefined,
    results: resultsOf(form),
    answers: answersOf(form),
    rechecks: rechecksOf(form),
    plannedOn: form.plannedOn ?? undefined,
    purpose: form.purpose ?? undefined,
    issues: form.issues.map((issue) => ({
      ...issue,
      category: issue.category as Category, // faultsOf() lets no empty one through
      title: issue.title.trim(),
      description: issue.description.trim(),
    })),
  }
}
