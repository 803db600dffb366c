import { mount } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import IssueTimeline from '@/features/issues/IssueTimeline.vue'
import { answer, freshDevice, network } from './device'

beforeEach(() => freshDevice())

describe('the course of a ticket', () => {
  it('says of whom each actor is, and calls only those of the unit by its name', async () => {
    const entry = (seq: number, label: string, to: string, actorKind: string, actorName: string, departmentName: string | null = '人社局') => ({ seq, type: 'x', label, from: null, to, happenedAt: '2026-11-24T01:00:00Z', actorName, actorKind, departmentName, reason: null, comment: null, nextReplyOn: null })
    const items = [
      entry(6, '销号', 'CLOSED', '企业', '企业'),
      entry(5, '反馈', 'HANDLING', '协办单位', '赵经信'),
      entry(4, '审核通过', 'CONFIRMING', '承办单位审核人', '陈审核'),
      entry(3, '签收', 'SIGNED', '承办单位', '钱人社'),
      entry(2, '交办', 'DISPATCHED', '四送一服办', '王调度'),
      entry(1, '提交', 'SUBMITTED', '提出人', '张专', null),
    ]
    network(answer(200, { items, page: { nextCursor: null } }))
    const card = mount(IssueTimeline, { props: { issueId: 'i1', version: 1 } })
    await vi.waitFor(() => expect(card.findAll('li')).toHaveLength(6))
    const who = card.findAll('li p.muted').map((line) => line.text().replace(/^.*?09:00 · /, ''))
    expect(who).toEqual(['企业', '协办单位 赵经信', '人社局 陈审核', '人社局 钱人社', '四送一服办 王调度 · 承办单位:人社局', '提出人 张专'])
  })
})
