import { describe, expect, it } from 'vitest'
import { fieldWords } from '@/features/visits/fieldWords'

describe('the value of a field', () => {
  it('is read as a quantity with the word on it', () => {
    expect(fieldWords({ field: 'RESULT_LABOUR', value: '12' })).toBe('用工 12 人')
    expect(fieldWords({ field: 'RESULT_LABOUR', value: '12 夜间 招聘会' })).toBe('用工 12 人 · 夜间 招聘会')
  })
})
