import { beforeEach, describe, expect, it } from 'vitest'
import { setCsrfToken } from '@/api/csrf'
import { flush } from '@/offline/sender'
import { getVisit, saveForm, submit } from '@/offline/visitStore'
import { answer, filledForm, freshDevice, network, offline, VISIT } from './device'

const SECOND = `${VISIT.slice(0, -1)}2`

beforeEach(async () => {
  await freshDevice()
  setCsrfToken('token-1')
  for (const id of [VISIT, SECOND]) {
    await saveForm(id, filledForm())
    await submit(id)
  }
})

describe('emptying the queue', () => {
  it('sends every entry once although three moments call for it together', async () => {
    const sent = network(answer(201, { issues: [] }))
    await Promise.all([flush(), flush(), flush()])
    await flush()
    expect(sent.map((request) => request.url.slice(-36)).sort()).toEqual([VISIT, SECOND])
    expect((await getVisit(SECOND))?.state).toBe('SENT')
  })

  it('stops at the first sign of no network', async () => {
    const sent = network(offline)
    await flush()
    expect(sent).toHaveLength(1)
  })

  it('goes on to the next entry past a refused one', async () => {
    network(answer(422, { detail: '不行' }), answer(201, { issues: [] }))
    await flush()
    const states = [(await getVisit(VISIT))?.state, (await getVisit(SECOND))?.state]
    expect(states.sort()).toEqual(['SENT', 'STUCK'])
  })

  it('respects the waiting time unless a person asks', async () => {
    network(answer(503))
    await flush()
    const sent = network(answer(201, { issues: [] }))
    await flush()
    expect(sent).toHaveLength(1)
    await flush(true)
    expect((await getVisit(VISIT))?.state).toBe('SENT')
  })
})
