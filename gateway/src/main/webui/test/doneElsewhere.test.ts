import { mount, type VueWrapper } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import DoneElsewhere from '@/features/queue/DoneElsewhere.vue'
import { getVisit, move, saveForm, submit } from '@/offline/visitStore'
import { emptyForm, emptyIssue, type VisitForm } from '@/offline/visitForm'
import { session } from '@/session/session'
import { FIRM, freshDevice, ME, onServer, VISIT } from './device'

vi.mock('vue-router', () => ({ useRouter: () => ({ push: vi.fn() }) }))

const THERE = onServer({ state: 'DONE', startedAt: '2026-11-23T01:00:00Z', mode: 'PHONE', note: '同事记的', author: { subject: 'other', name: '李四' } })

async function shown(change: Partial<VisitForm>, there = THERE): Promise<VueWrapper> {
  await saveForm(VISIT, { ...emptyForm(FIRM), note: '我记的', ...change }, '"v4"')
  await submit(VISIT)
  await move(VISIT, 'STUCK', { there })
  const entry = (await getVisit(VISIT))!
  return mount(DoneElsewhere, { props: { entry: { ...entry, there } } })
}

beforeEach(async () => {
  await freshDevice()
  session.me = ME
})

describe('a visit that a colleague has recorded meanwhile', () => {
  it('is shown beside that record, with two ways out', async () => {
    const sides = await shown({})
    expect(sides.text()).toContain('已有的记录(李四)')
    expect(sides.text()).toContain('同事记的')
    expect(sides.text()).toContain('我记的')
    expect(sides.findAll('button').map((button) => button.text())).toEqual(['补充到那次记录', '作为另一次走访提交'])
  })

  it.each([
    ['it has issues of its own', { issues: [{ ...emptyIssue(), category: 'LABOUR', title: '缺工' }] }, THERE],
    ['that record is of another task force', {}, { ...THERE, taskForceId: 'force-2' }],
  ])('can only be another visit when %s', async (_, change, there) => {
    const sides = await shown(change, there)
    expect(sides.findAll('button').map((button) => button.text())).toEqual(['作为另一次走访提交'])
  })
})
