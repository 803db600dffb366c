import type { ImportJob } from '@/api/contract'
import type { Key } from '@/i18n'

/** One kind of file that can be brought in. Another kind is one more entry. */
export interface ImportKind {
  /** Stands in test ids, and in a job that says of which kind it is. */
  code: string
  title: Key
  hint: Key
  /** What one row becomes. */
  unit: Key
  template: string
  upload: string
}

const ROOT = '/api/enterprise/v1'

export const IMPORT_KINDS: readonly [ImportKind, ...ImportKind[]] = [
  { code: 'ENTERPRISES', title: 'imports.firms', hint: 'imports.firmsHint', unit: 'imports.firmUnit', template: `${ROOT}/enterprises/_template`, upload: `${ROOT}/enterprises/_import` },
]

/** A job of a kind that this version does not know is shown as the first. */
export function kindOf(job: ImportJob & { kind?: string }): ImportKind {
  return IMPORT_KINDS.find((kind) => kind.code === job.kind) ?? IMPORT_KINDS[0]
}
