import { describe, expect, it } from 'vitest'
import type { IssueAction } from '@/api/contract'
import { inputFaults, resolutionsOf, shapeOf } from '@/features/issues/actionFields'

const EMPTY = { departmentId: '', comment: '', nextReplyOn: '', mergedInto: '' }
const ask = (to: IssueAction['to'], from: string, needs: string[] = []) => shapeOf({ to, label: to, needs }, from)

describe('the sheet of an action', () => {
  it('asks only for what the action needs', () => {
    expect(ask('ACCEPTED', 'SUBMITTED').fields).toEqual(['complexity', 'comment'])
    expect(ask('DISPATCHED', 'ACCEPTED').fields).toEqual(['complexity', 'department', 'comment'])
    expect(ask('REPLIED', 'HANDLING').fields).toEqual(['comment', 'files'])
    expect(ask('PENDING_COMMITMENT', 'HANDLING').fields).toEqual(['nextReplyOn', 'comment'])
  })

  it('leaves the complexity as it is while the firm\'s clock runs', () => {
    expect(ask('DISPATCHED', 'REOPENED').fields).toContain('complexity')
    expect(ask('DISPATCHED', 'RETURNED').fields).not.toContain('complexity')
  })

  it('asks a rejection for the proper channel and a return for the right unit', () => {
    expect(ask('REJECTED', 'SUBMITTED').fields).toEqual(['channel', 'comment'])
    expect(ask('RETURNED', 'DISPATCHED').fields).toEqual(['proposed', 'comment'])
    expect(inputFaults(ask('REJECTED', 'SUBMITTED'), { ...EMPTY, comment: '已起诉' })).toEqual({ channel: '请选择企业应走的渠道' })
  })

  it('wants a reason for sending back, not for going on', () => {
    expect(ask('HANDLING', 'REPLIED').commentRequired).toBe(true)
    expect(ask('HANDLING', 'SIGNED').commentRequired).toBe(false)
    expect(ask('HANDLING', 'SIGNED', ['comment']).commentRequired).toBe(true)
  })

  it('lets the office propose the end where it passes another level\'s answer on, not where it passes on a reply', () => {
    expect(resolutionsOf('CONFIRMING', 'ACCEPTED')).toEqual(resolutionsOf('REPLIED', 'HANDLING'))
    expect(resolutionsOf('CONFIRMING', 'REPLIED')).toEqual([])
    expect(ask('CONFIRMING', 'ACCEPTED').hint).not.toBe(ask('CONFIRMING', 'REPLIED').hint)
  })

  it('names every missing field', () => {
    expect(inputFaults(ask('PENDING_COMMITMENT', 'HANDLING'), EMPTY)).toEqual({ nextReplyOn: '请选择下次答复日期', comment: '请写明说明' })
    expect(inputFaults(ask('DISPATCHED', 'ACCEPTED'), { ...EMPTY, departmentId: 'jxj' })).toEqual({})
  })
})
