import { enableAutoUnmount, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Visit } from '@/api/contract'
import { setCsrfToken } from '@/api/csrf'
import VisitPage from '@/features/visits/VisitPage.vue'
import { session } from '@/session/session'
import { freshDevice, ME, onServer, VISIT } from './device'
import { appeared, field, json, server, settled, shown } from './screen'

const edit = (id: string, value: string) => ({ id, field: 'NOTE', label: '走访记录', value, text: null, actorName: '李四', capturedAt: '2026-11-24T02:00:00Z' })
const colleague = { subject: 'other', name: '李四' }
const done = (change: Partial<Visit>): Visit =>
  onServer({ state: 'DONE', startedAt: '2026-11-24T01:00:00Z', mode: 'ON_SITE', conflicts: [{ field: 'NOTE', label: '走访记录', kept: edit('e1', '甲'), others: [edit('e2', '乙')] }] as unknown as Visit['conflicts'], ...change })

beforeEach(async () => {
  await freshDevice()
  setCsrfToken('token')
  session.me = ME
})
enableAutoUnmount(afterEach)
afterEach(() => {
  vi.unstubAllGlobals()
  session.me = null
})

async function opened(visit: Visit): Promise<VueWrapper> {
  server(({ path }) => (path.endsWith(`/visits/${VISIT}`) ? json(visit) : undefined))
  const wrapper = await shown(VisitPage, {}, `/visits/${VISIT}`, '/visits/:id')
  await appeared(wrapper, 'visit-detail')
  await settled()
  return wrapper
}

describe('a visit that is done', () => {
  it('is changed by its author and the author\'s task force', async () => {
    for (const visit of [done({}), done({ author: colleague })]) {
      const page = await opened(visit)
      expect(field(page, 'visit-amend').exists()).toBe(true)
      expect(field(page, 'conflict-use').exists()).toBe(true)
    }
  })

  it('offers no change to a member of another task force, who still reads what two wrote', async () => {
    const page = await opened(done({ author: colleague, taskForceId: 'force-2' }))
    expect(field(page, 'visit-conflicts').text()).toContain('乙')
    for (const button of ['visit-amend', 'conflict-keep', 'conflict-use']) expect(field(page, button).exists()).toBe(false)
  })

  it('offers nothing that would be refused once it is void', async () => {
    const answers = [{ id: 'a1', method: 'SIWEN', questionnaireId: 'q1', promptNo: 1, prompt: '缺什么?', text: '缺人', outcome: null }] as unknown as Visit['answers']
    const page = await opened(done({ state: 'VOIDED', matching: 'PENDING', enterprise: null, firmHint: { name: '某厂', creditCode: null }, answers }))
    for (const button of ['visit-amend', 'conflict-keep', 'conflict-use', 'match-firm', 'turn-1-NEED']) expect(field(page, button).exists()).toBe(false)
  })
})

describe('a visit whose firm is not known yet', () => {
  const pending = done({ matching: 'PENDING', enterprise: null, firmHint: { name: '某厂', creditCode: null } })

  it.each([
    ['member', true],
    ['dispatcher', true],
    ['supervisor', false],
  ])('is matched by a %s: %s', async (role, may) => {
    session.me = { ...ME, roles: [role] }
    expect(field(await opened(pending), 'match-firm').exists()).toBe(may)
  })
})
