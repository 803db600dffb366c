import { beforeEach, describe, expect, it } from 'vitest'
import { readCache } from '@/offline/cache'
import { keepListed, keepVisit, type KeptVisit } from '@/offline/visitCache'
import { freshDevice, onServer, VISIT } from './device'

const kept = async (): Promise<KeptVisit | undefined> => (await readCache<KeptVisit>(`visit:${VISIT}`))?.value

beforeEach(() => freshDevice())

describe('a visit on a list that was fetched in advance', () => {
  it('can be opened and changed later without a network', async () => {
    await keepListed([onServer({ state: 'DONE', version: 2 })])
    expect(await kept()).toMatchObject({ visit: { id: VISIT, version: 2 }, etag: '"v2"' })
  })

  it('does not replace the full copy of the same version', async () => {
    await keepVisit(onServer({ note: '带照片的' }))
    await keepListed([onServer({ note: '列表中的' })])
    expect((await kept())?.visit.note).toBe('带照片的')
    await keepListed([onServer({ version: 6, note: '更新的' })])
    expect((await kept())?.visit.note).toBe('更新的')
  })
})
