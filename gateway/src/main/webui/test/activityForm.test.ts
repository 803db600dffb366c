import { describe, expect, it } from 'vitest'
import type { Activity } from '@/api/contract'
import { badResults, campaignChoices, inputOf, toActivity } from '@/features/activities/activityForm'

const ACTIVITY = {
  id: 'a',
  version: 2,
  kind: 'SALON',
  title: '高新夜话',
  state: 'HELD',
  heldOn: '2026-11-20',
  place: null,
  areaCode: '341282',
  campaignId: 'c',
  campaignName: '夏季遍访',
  minutes: '谈了融资',
  endComment: null,
  authorName: '王调度',
  firms: [{ enterpriseId: 'f', name: '公司', attendee: null }],
  officials: [{ name: '李主任', unit: '管委会' }],
  methods: ['GAOXIN_YEHUA'],
  results: [
    { kind: 'LIST', quantity: '320.00', note: null },
    { kind: 'FUNDS', quantity: '1234.56', note: null },
    { kind: 'MATCHING', quantity: '20.00', note: null },
  ],
  issues: [],
} satisfies Activity

describe('an activity', () => {
  it('comes out of the sheet as it went in', () => {
    const body = toActivity(inputOf(ACTIVITY, '2026-11-23'))
    expect(body).toMatchObject({ title: '高新夜话', areaCode: '341282', campaignId: 'c', officials: ACTIVITY.officials, methods: ['GAOXIN_YEHUA'] })
    expect(body.firms).toEqual([{ enterpriseId: 'f', attendee: undefined }])
    expect(body.results).toEqual([
      { kind: 'LIST', quantity: '320' },
      { kind: 'MATCHING', quantity: '20' },
      { kind: 'FUNDS', quantity: '1234.56' },
    ])
  })

  it('starts today, and leaves out officials without a name', () => {
    const input = inputOf(null, '2026-11-23')
    input.officials.push({ name: ' ', unit: '' })
    expect(toActivity(input)).toMatchObject({ heldOn: '2026-11-23', officials: [], results: [] })
  })

  it('may be part of a campaign of its day, or of the one that it was part of before', () => {
    const running = [{ id: 'd', name: '秋季遍访' }]
    const labels = (choices: { label: string }[]) => choices.map(({ label }) => label)
    expect(labels(campaignChoices(running, undefined))).toEqual(['不属于遍访', '秋季遍访'])
    expect(labels(campaignChoices(running, ACTIVITY))).toEqual(['不属于遍访', '夏季遍访', '秋季遍访'])
    expect(labels(campaignChoices([{ id: 'c', name: '夏季遍访' }], ACTIVITY))).toEqual(['不属于遍访', '夏季遍访'])
    expect(campaignChoices([], undefined)).toEqual([])
    expect(toActivity(inputOf(null, '2026-11-23')).campaignId).toBeUndefined()
  })

  it('names quantities that cannot be read', () => {
    expect(badResults({ LABOUR: '很多', LIST: '3' })).toEqual(['LABOUR'])
  })
})
