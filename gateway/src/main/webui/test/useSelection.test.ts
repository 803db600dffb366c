import { afterEach, describe, expect, it, vi } from 'vitest'
import type { BulkOutcome, IssueBrief } from '@/api/contract'
import { useSelection } from '@/features/bulk/useSelection'

const issue = (id: string, version = 0) => ({ id, version, number: `WT-${id}`, title: id }) as IssueBrief
const result = (index: number, status: number) => ({ index, status, id: String(index), problem: null }) as unknown as BulkOutcome

function answering(...answers: BulkOutcome[][]) {
  const calls: { action: string; items: unknown[] }[] = []
  vi.stubGlobal('fetch', (_path: string, init: RequestInit) => {
    if (typeof init.body !== 'string') return Promise.resolve(new Response('{}', { status: 200 }))
    calls.push(JSON.parse(init.body) as { action: string; items: unknown[] })
    return Promise.resolve(new Response(JSON.stringify({ items: answers[calls.length - 1] }), { status: 200 }))
  })
  return calls
}

afterEach(() => vi.unstubAllGlobals())

describe('work on many issues', () => {
  it('chooses and unchooses one by one', () => {
    const selection = useSelection()
    selection.toggle(issue('a'))
    selection.toggle(issue('b'))
    selection.toggle(issue('a'))
    expect([...selection.chosen.keys()]).toEqual(['b'])
  })

  it('sends the version that was seen and keeps what failed beside its issue', async () => {
    const calls = answering([result(0, 200), result(1, 412)])
    const selection = useSelection()
    await selection.carryOut({ action: 'ACCEPT' }, [issue('a', 3), issue('b', 4)])
    expect(calls[0]!.items).toEqual([
      { id: 'a', version: 3 },
      { id: 'b', version: 4 },
    ])
    expect(selection.done.value).toBe(1)
    expect(selection.failed.value.map((one) => one.issue.id)).toEqual(['b'])
  })

  it('tries only the failed ones again, with their present versions', async () => {
    const calls = answering([result(0, 200), result(1, 412)], [result(0, 200)])
    const selection = useSelection()
    await selection.carryOut({ action: 'REMIND' }, [issue('a'), issue('b')])
    await selection.retry((ids) => Promise.resolve(ids.map((id) => issue(id, 9))))
    expect(calls[1]).toMatchObject({ action: 'REMIND', items: [{ id: 'b', version: 9 }] })
    expect(selection.failed.value).toEqual([])
  })
})
