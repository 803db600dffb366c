import { deleteDb, openDb } from '@/offline/db'
import type { Me, Visit } from '@/api/contract'
import { emptyForm, emptyIssue, type VisitForm } from '@/offline/visitForm'

export const FIRM = { id: '0190aaaa-0000-7000-8000-000000000001', name: '界首市测试企业有限公司', creditCode: '91341282MA8N000106' }
export const VISIT = '0190bbbb-0000-7000-8000-000000000001'

export async function freshDevice(subject = 'tester'): Promise<void> {
  openDb(subject)
  await deleteDb()
  openDb(subject)
}

export function filledForm(): VisitForm {
  const form = emptyForm(FIRM, new Date('2026-11-23T02:00:00Z'))
  form.sends.POLICY = ' 稳岗返还 '
  form.sends.FACTOR = ''
  form.issues.push({ ...emptyIssue(), category: 'LABOUR', title: ' 缺工 ' })
  return form
}

export const ME: Me = { subject: 'tester', name: '张三', roles: ['member'], department: null, area: null, taskForces: [{ id: 'force-1', name: '一专班' }] }

/** A visit as the server answers it: planned for the person, unless said otherwise. */
export function onServer(change: Partial<Visit> = {}): Visit {
  return {
    id: VISIT,
    version: 5,
    state: 'PLANNED',
    matching: 'MATCHED',
    enterprise: FIRM,
    firmHint: null,
    plannedOn: '2026-11-24',
    purpose: null,
    startedAt: null,
    clockAdjusted: false,
    mode: null,
    sends: [],
    note: null,
    interviewee: null,
    companions: null,
    onBehalfOf: null,
    author: { subject: ME.subject, name: ME.name },
    forForce: false,
    taskForceId: 'force-1',
    ended: null,
    methods: [],
    results: [],
    answers: [],
    joiners: [],
    issues: [],
    policies: [],
    attachments: [],
    conflicts: [],
    rechecksLeftOut: [],
    ...change,
  }
}

export interface Sent {
  url: string
  method: string
  headers: Headers
  body: unknown
}

type Reply = Response | Error

/** Stands in for the network: answers in order, then repeats the last one; remembers what was asked. */
export function network(...replies: (() => Reply)[]): Sent[] {
  const sent: Sent[] = []
  let at = 0
  globalThis.fetch = ((url: string, init: RequestInit = {}) => {
    const body = typeof init.body === 'string' ? (JSON.parse(init.body) as unknown) : init.body
    sent.push({ url, method: init.method ?? 'GET', headers: new Headers(init.headers), body })
    const reply = replies[Math.min(at++, replies.length - 1)]!()
    return reply instanceof Error ? Promise.reject(reply) : Promise.resolve(reply)
  }) as typeof fetch
  return sent
}

export function answer(status: number, body: unknown = {}, headers: Record<string, string> = {}): () => Response {
  return () => new Response(status === 204 ? null : JSON.stringify(body), { status, headers })
}

export const offline = (): Error => new TypeError('Failed to fetch')
