import { t, word } from '@/i18n'

export interface FieldFault {
  pointer: string
  code?: string
  detail: string
}

/** An RFC 9457 answer, or what we make of an answer that is none. */
export interface Problem {
  status: number
  title: string
  detail: string
  code: string
  traceId: string | null
  errors: FieldFault[]
  /** The firm that stands in the way. */
  enterpriseId?: string
}

/** The server answered and refused. */
export class ProblemError extends Error {
  constructor(
    readonly problem: Problem,
    readonly etag: string | null = null,
  ) {
    super(problem.detail || problem.title)
    this.name = 'ProblemError'
  }

  get status(): number {
    return this.problem.status
  }
}

/** Somebody else was faster: what was seen is not what stands. */
export function isStale(error: unknown): boolean {
  return error instanceof ProblemError && error.status === 412
}

/** No answer reached us: no signal, a timeout, a cut connection. */
export class NetworkError extends Error {
  constructor(readonly timedOut = false) {
    super(t(timedOut ? 'error.timeout' : 'error.network'))
    this.name = 'NetworkError'
  }
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function faults(value: unknown): FieldFault[] {
  if (!Array.isArray(value)) return []
  return value
    .filter((entry): entry is Record<string, unknown> => typeof entry === 'object' && entry !== null)
    .map((entry) => ({ pointer: text(entry.pointer), code: text(entry.code) || undefined, detail: text(entry.detail) }))
}

/** Words of our own when a proxy or a crashed service sent no problem document. */
function fallbackDetail(status: number): string {
  if (status === 401) return t('error.signedOut')
  if (status === 403) return t('error.forbidden')
  if (status === 404) return t('error.notFound')
  if (status === 412) return t('error.changed')
  if (status === 413) return t('error.tooLarge')
  if (status >= 500) return t('error.server')
  return t('error.refused')
}

export function toProblem(status: number, body: unknown): Problem {
  const source = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {}
  return {
    status,
    title: text(source.title) || fallbackDetail(status),
    detail: text(source.detail) || fallbackDetail(status),
    code: text(source.code),
    traceId: text(source.traceId) || null,
    errors: faults(source.errors),
    enterpriseId: text(source.enterpriseId) || undefined,
  }
}

/** A fault with the word for its field, unless it names the field itself. */
export function sayFault({ pointer, detail }: FieldFault): string {
  const path = pointer.split('/').filter(Boolean)
  const name = path.at(-1) ?? ''
  const own = word('fieldName', name)
  if (own === name || detail.includes(own)) return detail
  const at = path.findIndex((part) => /^\d+$/.test(part))
  const field = at > 0 ? t('form.nth', { group: word('fieldName', path[at - 1]), n: Number(path[at]) + 1, field: own }) : own
  return t('form.fault', { field, fault: detail })
}

/** One sentence (plus the field faults) that can be shown to a person. */
export function sayError(error: unknown, atFields: readonly string[] = []): string {
  if (error instanceof ProblemError) {
    const { detail } = error.problem
    const errors = error.problem.errors.filter((fault) => !atFields.includes(fault.pointer))
    const lines = errors.filter((fault) => fault.detail).map(sayFault)
    if (errors.length < error.problem.errors.length) return [t('form.seeFields'), ...lines].join('\n')
    return (errors.some((fault) => fault.detail === detail) ? lines : [detail, ...lines]).join('\n')
  }
  if (error instanceof NetworkError) return error.message
  return t('error.unknown')
}

/** Whether a refusal, or one of its faults, has a code. */
export function hasCode(error: unknown, code: string): boolean {
  return error instanceof ProblemError && (error.problem.code === code || error.problem.errors.some((fault) => fault.code === code))
}
