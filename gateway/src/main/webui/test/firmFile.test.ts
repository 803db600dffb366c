import { describe, expect, it } from 'vitest'
import type { Firm } from '@/api/contract'
import { compareFirms, hasTwoCodes, industryWords, keepsOther } from '@/features/firms/compareFirms'
import { exportUrl, filtersOf } from '@/features/firms/firmQuery'

function firm(changes: Partial<Firm>): Firm {
  return { name: '界首市甲公司', creditCode: '91341282MA8N000106', areaName: '界首市', lists: [], tags: [], taskForces: [], formerNames: [], codeReason: null, ...changes } as unknown as Firm
}

describe('two files side by side', () => {
  it('marks what differs, also where one of them says nothing', () => {
    const rows = compareFirms(firm({ address: '东城路' }), firm({ name: '界首市甲厂', address: null }))
    const differing = rows.filter((row) => row.differs).map((row) => row.label)
    expect(differing).toEqual(['企业名称', '地址'])
    expect(rows.find((row) => row.label === '地址')).toMatchObject({ mine: '东城路', other: '——' })
  })

  it('keep the one that has a code, when only one has', () => {
    expect(keepsOther(firm({ creditCode: null }), firm({}))).toBe(true)
    expect(keepsOther(firm({}), firm({ creditCode: null }))).toBe(false)
    expect(keepsOther(firm({}), firm({}))).toBe(false)
  })

  it('need a confirmation only when both codes are sound', () => {
    expect(hasTwoCodes(firm({}), firm({ creditCode: '91341282MA8N000293' }))).toBe(true)
    expect(hasTwoCodes(firm({}), firm({ creditCode: null }))).toBe(false)
    expect(hasTwoCodes(firm({}), firm({ codeReason: '登记机关可查' }))).toBe(false)
  })
})

describe('the industry of a firm', () => {
  it('is shown with its name where the table has one', () => {
    expect(industryWords(firm({ industryCode: 'C26', industryName: '化学原料和化学制品制造业' } as Partial<Firm>))).toBe('C26 化学原料和化学制品制造业')
    expect(industryWords(firm({ industryCode: 'C26', industryName: null } as Partial<Firm>))).toBe('C26')
    expect(industryWords(firm({ industryCode: null } as Partial<Firm>))).toBeNull()
  })
})

describe('the filters of the list', () => {
  it('are read from the address, and nothing else is', () => {
    expect(filtersOf({ list: 'KEY', size: '', industry: 'C', tag: '外贸', page: '3', area: ['341282', '1'] })).toEqual({ list: 'KEY', industry: 'C', tag: '外贸' })
  })

  it('go into the address of the file, with a search word of two characters or more', () => {
    expect(exportUrl('csv', { list: 'KEY' }, '星海')).toBe('/api/enterprise/v1/enterprises/_export?format=csv&list=KEY&q=%E6%98%9F%E6%B5%B7')
    expect(exportUrl('xlsx', {}, '星')).toBe('/api/enterprise/v1/enterprises/_export?format=xlsx')
  })
})
