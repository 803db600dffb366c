import { describe, expect, it } from 'vitest'
import { emptyForm, toBody } from '@/offline/visitForm'
import { bodyOf as policyBody, conditionBody, inputOf as policyInput } from '@/features/policies/policyForm'
import { readLines } from '@/features/resumptions/bulkLines'
import { readDays, readIntervals, writeDays } from '@/features/rules/calendarLines'
import { bodyOf, inputOf, withProfile } from '@/features/rules/slaForm'
import type { SlaProfile, SlaRule } from '@/api/contract'

describe('a pasted table of resumptions', () => {
  it('is read whether the cells are parted by tabs or by either comma', () => {
    const { items, faults } = readLines('91341282MA8N000106\t已复工\t2026-03-01\n91341282MA8N000293,长期停产,,设备检修\n')
    expect(faults).toEqual([])
    expect(items).toEqual([
      { creditCode: '91341282MA8N000106', status: 'RESUMED', happenedOn: '2026-03-01', note: undefined },
      { creditCode: '91341282MA8N000293', status: 'LONG_STOPPED', happenedOn: undefined, note: '设备检修' },
    ])
  })

  it('names each line that cannot be read by its number', () => {
    expect(readLines('\n91341282MA8N000106,开工了\n,已复工\n91341282MA8N000106,已复工,3月1日').faults).toEqual([
      '第 2 行:不认识的状态“开工了”',
      '第 3 行:缺少信用代码',
      '第 4 行:日期应写作 2026-09-18',
    ])
  })
})

describe('a notice of days off', () => {
  it('survives being written and read', () => {
    const days = [
      { day: '2027-01-01', kind: 'OFF' as const, name: '元旦' },
      { day: '2027-01-09', kind: 'WORK' as const, name: '元旦' },
    ]
    expect(readDays(writeDays(days))).toEqual({ days, faults: [] })
  })

  it('names the line that is not a day', () => {
    expect(readDays('2027-01-01,休息,元旦').faults).toHaveLength(1)
  })

  it('reads intervals up to midnight and refuses half of one', () => {
    expect(readIntervals('08:30-12:00,14:00-24:00')).toEqual([
      { from: '08:30', to: '12:00' },
      { from: '14:00', to: '24:00' },
    ])
    expect(readIntervals('08:30-')).toBeNull()
    expect(readIntervals('')).toBeNull()
  })
})

describe('a version of the deadlines', () => {
  const rule = { title: '一般诉求', basis: '', dispatchDays: 1, signDays: 1, returnDays: 2, contactDays: 1, contactHours: null, firstAnswerDays: null, solveDays: 5, consultDays: 3, complexDays: 10, crossDays: 15, solveInCalendarDays: false, extensionInCalendarDays: false, confirmDays: 3, failedContacts: 3, extensions: 1, extensionDays: 10, coHandlingDays: 3, escalateOverdueDays: 3, escalateReopenings: 2, escalationLevel: 'DEPUTY_LEADER' } as SlaRule
  const profile = { ...rule, code: 'X', basis: '某市做法', contactDays: null, contactHours: 2, solveDays: 7, extensions: null, extensionDays: null, coHandlingDays: null, escalateOverdueDays: null, escalateReopenings: null } as unknown as SlaProfile

  it('takes of extensions and escalation what a profile says, and keeps the rest', () => {
    const input = withProfile(inputOf(rule), { ...profile, extensions: null, extensionDays: 15, coHandlingDays: null } as unknown as SlaProfile)
    expect(bodyOf(input)).toMatchObject({ extensions: 1, extensionDays: 15, coHandlingDays: 3, escalationLevel: 'DEPUTY_LEADER' })
  })

  it('carries what is said of extensions and escalation, which a silent profile leaves alone', () => {
    const input = withProfile({ ...inputOf(rule), extensions: '0', escalationLevel: 'MAIN_LEADER' }, profile)
    expect(bodyOf(input)).toMatchObject({ extensions: 0, extensionDays: 10, escalateOverdueDays: 3, escalationLevel: 'MAIN_LEADER', solveDays: 7 })
  })

  it('starts from the version before and leaves out the times that do not run', () => {
    const body = bodyOf(inputOf(rule))
    expect(body).toMatchObject({ title: '一般诉求', solveDays: 5, contactDays: 1 })
    expect(body.contactHours).toBeUndefined()
    expect(body.firstAnswerDays).toBeUndefined()
  })

  it('takes the times of a profile and keeps its own name', () => {
    const body = bodyOf(withProfile(inputOf(rule), profile))
    expect(body).toMatchObject({ title: '一般诉求', basis: '某市做法', solveDays: 7, contactHours: 2 })
    expect(body.contactDays).toBeUndefined()
  })
})

describe('a condition of a policy', () => {
  it('carries only the members that its kind asks for', () => {
    expect(conditionBody({ type: 'INDUSTRY', codes: ['C26', 'D'], comparison: 'AT_LEAST', value: '' })).toEqual({ type: 'INDUSTRY', codes: ['C26', 'D'] })
    expect(conditionBody({ type: 'REVENUE', codes: ['X'], comparison: 'AT_MOST', value: '2000' })).toEqual({ type: 'REVENUE', comparison: 'AT_MOST', amount: '2000' })
    expect(conditionBody({ type: 'EMPLOYEES', codes: [], comparison: 'AT_LEAST', value: '20' })).toEqual({ type: 'EMPLOYEES', comparison: 'AT_LEAST', count: 20 })
    expect(conditionBody({ type: 'DATE', codes: [], comparison: 'AT_LEAST', value: '2020-01-01' })).toEqual({ type: 'DATE', comparison: 'AT_LEAST', day: '2020-01-01' })
  })

  it('leaves empty members of the policy out', () => {
    const body = policyBody({ ...policyInput(undefined), title: ' 补助 ' })
    expect(body.title).toBe('补助')
    expect(body.documentNumber).toBeUndefined()
    expect(body.validTo).toBeUndefined()
  })
})

describe('a visit that brings policies', () => {
  const firm = { id: '1', name: '某厂', creditCode: '91341282MA8N000106' }

  it('sends them with the send they belong to and with a known firm only', () => {
    const form = { ...emptyForm(firm), sends: { POLICY: '' }, policyIds: ['a'] }
    expect(toBody(form).policyIds).toEqual(['a'])
    expect(toBody({ ...form, sends: {} })).not.toHaveProperty('policyIds')
    expect(toBody({ ...form, firm: null, hintName: '未知' })).not.toHaveProperty('policyIds')
  })

  it('has none in a draft that was written before there were any', () => {
    expect(toBody({ ...emptyForm(firm), sends: { POLICY: '' } })).not.toHaveProperty('policyIds')
  })
})
