import { beforeEach, describe, expect, it } from 'vitest'
import { pruneCache, readCache, writeCache } from '@/offline/cache'
import { getVisit, saveForm } from '@/offline/visitStore'
import { filledForm, freshDevice, VISIT } from './device'

const DAY = 24 * 3600_000
const NOW = Date.parse('2026-11-23T08:00:00Z')

beforeEach(() => freshDevice())

describe('what is kept for reading without a network', () => {
  it('goes after two weeks, and nothing else with it', async () => {
    await saveForm(VISIT, filledForm())
    await writeCache('issue:1', 'old', NOW - 15 * DAY)
    await writeCache('issue:2', 'young', NOW - 13 * DAY)
    await pruneCache(NOW)
    expect(await readCache('issue:1')).toBeNull()
    expect((await readCache('issue:2'))?.value).toBe('young')
    expect(await getVisit(VISIT)).toBeDefined()
  })
})
