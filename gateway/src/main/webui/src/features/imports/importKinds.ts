import type { ImportJob } from '@/api/contract'
import type { Key } from '@/i18n'
import { can } from '@/session/permissions'

/** One kind of file that can be brought in. Another kind is one more entry. */
export interface ImportKind {
  /** Stands in test ids, and in a job that says of which kind it is. */
  code: ImportJob['kind']
  title: Key
  hint: Key
  /** What one row becomes. */
  unit: Key
  template: string
  upload: string
  /** The columns in which a row may be put right. */
  columns: readonly Key[]
  /** Of a ledger: where a row that was put right has gone. */
  record?: string
  /** Where what has not found its firm waits, and what that is called. */
  unmatched?: { to: string; label: Key }
}

const ROOT = '/api/enterprise/v1'

export const IMPORT_KINDS: readonly [ImportKind, ...ImportKind[]] = [
  {
    code: 'ENTERPRISES',
    title: 'imports.firms',
    hint: 'imports.firmsHint',
    unit: 'imports.firmUnit',
    template: `${ROOT}/enterprises/_template`,
    upload: `${ROOT}/enterprises/_import`,
    columns: ['imports.columns.name', 'imports.columns.creditCode', 'imports.columns.area', 'imports.columns.address', 'imports.columns.industry', 'imports.columns.type', 'imports.columns.registeredOn', 'imports.columns.capital'],
  },
  {
    code: 'VISITS',
    title: 'ledger.visits',
    hint: 'ledger.visitsHint',
    unit: 'ledger.visitUnit',
    template: `${ROOT}/visits/_template`,
    upload: `${ROOT}/visits/_import`,
    columns: ['ledger.columns.visitedOn', 'ledger.columns.name', 'ledger.columns.creditCode', 'ledger.columns.mode', 'ledger.columns.taskForce', 'ledger.columns.number'],
    record: '/visits',
    unmatched: { to: '/visits?view=all&matching=PENDING', label: 'visitList.matchVisits' },
  },
  {
    code: 'ISSUES',
    title: 'ledger.issues',
    hint: 'ledger.issuesHint',
    unit: 'ledger.issueUnit',
    template: `${ROOT}/issues/_template`,
    upload: `${ROOT}/issues/_import`,
    columns: ['ledger.columns.category', 'ledger.columns.department', 'ledger.columns.result', 'ledger.columns.rating', 'ledger.columns.reportedOn', 'ledger.columns.dispatchedOn', 'ledger.columns.closedOn', 'ledger.columns.name', 'ledger.columns.creditCode', 'ledger.columns.description', 'ledger.columns.number'],
    record: '/issues',
    unmatched: { to: '/issues?queue=UNMATCHED', label: 'visitList.matchIssues' },
  },
]

/** What the person may bring in. */
export function offeredKinds(): readonly ImportKind[] {
  return IMPORT_KINDS.filter((kind) => can.writeFirms() || (kind.code === 'VISITS' && can.importVisits()))
}

/** A job of a kind that this version does not know is shown as the first. */
export function kindOf(job: ImportJob): ImportKind {
  return IMPORT_KINDS.find((kind) => kind.code === job.kind) ?? IMPORT_KINDS[0]
}
