import { beforeEach, describe, expect, it } from 'vitest'
import { changesOf, formOf, valuesOf } from '@/offline/amendForm'
import { readCache } from '@/offline/cache'
import { keepListed, keepVisit, type KeptVisit } from '@/offline/visitCache'
import { session } from '@/session/session'
import { answer, freshDevice, ME, network, onServer, VISIT } from './device'

const kept = async (): Promise<KeptVisit | undefined> => (await readCache<KeptVisit>(`visit:${VISIT}`))?.value

const HIDDEN = '王经理 137****5678'
const FULL = '王经理 13712345678'
const COLLEAGUE = { author: { subject: 'colleague', name: '李四' }, taskForceId: 'force-9' }

beforeEach(async () => {
  await freshDevice()
  session.me = ME
})

describe('a visit on a list that was fetched in advance', () => {
  it('is fetched as a whole when it can be changed later without a network', async () => {
    const sent = network(answer(200, onServer({ state: 'DONE', version: 2, note: FULL })))
    await keepListed([onServer({ state: 'DONE', version: 2, note: HIDDEN })])
    expect(await kept()).toMatchObject({ visit: { id: VISIT, version: 2, note: FULL }, etag: '"v2"' })
    expect(sent.map(({ url }) => url)).toEqual([`/api/enterprise/v1/visits/${VISIT}`])
  })

  it('never becomes an edit that writes a hidden number back', async () => {
    network(answer(200, onServer({ state: 'DONE', note: FULL })))
    await keepListed([onServer({ state: 'DONE', note: HIDDEN })])
    const form = formOf((await kept())!.visit)
    const before = valuesOf(form)
    form.note += ',下午在'
    expect(changesOf(before, valuesOf(form), []).map(({ value }) => value)).toEqual([`${FULL},下午在`])
  })

  it('is kept to be read when it is for others to change', async () => {
    const sent = network(answer(500))
    await keepListed([onServer({ ...COLLEAGUE, note: HIDDEN })])
    expect(await kept()).toMatchObject({ visit: { note: HIDDEN }, listed: true })
    expect(sent).toEqual([])
  })

  it('does not replace the full copy of the same version', async () => {
    await keepVisit(onServer({ note: '带照片的' }))
    const sent = network(answer(200, onServer({ version: 6, note: '更新的' })))
    await keepListed([onServer({ note: '列表中的' })])
    expect((await kept())?.visit.note).toBe('带照片的')
    expect(sent).toEqual([])
    await keepListed([onServer({ version: 6, note: '列表中更新的' })])
    expect((await kept())?.visit.note).toBe('更新的')
  })
})
