import { t } from '@/i18n'

/** Everything is shown on the wall clock of the zone, whatever the phone is set to. */
const ZONE = 'Asia/Shanghai'

interface Parts {
  year: number
  month: number
  day: number
  hour: string
  minute: string
}

const formatter = new Intl.DateTimeFormat('en-CA', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

function parts(instant: Date): Parts {
  const found = Object.fromEntries(formatter.formatToParts(instant).map((part) => [part.type, part.value]))
  return {
    year: Number(found.year),
    month: Number(found.month),
    day: Number(found.day),
    hour: found.hour ?? '00',
    minute: found.minute ?? '00',
  }
}

const pad = (value: number): string => String(value).padStart(2, '0')

/** `2026-11-23` in the zone. */
export function isoDate(instant: Date = new Date()): string {
  const { year, month, day } = parts(instant)
  return `${year}-${pad(month)}-${pad(day)}`
}

export function addDays(date: string, days: number): string {
  const moved = new Date(`${date}T00:00:00Z`)
  moved.setUTCDate(moved.getUTCDate() + days)
  return moved.toISOString().slice(0, 10)
}

function weekdayIndex(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay()
}

/** The Sunday that ends the working week of a date. */
export function endOfWeek(date: string): string {
  return addDays(date, (7 - weekdayIndex(date)) % 7)
}

/** `11月23日(周一)`, with the year when it is another one. Takes a date or an instant. */
export function dateWords(value: string | null | undefined, now: Date = new Date()): string {
  if (!value) return t('app.none')
  const date = value.length > 10 ? isoDate(new Date(value)) : value
  const [year, month, day] = date.split('-').map(Number)
  if (!year || !month || !day) return value
  const weekday = t('time.weekdays').split(',')[weekdayIndex(date)] ?? ''
  const key = year === parts(now).year ? 'time.date' : 'time.dateWithYear'
  return t(key, { year, month, day, weekday })
}

/** `11月23日(周一) 17:30`. */
export function dateTimeWords(value: string | null | undefined, now: Date = new Date()): string {
  if (!value) return t('app.none')
  return t('time.dateTime', { date: dateWords(value, now), time: timeWords(new Date(value)) })
}

export function timeWords(instant: Date): string {
  const { hour, minute } = parts(instant)
  return `${hour}:${minute}`
}

/** How long ago, coarse on purpose: it tells how much to trust a cached page. */
export function agoWords(at: number, now: number = Date.now()): string {
  const minutes = Math.floor((now - at) / 60_000)
  if (minutes < 1) return t('time.now')
  if (minutes < 60) return t('time.minutes', { n: minutes })
  if (minutes < 24 * 60) return t('time.hours', { n: Math.floor(minutes / 60) })
  return t('time.days', { n: Math.floor(minutes / (24 * 60)) })
}

/** Value of a `datetime-local` field, in the zone. */
export function toLocalInput(instant: Date): string {
  const { hour, minute } = parts(instant)
  return `${isoDate(instant)}T${hour}:${minute}`
}

/** The zone has had one offset since 1992, so the reverse is plain arithmetic. */
export function fromLocalInput(value: string): Date {
  return new Date(`${value.length === 16 ? `${value}:00` : value}+08:00`)
}
