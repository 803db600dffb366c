import { describe, expect, it } from 'vitest'
import type { Firm } from '@/api/contract'
import { correctionOf, inputOf, rebased, registrationOf, type RegistrationInput } from '@/features/firms/firmForm'

const firm = { name: '界首市甲公司', areaCode: '341282', address: '东城路 1 号', industryCode: 'C26' } as Firm
const registration: RegistrationInput = { name: ' 甲公司 ', coded: 'CODED', creditCode: ' 91341282MA8N000106 ', overrideReason: '', areaCode: '341282', address: '', industryCode: '', type: '', registeredOn: '', capitalYuan: '', businessScope: '' }

describe('a correction of a firm', () => {
  it('is nothing when nothing was altered', () => {
    expect(correctionOf(firm, { ...inputOf(firm), changeNote: '只写了依据' })).toBeNull()
  })

  it('brings only what was altered, with day and document', () => {
    const input = { ...inputOf(firm), name: '界首市甲厂 ', changedOn: '2026-09-18', changeNote: '变更通知书' }
    expect(correctionOf(firm, input)).toEqual({ name: '界首市甲厂', changedOn: '2026-09-18', changeNote: '变更通知书' })
  })

  it('empties a field with null', () => {
    expect(correctionOf(firm, { ...inputOf(firm), address: '' })).toMatchObject({ address: null })
  })
})

describe('what the registry says', () => {
  const known = { ...firm, type: '有限责任公司', capitalYuan: '12500000.00' } as Firm

  it('goes out with the commas of the amount taken away, and only when it was altered', () => {
    expect(correctionOf(known, { ...inputOf(known), capitalYuan: '20,000,000', registeredOn: '2020-05-06' })).toMatchObject({ capitalYuan: '20000000', registeredOn: '2020-05-06' })
    expect(correctionOf(known, { ...inputOf(known), capitalYuan: '12,500,000.00' })).toBeNull()
  })
})

describe('a file that somebody else has corrected meanwhile', () => {
  it('keeps what was typed and takes the rest over', () => {
    const typed = { ...inputOf(firm), name: '界首市甲厂' }
    const now = { ...firm, name: '界首市甲集团', address: '西城路 2 号' } as Firm
    expect(rebased(typed, firm, now)).toMatchObject({ name: '界首市甲厂', address: '西城路 2 号' })
  })
})

describe('a new firm', () => {
  it('has a code, or is in preparation, never both', () => {
    expect(registrationOf(registration)).toMatchObject({ name: '甲公司', creditCode: '91341282MA8N000106' })
    expect(registrationOf(registration).inPreparation).toBeUndefined()
    const preparing = registrationOf({ ...registration, coded: 'PREPARING', overrideReason: '旧的理由' })
    expect(preparing).toMatchObject({ inPreparation: true })
    expect(preparing.creditCode).toBeUndefined()
    expect(preparing.overrideReason).toBeUndefined()
  })
})
