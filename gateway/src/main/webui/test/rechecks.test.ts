import { describe, expect, it } from 'vitest'
import type { Recheck, RecheckState } from '@/api/contract'
import { answersOf, mayAskNow, OPEN_STATES, recheckTone, recheckWhen } from '@/features/rechecks/recheckWords'
import { t, word } from '@/i18n'
import { emptyForm, toBody } from '@/offline/visitForm'
import { FIRM } from './device'

const STATES: RecheckState[] = ['WAITING', 'DUE', 'ASKED', 'FINE', 'RECURRED', 'SOLVED', 'UNSOLVED', 'UNANSWERED', 'NOT_ASKED', 'DROPPED']

function recheck(part: Partial<Recheck>): Recheck {
  return {
    id: 'r1',
    state: 'DUE',
    stateText: '待回访',
    question: 'STILL_SOLVED',
    afterDays: 30,
    issueId: 'i1',
    issueNumber: 'WT-2026-000001',
    issueTitle: '缺熟练工人',
    enterpriseId: FIRM.id,
    enterpriseName: FIRM.name,
    closedOn: '2026-03-02',
    dueOn: '2026-04-01',
    dueProvisional: false,
    restsUntil: null,
    askedOn: null,
    answeredAt: null,
    comment: null,
    mayAsk: true,
    ...part,
  }
}

describe('a recheck in the list', () => {
  it('has a word for every state, and green only for what is well', () => {
    for (const state of STATES) expect(word('recheck', state)).not.toBe(state)
    expect(STATES.filter((state) => recheckTone(state) === 'green')).toEqual(['FINE', 'SOLVED'])
  })

  it('says when it is due, then when the firm was asked, then when it answered', () => {
    expect(recheckWhen(recheck({}))).toContain('应回访日')
    expect(recheckWhen(recheck({}))).not.toContain('暂定')
    expect(recheckWhen(recheck({ dueProvisional: true }))).toContain('(暂定)')
    expect(recheckWhen(recheck({ state: 'ASKED', askedOn: '2026-04-07' }))).toContain('发出')
    expect(recheckWhen(recheck({ state: 'FINE', askedOn: '2026-04-07', answeredAt: '2026-04-08T02:00:00Z' }))).toContain('作答')
  })

  it('offers the two answers to its own question, also from what an older version kept', () => {
    expect(answersOf(recheck({ question: 'SOLVED_NOW' }))).toEqual({ well: 'SOLVED', trouble: 'UNSOLVED' })
    expect(answersOf(recheck({ question: undefined }))).toEqual({ well: 'FINE', trouble: 'RECURRED' })
  })

  it('is asked when it is due, by who is not the handler, and not within a month of the last contact', () => {
    expect(STATES.filter((state) => mayAskNow(recheck({ state })))).toEqual([...OPEN_STATES])
    expect(mayAskNow(recheck({ mayAsk: false }))).toBe(false)
    expect(mayAskNow(recheck({ restsUntil: '2026-05-07' }))).toBe(false)
    expect(mayAskNow(recheck({ state: 'ASKED', restsUntil: '2026-05-07' }))).toBe(true)
  })
})

describe('rechecks of a visit', () => {
  const heard = { id: 'r1', firmId: FIRM.id, outcome: 'RECURRED' as const, comment: ' 又缺人 ' }

  it('go with the visit, words only where there is a problem', () => {
    const others = (['FINE', 'UNSOLVED', 'SOLVED'] as const).map((outcome, at) => ({ ...heard, id: `r${at + 2}`, outcome }))
    const form = { ...emptyForm(FIRM), rechecks: [heard, ...others] }
    expect(toBody(form).rechecks).toEqual([
      { id: 'r1', outcome: 'RECURRED', comment: '又缺人' },
      { id: 'r2', outcome: 'FINE', comment: null },
      { id: 'r3', outcome: 'UNSOLVED', comment: '又缺人' },
      { id: 'r4', outcome: 'SOLVED', comment: null },
    ])
  })

  it('of a firm that was exchanged for another stay behind', () => {
    const form = { ...emptyForm(FIRM), rechecks: [{ ...heard, firmId: 'another' }] }
    expect(JSON.stringify(toBody(form))).not.toContain('rechecks')
  })
})

describe('what a firm may expect', () => {
  it('is told in working days with the sample, or not at all', () => {
    expect(t('usual.half', { n: 3 })).toBe('一半在 3 个工作日内得到答复')
    expect(t('usual.small', { n: 4 })).toContain('同类样本不足')
  })
})
