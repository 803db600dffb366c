import { getReceipt, openVoice, raiseVoice } from '@/api/voice'
import { ProblemError } from '@/api/problem'
import type { NewVoice, VoiceReceived } from '@/api/contract'
import { uuid } from '@/shared/uuid'
import { forget, remember } from './mySubmissions'

export type Words = Omit<NewVoice, 'ticket'>

export interface Sent {
  received?: VoiceReceived
  /** The form in hand was no good any more; this one is, and the words are to be sent once more. */
  ticket?: string
}

let last = { body: '', key: '' }

/** The same key for the same words, so that a repetition is harmless; other words are another request. */
function keyFor(body: NewVoice): string {
  const text = JSON.stringify(body)
  if (last.body !== text) last = { body: text, key: uuid() }
  return last.key
}

/** Refused for good: nothing was kept under this ticket. A server in trouble, or one still at it, says no such thing. */
function isRefused(problem: unknown): problem is ProblemError {
  return problem instanceof ProblemError && problem.status < 500 && problem.status !== 409
}

/** Sends once. What the phone has written down stays exactly as long as the issue may have arrived. */
export async function sendVoice(token: string, ticket: string, words: Words): Promise<Sent> {
  const body: NewVoice = { ...words, ticket }
  const entry = { receipt: ticket, title: words.title, at: new Date().toISOString() }
  remember(entry)
  try {
    const received = await raiseVoice(token, body, keyFor(body))
    if (received.repeated) forget(ticket)
    else remember({ ...entry, number: received.number })
    // a repetition is answered without the receipt, which is this very ticket
    return { received: { ...received, receiptUrl: received.repeated ? null : `/s/r/${ticket}` } }
  } catch (problem) {
    if (!isRefused(problem)) throw problem
    if (problem.problem.code === 'ticket-used') {
      const number = await numberOf(ticket)
      if (number) {
        remember({ ...entry, number })
        return { received: { number, repeated: false, receiptUrl: `/s/r/${ticket}` } }
      }
    }
    forget(ticket)
    if (problem.problem.code.startsWith('ticket-')) return { ticket: (await openVoice(token)).ticket }
    throw problem
  }
}

/** What was sent before and whose answer was lost: its number, or null when it never arrived. */
async function numberOf(ticket: string): Promise<string | null> {
  return getReceipt(ticket).then(
    (receipt) => receipt.number,
    () => null,
  )
}
