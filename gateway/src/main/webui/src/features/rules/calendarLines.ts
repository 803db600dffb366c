import type { Notice } from '@/api/contract'
import { t, word } from '@/i18n'

type SpecialDay = Notice['days'][number]
const KINDS: readonly SpecialDay['kind'][] = ['OFF', 'WORK']

/** A day a line, as in the notice: day, off or worked, name. */
export function readDays(text: string): { days: SpecialDay[]; faults: string[] } {
  const days: SpecialDay[] = []
  const faults: string[] = []
  text.split(/\r?\n/).forEach((line, index) => {
    if (!line.trim()) return
    const [day = '', kind = '', name = ''] = line.split(/[\t,,]/).map((cell) => cell.trim())
    const known = KINDS.find((code) => kind === code || kind === word('dayKind', code))
    if (/^\d{4}-\d{2}-\d{2}$/.test(day) && known && name) days.push({ day, kind: known, name })
    else faults.push(t('rules.dayFault', { n: index + 1 }))
  })
  return { days, faults }
}

export function writeDays(days: readonly SpecialDay[]): string {
  return days.map(({ day, kind, name }) => `${day},${word('dayKind', kind)},${name}`).join('\n')
}

const INTERVAL = /^(\d{2}:\d{2})\s*[-–—]\s*(\d{2}:\d{2})$/

/** `08:30-12:00,14:00-17:30`; null when a part cannot be read. */
export function readIntervals(text: string): { from: string; to: string }[] | null {
  const parts = text.split(/[,,、]/).map((part) => part.trim()).filter(Boolean)
  const read = parts.map((part) => INTERVAL.exec(part))
  if (read.length === 0 || read.some((match) => match === null)) return null
  return read.map((match) => ({ from: match?.[1] ?? '', to: match?.[2] ?? '' }))
}
