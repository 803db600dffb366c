import Dexie from 'dexie'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope } from 'vue'
import { setCsrfToken } from '@/api/csrf'
import { changesOf, formOf, valuesOf, withChanges } from '@/offline/amendForm'
import { allAmendments, amendmentsToSend, newAmendment, openAmendment, saveAmendment, sendAmendment, submitAmendment } from '@/offline/amendments'
import { readCache } from '@/offline/cache'
import { db, deleteDb, openDb } from '@/offline/db'
import { useAmendment } from '@/offline/useAmendment'
import { unsentCount } from '@/offline/visitStore'
import { answer, FIRM, freshDevice, network, offline, onServer, VISIT } from './device'

const visit = onServer({
  version: 3,
  state: 'DONE',
  mode: 'ON_SITE',
  startedAt: '2026-11-23T02:00:00Z',
  sends: [{ kind: 'POLICY', note: '稳岗返还' }],
  note: '缺工',
  policies: [{ id: 'policy-b', number: 0, title: '稳岗返还' }],
  methods: ['YIXIAN'],
  results: [
    { kind: 'LABOUR', quantity: '12.00', note: null },
    { kind: 'FUNDS', quantity: '500000.00', note: null },
  ],
})

const nine = new Date('2026-11-23T09:00:00Z')
const ten = new Date('2026-11-23T10:00:00Z')

function typed(change: (form: ReturnType<typeof formOf>) => void, known = changesOf(valuesOf(formOf(visit)), valuesOf(formOf(visit)), []), at = nine) {
  const form = formOf(visit)
  change(form)
  return changesOf(valuesOf(formOf(visit)), valuesOf(form), known, at)
}

async function queued(): Promise<void> {
  const entry = newAmendment(visit, FIRM.name)
  await saveAmendment(entry, typed((form) => (form.note = '缺工 20 人')))
  await submitAmendment(entry.id)
}

beforeEach(async () => {
  await freshDevice()
  setCsrfToken('token-1')
})

describe('changing fields of a visit', () => {
  it('names only the fields that differ', () => {
    const changes = typed((form) => {
      form.note = '缺工 20 人'
      form.interviewee = ' '
      delete form.sends.POLICY
      form.sends.IDEA = ''
    })
    expect(changes.map(({ field, value }) => [field, value])).toEqual([
      ['NOTE', '缺工 20 人'],
      ['SEND_IDEA', ''],
      ['SEND_POLICY', undefined],
      ['POLICIES', undefined],
    ])
  })

  it('names policies, work methods and results like any other field', () => {
    const changes = typed((form) => {
      form.policyIds = ['policy-b', 'policy-a']
      form.methods = []
      form.results = { LABOUR: '15', LIST: '2' }
    })
    expect(changes.map(({ field, value }) => [field, value])).toEqual([
      ['POLICIES', 'policy-a,policy-b'],
      ['METHODS', undefined],
      ['RESULT_LABOUR', '15'],
      ['RESULT_LIST', '2'],
      ['RESULT_FUNDS', undefined],
    ])
  })

  it('shows what the visit has in the units in which it is typed', () => {
    expect(formOf(visit)).toMatchObject({ policyIds: ['policy-b'], methods: ['YIXIAN'], results: { LABOUR: '12', FUNDS: '50' } })
  })

  it('keeps the moment of a field that was left alone and renews that of the one typed in', () => {
    const first = typed((form) => (form.note = '一'))
    const second = typed((form) => {
      form.note = '一'
      form.companions = '李班'
    }, first, ten)
    expect(second.map((change) => change.capturedAt)).toEqual([nine.toISOString(), ten.toISOString()])
    expect(second[0]!.id).toBe(first[0]!.id)
  })

  it('drops a field that is back at what it was', () => {
    expect(typed(() => undefined, typed((form) => (form.note = '一')))).toEqual([])
  })

  it('puts waiting changes back into the form', () => {
    const changes = typed((form) => {
      form.mode = 'PHONE'
      delete form.sends.POLICY
      form.onBehalfOf = '周领导'
      form.methods = ['SANGE_ZAIQI', 'YIXIAN']
      form.results = { FUNDS: '0.5', LIST: '若干' }
    })
    const form = withChanges(formOf(visit), changes)
    expect(form).toMatchObject({ mode: 'PHONE', sends: {}, policyIds: [], onBehalfOf: '周领导', methods: ['SANGE_ZAIQI', 'YIXIAN'] })
    expect(form.results).toEqual({ FUNDS: '0.5', LIST: '若干' })
  })
})

