import { mount } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import type { Me, Visit } from '@/api/contract'
import VisitAnswers from '@/features/visits/VisitAnswers.vue'
import { session } from '@/session/session'

const answers = [{ id: 'a1', promptNo: 1, prompt: '问需', text: '要检测设备', outcome: null }]
const done = { id: 'v1', author: { subject: 'author', name: '甲' }, forForce: false, taskForceId: 'force', answers } as unknown as Visit

function offered(subject: string, role: string, visit: Visit): boolean {
  session.me = { subject, name: subject, roles: [role], area: null, department: null, taskForces: role === 'member' ? [{ id: 'force', name: '专班' }] : [] } as unknown as Me
  return mount(VisitAnswers, { props: { visit } }).find('[data-testid="turn-1-NEED"]').exists()
}

afterEach(() => {
  session.me = null
})

describe('an answer of a visit', () => {
  it('is turned by its author and the office, and by nobody else', () => {
    expect(offered('author', 'member', done)).toBe(true)
    expect(offered('office', 'dispatcher', done)).toBe(true)
    expect(offered('colleague', 'member', done)).toBe(false)
    expect(offered('leader', 'leader', done)).toBe(false)
  })

  it('is turned by whoever of the task force goes while the visit is its own', () => {
    expect(offered('colleague', 'member', { ...done, forForce: true })).toBe(true)
    expect(offered('colleague', 'member', { ...done, forForce: true, taskForceId: 'another' })).toBe(false)
  })
})
