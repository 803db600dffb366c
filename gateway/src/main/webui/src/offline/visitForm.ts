import type { Category, FirmRef, NewVisit, SendKind, Urgency, VisitMode } from '@/api/contract'
import { t } from '@/i18n'
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
  return faults
}

const filled = (text: string): string | undefined => text.trim() || undefined

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
