import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { AskedRecheck, Deadline, RecheckQuestion } from '@/api/contract'
import DeadlineRows from '@/features/issues/DeadlineRows.vue'
import AskedProblem from '@/features/rechecks/AskedProblem.vue'

function asked(question: RecheckQuestion) {
  const recheck: AskedRecheck = { id: 'r1', number: 'WT-2026-000001', title: '缺熟练工人', reply: null, question, closedOn: '2026-03-05', canAnswer: true, stateText: '请您回答' }
  return mount(AskedProblem, { props: { token: 't', recheck } })
}

describe('the question to a firm', () => {
  it('does not pretend that something was solved where nobody had reached it', () => {
    const page = asked('SOLVED_NOW')
    expect(page.text()).toContain('我们之前没能联系上您。这件事现在解决了吗?')
    expect(page.text()).not.toContain('再出现')
    expect(page.find('[data-testid="recheck-solved"]').text()).toBe('已解决')
    expect(page.find('[data-testid="recheck-unsolved"]').text()).toBe('没有解决')
  })

  it('asks of what was solved whether it has come back', () => {
    const page = asked('STILL_SOLVED')
    expect(page.text()).toContain('这个问题有没有再出现?')
    expect(page.find('[data-testid="recheck-fine"]').text()).toBe('没有再出现')
  })
})

describe('a deadline of a ticket that another level has', () => {
  it('says where the ticket is, and no day', () => {
    const deadline: Deadline = { kind: 'DISPATCH', dueDate: '2026-03-03', dueAt: '2026-03-03T15:59:59Z', state: 'AWAY', provisional: false, daysLeft: null }
    const rows = mount(DeadlineRows, { props: { deadlines: [deadline] } })
    expect(rows.text()).toContain('已转办,等候对方答复')
    expect(rows.text()).not.toContain('3月3日')
  })
})
