import type { NewResumption, ResumptionStatus } from '@/api/contract'
import { t, word } from '@/i18n'

export const STATUSES: readonly ResumptionStatus[] = ['SHOULD_RESUME', 'RESUMED', 'STOPPED_AGAIN', 'LONG_STOPPED', 'NOT_REQUIRED']

export interface BulkLines {
  items: NewResumption[]
  /** The number of the pasted line that each item came from, for the server's answer. */
  lines: number[]
  faults: string[]
}

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** Lines as pasted from a table: code, status, day, note; parted by tab, comma (either width) or semicolon. */
export function readLines(text: string): BulkLines {
  const read: BulkLines = { items: [], lines: [], faults: [] }
  text.split(/\r?\n/).forEach((line, index) => {
    if (!line.trim()) return
    const [code = '', status = '', day = '', ...note] = line.split(/[\t,,;;]/).map((cell) => cell.trim())
    const fault = faultOf(code, status, day)
    if (fault) read.faults.push(t('resumptions.lineFault', { n: index + 1, why: fault }))
    else {
      read.items.push({
        creditCode: code,
        status: statusOf(status) as ResumptionStatus,
        happenedOn: day || undefined,
        note: note.join(',') || undefined,
      })
      read.lines.push(index + 1)
    }
  })
  return read
}

function statusOf(text: string): ResumptionStatus | undefined {
  return STATUSES.find((status) => text === status || text === word('resumptionStatus', status))
}

function faultOf(code: string, status: string, day: string): string | null {
  if (!code) return t('resumptions.needCode')
  if (!statusOf(status)) return t('resumptions.unknownStatus', { status })
  if (day && !DAY.test(day)) return t('resumptions.badDate')
  return null
}
