import { beforeEach, describe, expect, it } from 'vitest'
import { openAmendment } from '@/offline/amendments'
import { db } from '@/offline/db'
import { photosToSend } from '@/offline/sendPhoto'
import { fitsInto, supplement } from '@/offline/supplement'
import { emptyForm, emptyIssue } from '@/offline/visitForm'
import { detach, getVisit, move, saveForm, submit } from '@/offline/visitStore'
import { FIRM, freshDevice, onServer, VISIT } from './device'

const THERE = onServer({
  state: 'DONE',
  startedAt: '2026-11-23T01:00:00Z',
  mode: 'ON_SITE',
  note: '同事记的',
  sends: [{ kind: 'IDEA', note: null }],
  companions: '李四',
})

async function stuck(): Promise<void> {
  const form = emptyForm(FIRM, new Date('2026-11-23T02:00:00Z'))
  await saveForm(VISIT, { ...form, note: '我记的', companions: '王五', sends: { IDEA: '高质量发展', FACTOR: '' }, results: { LABOUR: '3' } }, '"v4"')
  await db().photos.add({ id: 'p1', visitId: VISIT, name: '1.jpg', blob: new Blob(['x']), state: 'WAITING', reason: null })
  await submit(VISIT)
  await move(VISIT, 'STUCK', { there: THERE })
}

beforeEach(() => freshDevice())

describe('a visit that a colleague has recorded meanwhile', () => {
  it('goes into that record as changes that hold the words of both', async () => {
    await stuck()
    await supplement((await getVisit(VISIT))!, THERE)
    const amendment = (await openAmendment(VISIT))!
    expect(amendment).toMatchObject({ state: 'DRAFT', baseVersion: 5 })
    expect(amendment.changes.map(({ field, value }) => [field, value])).toEqual([
      ['NOTE', '同事记的\n我记的'],
      ['COMPANIONS', '李四、王五'],
      ['SEND_IDEA', '高质量发展'],
      ['SEND_FACTOR', ''],
      ['RESULT_LABOUR', '3'],
    ])
  })

  it('keeps the number that the colleague counted and notes the other one', async () => {
    await stuck()
    const there = { ...THERE, note: null, results: [{ kind: 'LABOUR' as const, quantity: '20', note: null }] }
    await supplement((await getVisit(VISIT))!, there)
    const changes = (await openAmendment(VISIT))!.changes
    expect(changes.some(({ field }) => field === 'RESULT_LABOUR')).toBe(false)
    expect(changes.find(({ field }) => field === 'NOTE')?.value).toBe('我记的\n另记用工 3')
  })

  it('leaves its photos to be sent to that record', async () => {
    await stuck()
    await supplement((await getVisit(VISIT))!, THERE)
    expect((await getVisit(VISIT))?.state).toBe('SENT')
    expect((await photosToSend()).map((photo) => photo.id)).toEqual(['p1'])
  })

  it('or is queued as another visit, without the plan', async () => {
    await stuck()
    const id = (await detach(VISIT, 'DONE'))!
    expect(await getVisit(id)).toMatchObject({ state: 'QUEUED', renewed: 'DONE', baseEtag: null, body: { note: '我记的' } })
    expect((await getVisit(id))?.there).toBeUndefined()
  })

  it('cannot go into another record with issues of its own', () => {
    expect(fitsInto(emptyForm(FIRM))).toBe(true)
    expect(fitsInto({ ...emptyForm(FIRM), issues: [emptyIssue()] })).toBe(false)
  })
})
