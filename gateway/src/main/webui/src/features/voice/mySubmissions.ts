import { ref } from 'vue'

/** What this phone has sent: the receipt opens it again. The number is missing while the answer has not arrived. */
export interface Submission {
  receipt: string
  title: string
  at: string
  number?: string
}

const KEY = 'sisong.voice'
const MOST = 30

function isSubmission(value: unknown): value is Submission {
  const entry = value as Partial<Submission> | null
  return typeof entry?.receipt === 'string' && typeof entry.title === 'string' && typeof entry.at === 'string'
}

function read(): Submission[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isSubmission) : []
  } catch {
    return []
  }
}

export const submissions = ref<Submission[]>(read())

function keep(entries: Submission[]): void {
  submissions.value = entries.slice(0, MOST)
  try {
    localStorage.setItem(KEY, JSON.stringify(submissions.value))
  } catch {
    // a phone that keeps nothing still shows the receipt on the page
  }
}

/** Written down before it is sent: an answer that is lost on the way loses no receipt. */
export function remember(entry: Submission): void {
  keep([entry, ...submissions.value.filter((other) => other.receipt !== entry.receipt)])
}

export function forget(receipt: string): void {
  keep(submissions.value.filter((entry) => entry.receipt !== receipt))
}

export function forgetAll(): void {
  keep([])
}

/** Reads again what another page of this phone may have written. */
export function reread(): void {
  submissions.value = read()
}
