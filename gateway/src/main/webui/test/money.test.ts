import { describe, expect, it } from 'vitest'
import { ref, shallowRef } from 'vue'
import { ProblemError, sayError, toProblem } from '@/api/problem'
import { zhCN } from '@/i18n/zh-CN'
import { LOAN_KINDS, likelyKind, loanFields } from '@/features/finance/loanFields'
import { isBehind, isStarted, monthWords, ratioWords } from '@/features/projects/progressWords'
import { isAmount, moneyExact, typedAmount } from '@/shared/money'
import { amount, chosen, filled, months, optionalAmount, useFaults } from '@/shared/useFaults'

describe('an amount', () => {
  it.each([
    ['500000.00', '50 万元(500,000.00 元)'],
    ['2400000.1', '240 万元(2,400,000.10 元)'],
    ['120000000', '1.20 亿元(120,000,000.00 元)'],
    ['9999.5', '9,999.50 元'],
    [null, '——'],
  ])('%s is shown to the cent: %s', (yuan, words) => {
    expect(moneyExact(yuan)).toBe(words)
  })

  it.each(['500,000', ' 500000 ', '500000', '5 00 000'])('is understood as people type it: %s', (typed) => {
    expect(typedAmount(typed)).toBe('500000')
  })

  it.each(['-1', '1e6', '50万', '1.234', '12345678901234567', '.5', ''])('is not %s', (typed) => {
    expect(isAmount(typed)).toBe(false)
  })
})

describe('a fault', () => {
  const refused = new ProblemError(
    toProblem(422, { detail: '金额超过审批金额', errors: [{ pointer: '/amount', code: 'amount-exceeded', detail: '金额超过审批金额' }] }),
  )

  it('stands at its field, ours before it is sent and the server\'s after', () => {
    const error = shallowRef<unknown>(refused)
    const faults = useFaults(error)
    const comment = ref('  ')
    expect(faults.at('/amount')).toBe('金额超过审批金额')
    expect(faults.at('/comment')).toBeNull()
    expect(faults.check(() => ({ '/comment': [comment.value, filled], '/amount': ['5', amount] }))).toBe(false)
    expect(faults.at('/comment')).toBe(zhCN.form.required)
    expect(faults.at('/amount')).toBeNull()
    comment.value = '有'
    expect(faults.at('/comment')).toBeNull()
    expect(faults.check(() => ({ '/comment': [comment.value, filled] }))).toBe(true)
  })

  it('is not said a second time below', () => {
    expect(sayError(refused, ['/amount'])).toBe(zhCN.form.seeFields)
    expect(sayError(refused, ['/comment'])).toBe('金额超过审批金额')
  })

  it('is named by what is wrong', () => {
    expect([amount(''), amount('1万'), amount('5'), optionalAmount(''), chosen(''), months('0'), months('601'), months('1.5'), months('12')]).toEqual([
      'form.required', 'form.amountBad', null, null, 'form.choose', 'form.months', 'form.months', 'form.months', null,
    ])
  })
})

describe('a kind of loan', () => {
  it('asks for the day of payment or the old due day, each kind in its way', () => {
    expect(LOAN_KINDS.filter((kind) => loanFields(kind).paidOut)).toEqual(['NEW_LOAN', 'BRIDGE', 'REFUND_LOAN'])
    expect(LOAN_KINDS.filter((kind) => loanFields(kind).previous === 'required')).toEqual(['RENEWAL_NO_REPAY'])
  })

  it('follows the demand, and is a new loan for a guarantee', () => {
    expect([likelyKind('BRIDGE'), likelyKind('GUARANTEE'), likelyKind(undefined)]).toEqual(['BRIDGE', 'NEW_LOAN', 'NEW_LOAN'])
  })
})

describe('monthly progress', () => {
  it('is said with the progress of time beside it', () => {
    expect(monthWords('2026-09')).toBe('2026年9月')
    expect(ratioWords({ completion: '0.9025', timeProgress: '0.7500' })).toBe('完成率 90.25%(时序进度 75%)')
    expect(ratioWords({ completion: null, timeProgress: '0.7500' })).toBe(zhCN.progressTable.noPlan)
    expect([isBehind({ completion: '0.9025' }), isBehind({ completion: '1.0000' }), isBehind({ completion: null })]).toEqual([true, false, false])
  })

  it('begins with the start of construction, also for a project that stopped', () => {
    expect([isStarted('REGISTERED', null), isStarted('STARTED', null), isStarted('SUSPENDED', 'SIGNED'), isStarted('SUSPENDED', 'STARTED')]).toEqual([false, true, false, true])
  })
})
