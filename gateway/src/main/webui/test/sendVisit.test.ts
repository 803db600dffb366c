import { beforeEach, describe, expect, it } from 'vitest'
import { setCsrfToken } from '@/api/csrf'
import { sendVisit } from '@/offline/sendVisit'
import { readCache } from '@/offline/cache'
import { db } from '@/offline/db'
import { getVisit, requeue, saveForm, submit, submittedAs } from '@/offline/visitStore'
import { session } from '@/session/session'
import { answer, filledForm, freshDevice, ME, network, offline, onServer, VISIT } from './device'

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
  session.me = ME
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

  it('does not bring back its own visit that was declared void before the answer came', async () => {
    await queued('"v4"')
    const { body } = (await getVisit(VISIT))!
    const there = { id: VISIT, state: 'VOIDED', clockAdjusted: false, startedAt: body!.startedAt, issues: body!.issues }
    const sent = network(answer(412), answer(200, there))
    await attempt()
    expect((await getVisit(VISIT))?.state).toBe('SENT')
    expect(sent.filter(({ method }) => method === 'PUT')).toHaveLength(1)
  })

  it('keeps the visit that arrived for reading and changing without a network', async () => {
    await queued()
    network(answer(201, onServer({ state: 'DONE' })))
    await attempt()
    expect((await readCache(`visit:${VISIT}`))?.value).toMatchObject({ visit: { id: VISIT, state: 'DONE' }, etag: '"v5"' })
  })
})

describe('a planned visit that changed elsewhere', () => {
  it.each([
    ['the firm has put off', 'DECLINED', answer(200, onServer({ state: 'DECLINED' }))],
    ['was called off', 'CANCELLED', answer(200, onServer({ state: 'CANCELLED' }))],
    ['was handed to somebody else', 'HANDED_OVER', answer(200, onServer({ author: { subject: 'other', name: '李四' } }))],
    ['went out of sight', 'HANDED_OVER', answer(404)],
  ])('becomes a visit of its own when it %s', async (_, renewed, there) => {
    const form = { ...filledForm(), plannedOn: '2026-11-23' }
    await saveForm(VISIT, form, '"v4"')
    await db().photos.add({ id: 'p1', visitId: VISIT, name: '1.jpg', blob: new Blob(['x']), state: 'WAITING', reason: null })
    await submit(VISIT)
    const sent = network(answer(412), there, answer(201, SENT))
    expect(await attempt()).toBe('GO_ON')

    expect(await getVisit(VISIT)).toBeUndefined()
    const now = (await submittedAs(VISIT))!
    expect(now).toMatchObject({ state: 'SENT', renewed, baseEtag: null, form: { plannedOn: null } })
    const created = sent[2]!
    expect(created.url).toMatch(new RegExp(`/visits/${now.id}$`))
    expect(created.headers.get('If-None-Match')).toBe('*')
    expect(created.body).toMatchObject({ issues: [{ id: form.issues[0]!.id }] })
    expect(created.body).not.toHaveProperty('plannedOn')
    expect((await db().photos.get('p1'))?.visitId).toBe(now.id)
  })

  it('becomes a visit of its own when the server does not find it for this person at all', async () => {
    await queued('"v4"')
    network(answer(404), answer(201, SENT))
    await attempt()
    expect(await submittedAs(VISIT)).toMatchObject({ state: 'SENT', renewed: 'HANDED_OVER' })
  })

  it.each([
    [409, 'DECLINED', onServer({ state: 'DECLINED' })],
    [403, 'HANDED_OVER', onServer({ author: { subject: 'other', name: '李四' } })],
  ])('becomes a visit of its own when it was over before the form was opened (%i)', async (status, renewed, there) => {
    await queued('"v5"')
    network(answer(status, { code: 'illegal-transition' }), answer(200, there, { ETag: '"v5"' }), answer(201, SENT))
    await attempt()
    expect(await submittedAs(VISIT)).toMatchObject({ state: 'SENT', renewed })
  })

  it('stays queued as a visit of its own when the network goes before that is sent', async () => {
    await queued('"v4"')
    network(answer(412), answer(200, onServer({ state: 'DECLINED' })), offline)
    expect(await attempt()).toBe('STOP')
    expect(await submittedAs(VISIT)).toMatchObject({ state: 'QUEUED', renewed: 'DECLINED', waiting: 'OFFLINE' })
  })

  it.each([
    ['still planned for the person', onServer({ plannedOn: '2026-11-30', purpose: '送政策' })],
    ['planned for the task force', onServer({ plannedOn: '2026-11-30', purpose: '送政策', forForce: true, author: { subject: 'office', name: '办公室' } })],
  ])('is fulfilled by its new version when it is %s', async (_, there) => {
    await queued('"v4"')
    const sent = network(answer(412), answer(200, there, { ETag: '"v5"' }), answer(200, SENT))
    await attempt()
    expect(sent[2]).toMatchObject({ method: 'PUT', body: { plannedOn: '2026-11-30', purpose: '送政策' } })
    expect(sent[2]!.headers.get('If-Match')).toBe('"v5"')
    expect((await getVisit(VISIT))?.state).toBe('SENT')
  })

  it('is not sent over and over when its version is the known one', async () => {
    await queued('"v5"')
    const sent = network(answer(412, { detail: '版本已变' }), answer(200, onServer(), { ETag: '"v5"' }))
    await attempt()
    expect(sent).toHaveLength(2)
    expect((await getVisit(VISIT))?.state).toBe('STUCK')
  })

  it('waits for the person when a colleague has recorded it, with that record at hand', async () => {
    await queued('"v4"')
    network(answer(412), answer(200, onServer({ state: 'DONE', startedAt: '2026-01-01T00:00:00Z', note: '同事记的' })))
    await attempt()
    expect(await getVisit(VISIT)).toMatchObject({ state: 'STUCK', there: { note: '同事记的' } })
  })

  it('waits for the network when it cannot be looked at', async () => {
    await queued('"v4"')
    network(answer(412), offline)
    expect(await attempt()).toBe('STOP')
    expect(await getVisit(VISIT)).toMatchObject({ state: 'QUEUED', waiting: 'OFFLINE' })
  })
})
