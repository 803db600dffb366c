import type { ImportJob } from '@/api/contract'
import { t, word } from '@/i18n'
import { kindOf } from './importKinds'

export type Tone = 'blue' | 'green' | 'yellow' | 'red' | 'grey'

const TONES: Record<string, Tone> = { RUNNING: 'blue', TRIED: 'grey', DONE: 'green', PARTLY: 'yellow', FAILED: 'red', BROKEN: 'red', CANCELLED: 'grey' }

function stateOf(job: ImportJob): string {
  if (job.state === 'RUNNING') return 'RUNNING'
  if (job.state === 'FAILED' && isPartly(job)) return 'BROKEN'
  if (job.state === 'FAILED') return job.failure?.code === 'cancelled' ? 'CANCELLED' : 'FAILED'
  if (job.dryRun) return 'TRIED'
  return job.counts.quarantined > 0 ? 'PARTLY' : 'DONE'
}

/** A finished import with rows set aside is not simply done: somebody has to look after them. */
export function stateWords(job: ImportJob): { text: string; tone: Tone } {
  const state = stateOf(job)
  return { text: word('imports.states', state), tone: TONES[state] ?? 'grey' }
}

/** What became of the rows, one sentence a figure; of a trial, what would become of them. */
export function countLines(job: ImportJob): string[] {
  const { read, created, updated, unchanged, quarantined } = job.counts
  const unit = t(kindOf(job).unit)
  if (job.state === 'RUNNING' && !job.merging) return [t('imports.readSoFar', { n: read })]
  if (job.state === 'RUNNING') return [t(job.dryRun ? 'imports.comparedSoFar' : 'imports.writtenSoFar', { n: created + updated + unchanged + quarantined, all: read })]
  if (job.state === 'FAILED' && !isPartly(job)) return []
  return [
    t('imports.total', { n: read }),
    t(job.dryRun ? 'imports.wouldCreate' : 'imports.created', { n: created, unit }),
    t(job.dryRun ? 'imports.wouldUpdate' : 'imports.updated', { n: updated, unit }),
    t('imports.unchanged', { n: unchanged, unit }),
    t(job.dryRun ? 'imports.wouldQuarantine' : 'imports.quarantined', { n: quarantined }),
  ]
}

/** It was interrupted after it had begun to write. */
function isPartly(job: ImportJob): boolean {
  return job.merging && !job.dryRun
}

export function failureWords(job: ImportJob): string | null {
  if (!job.failure) return null
  if (isPartly(job)) return t('imports.partlyWhy', { why: job.failure.detail })
  return job.failure.code === 'cancelled' ? t('imports.cancelledWhy') : t('imports.failedWhy', { why: job.failure.detail })
}

/** Never shown as finished before it is. */
export function percent(job: ImportJob): number {
  return job.state === 'RUNNING' ? Math.min(99, Math.floor(job.progress * 100)) : 100
}