describe('sending the changes', () => {
  it('tells the version they were made on, and leaves nothing behind', async () => {
    await queued()
    const sent = network(answer(200, visit))
    expect(await sendAmendment((await amendmentsToSend())[0]!)).toBe('GO_ON')
    expect(sent[0]).toMatchObject({ method: 'POST', url: `/api/enterprise/v1/visits/${VISIT}/edits`, body: { baseVersion: 3 } })
    expect(await allAmendments()).toEqual([])
  })

  it('keeps the visit as the server made it, to be changed again without a network', async () => {
    await queued()
    network(answer(200, onServer({ version: 4, note: '合并后的' })))
    await sendAmendment((await amendmentsToSend())[0]!)
    expect((await readCache(`visit:${VISIT}`))?.value).toMatchObject({ visit: { note: '合并后的' }, etag: '"v4"' })
  })

  it('keeps no repeated answer, which comes with hidden numbers, but asks for the visit', async () => {
    await queued()
    network(answer(200, onServer({ version: 4, note: '137****5678' }), { 'Idempotency-Replayed': 'true' }), answer(200, onServer({ version: 4, note: '13712345678' })))
    await sendAmendment((await amendmentsToSend())[0]!)
    expect((await readCache(`visit:${VISIT}`))?.value).toMatchObject({ visit: { note: '13712345678' } })
  })

  it('repeats the very same request after a lost answer', async () => {
    await queued()
    const sent = network(offline, answer(200, visit))
    expect(await sendAmendment((await amendmentsToSend())[0]!)).toBe('STOP')
    expect((await amendmentsToSend())[0]).toMatchObject({ state: 'QUEUED', waiting: 'OFFLINE', attempts: 1 })
    await sendAmendment((await amendmentsToSend())[0]!)
    expect(sent[1]!.body).toEqual(sent[0]!.body)
    expect(sent[1]!.headers.get('Idempotency-Key')).toBe(sent[0]!.headers.get('Idempotency-Key'))
  })

  it('keeps what the server refuses, with the reason, and sends it again under a new key', async () => {
    await queued()
    network(answer(400, { code: 'validation-failed', detail: '走访时间晚于现在' }))
    const [before] = await amendmentsToSend()
    expect(await sendAmendment(before!)).toBe('GO_ON')
    const stuck = (await openAmendment(VISIT))!
    expect(stuck).toMatchObject({ state: 'STUCK', problem: { detail: '走访时间晚于现在' } })
    await submitAmendment(stuck.id)
    expect((await amendmentsToSend())[0]!.id).not.toBe(before!.id)
  })

  it('counts as not uploaded when signing out', async () => {
    await queued()
    expect(await unsentCount()).toBe(1)
  })

  it('is frozen once handed in', async () => {
    await queued()
    const [entry] = await amendmentsToSend()
    await saveAmendment(entry!, [])
    expect(await amendmentsToSend()).toHaveLength(1)
  })
})

describe('updating the app', () => {
  it('keeps the queue of the version before', async () => {
    await deleteDb()
    const old = new Dexie('sisong-tester')
    old.version(1).stores({ visits: 'id, state, updatedAt', photos: 'id, visitId, state', cache: 'key, at', firms: 'id, mine' })
    await old.table('visits').add({ id: VISIT, state: 'QUEUED', updatedAt: 1 })
    old.close()
    openDb('tester')
    expect(await db().visits.get(VISIT)).toMatchObject({ state: 'QUEUED' })
    expect(await allAmendments()).toEqual([])
  })
})

describe('a device that is full while a visit is changed', () => {
  it('says so, hands nothing in, and keeps the next letter as soon as there is room', async () => {
    const scope = effectScope()
    const { form, ready, failed, submit } = scope.run(() => useAmendment(visit))!
    await vi.waitFor(() => expect(ready.value).toBe(true))
    const put = vi.spyOn(db().amendments, 'put').mockRejectedValue(new DOMException('full', 'QuotaExceededError'))
    form.note = '缺工 20'
    await vi.waitFor(() => expect(failed.value).toBe(true))
    expect(await submit()).toBe(false)
    put.mockRestore()
    form.note = '缺工 20 人'
    await vi.waitFor(() => expect(failed.value).toBe(false))
    expect(await submit()).toBe(true)
    expect((await allAmendments()).map(({ state, changes }) => [state, changes[0]!.value])).toEqual([['QUEUED', '缺工 20 人']])
    scope.stop()
  })
})
