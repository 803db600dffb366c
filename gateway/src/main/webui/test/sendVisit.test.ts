import { beforeEach, describe, expect, it } from 'vitest'
import { setCsrfToken } from '@/api/csrf'
import { sendVisit } from '@/offline/sendVisit'
import { getVisit, requeue, saveForm, submit } from '@/offline/visitStore'
import { answer, filledForm, freshDevice, network, offline, VISIT } from './device'

async function queued(baseEtag: string | null = null): Promise<void> {
  await saveForm(VISIT, filledForm(), baseEtag)
  await submit(VISIT)
}

async function attempt(): Promise<string> {
  return sendVisit((await getVisit(VISIT))!)
}

const ISSUE = { id: 'i1', number: 'WT-2026-000001', title: '缺工' }
const SENT = { id: VISIT, state: 'DONE', issues: [ISSUE] }

beforeEach(async () => {
  await freshDevice()
  setCsrfToken('token-1')
})

describe('sending a visit', () => {
  it('creates once and carries the protection token', async () => {
    await queued()
    const sent = network(answer(201, SENT))
    expect(await attempt()).toBe('GO_ON')
    expect(sent).toHaveLength(1)
    expect(sent[0]).toMatchObject({ method: 'PUT', url: `/api/enterprise/v1/visits/${VISIT}` })
    expect(sent[0]!.headers.get('If-None-Match')).toBe('*')
    expect(sent[0]!.headers.get('X-CSRF-Token')).toBe('token-1')
    expect(await getVisit(VISIT)).toMatchObject({ state: 'SENT', issues: [ISSUE] })
  })

  it('keeps how many rechecks the server left out', async () => {
    await queued()
    network(answer(201, { ...SENT, rechecksLeftOut: ['r1', 'r2'] }))
    await attempt()
    expect(await getVisit(VISIT)).toMatchObject({ state: 'SENT', leftOut: 2 })
  })

  it('repeats the very same request after a lost answer and takes 200 as arrived', async () => {
    await queued()
    const sent = network(offline, answer(200, SENT))
    expect(await attempt()).toBe('STOP')
    expect(await getVisit(VISIT)).toMatchObject({ state: 'QUEUED', waiting: 'OFFLINE', attempts: 1 })
    expect(await attempt()).toBe('GO_ON')
    expect(sent[1]!.body).toEqual(sent[0]!.body)
    expect((await getVisit(VISIT))?.state).toBe('SENT')
  })

  it('stays queued and asks to sign in on 401, without counting an attempt', async () => {
    await queued()
    network(answer(401, { detail: '请登录' }))
    expect(await attempt()).toBe('STOP')
    expect(await getVisit(VISIT)).toMatchObject({ state: 'QUEUED', waiting: 'SIGN_IN', attempts: 0 })
  })

  it.each([500, 503, 504, 429, 408])('stays queued with a later attempt on %i', async (status) => {
    await queued()
    network(answer(status))
    const before = Date.now()
    expect(await attempt()).toBe('STOP')
    const entry = (await getVisit(VISIT))!
    expect(entry).toMatchObject({ state: 'QUEUED', waiting: 'SERVER', attempts: 1 })
    expect(entry.nextAttemptAt).toBeGreaterThanOrEqual(before + 5_000)
  })

  it('tries again later while the first request is still being worked on', async () => {
    await queued()
    network(answer(409, { code: 'IDEMPOTENCY_IN_PROGRESS', detail: '同一请求正在处理' }))
    expect(await attempt()).toBe('GO_ON')
    expect(await getVisit(VISIT)).toMatchObject({ state: 'QUEUED', waiting: 'BUSY' })
  })

  it.each([400, 403, 404, 409, 422])('is stuck with the words of the server on %i', async (status) => {
    await queued()
    network(answer(status, { title: '拒绝', detail: '走访时间晚于现在', errors: [{ pointer: '/startedAt', detail: '晚于 10 分钟' }] }))
    expect(await attempt()).toBe('GO_ON')
    expect(await getVisit(VISIT)).toMatchObject({
      state: 'STUCK',
      problem: { status, detail: '走访时间晚于现在', errors: [{ detail: '晚于 10 分钟' }] },
    })
  })

  it('goes out again after a retry by hand', async () => {
    await queued()
    network(answer(422, { detail: '不行' }), answer(201, SENT))
    await attempt()
    await requeue(VISIT)
    await attempt()
    expect((await getVisit(VISIT))?.state).toBe('SENT')
  })

  it('fulfils a planned visit by its version', async () => {
    await queued('"v4"')
    const sent = network(answer(200, SENT))
    await attempt()
    expect(sent[0]!.headers.get('If-Match')).toBe('"v4"')
    expect(sent[0]!.headers.has('If-None-Match')).toBe(false)
  })

  it('recognises its own visit behind a 412 after a lost answer', async () => {
    await queued('"v4"')
    const { body } = (await getVisit(VISIT))!
    const there = { id: VISIT, state: 'DONE', clockAdjusted: false, startedAt: body!.startedAt, issues: body!.issues }
    network(answer(412), answer(200, there))
    await attempt()
    expect((await getVisit(VISIT))?.state).toBe('SENT')
  })

  it('is stuck on a 412 when the visit on the server is another one', async () => {
    await queued('"v4"')
    network(answer(412), answer(200, { id: VISIT, state: 'DONE', startedAt: '2026-01-01T00:00:00Z', issues: [] }))
    await attempt()
    expect((await getVisit(VISIT))?.state).toBe('STUCK')
  })
})
