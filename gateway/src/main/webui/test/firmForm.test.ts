import { describe, expect, it } from 'vitest'
import type { Firm } from '@/api/contract'
import { correctionOf, inputOf, registrationOf, type RegistrationInput } from '@/features/firms/firmForm'

const firm = { name: '界首市甲公司', areaCode: '341282', address: '东城路 1 号', industryCode: 'C26' } as Firm
const registration: RegistrationInput = { name: ' 甲公司 ', coded: 'CODED', creditCode: ' 91341282MA8N000106 ', overrideReason: '', areaCode: '341282', address: '', industryCode: '' }

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
