import { describe, expect, it } from 'vitest'
import type { Light } from '@/api/contract'
import { addDays, agoWords, dateTimeWords, dateWords, endOfWeek, fromLocalInput, isoDate, toLocalInput } from '@/shared/dates'
import { lightWord, showsLight } from '@/shared/lights'
import { moneyWords } from '@/shared/money'
import { stateWord } from '@/features/issues/issueWords'
import { word } from '@/i18n'

const NOW = new Date('2026-11-23T08:00:00Z')

describe('a light', () => {
  it.each<[Light['color'], number | null, string]>([
    ['GREEN', 5, '● 正常·余5个工作日'],
    ['GREEN', null, '● 正常'],
    ['YELLOW', 1, '▲ 临期·余1个工作日'],
    ['YELLOW', 0, '▲ 今天到期'],
    ['YELLOW', null, '▲ 临期'],
    ['RED', 2, '■ 超期2个工作日'],
    ['RED', -2, '■ 超期2个工作日'],
    ['RED', null, '■ 超期'],
    ['PAUSED', null, '‖ 暂停计时'],
    ['PENDING', null, '◇ 挂账'],
    ['NONE', null, '○ 未计时'],
  ])('%s with %s days says %s', (color, days, words) => {
    expect(lightWord({ color, days, word: '', provisional: false })).toBe(words)
  })

  it('is never only a colour: every sign is another one', () => {
    const signs = (['GREEN', 'YELLOW', 'RED', 'PAUSED', 'PENDING', 'NONE'] as const).map((color) => lightWord({ color, days: 3, word: '', provisional: false })[0])
    expect(new Set(signs).size).toBe(signs.length)
    expect(lightWord(null)).toBe('○ 未计时')
  })

  it('says once that its day is not certain', () => {
    expect(lightWord({ color: 'GREEN', days: 5, word: '● 正常·余5个工作日(暂定)', provisional: true })).toBe('● 正常·余5个工作日(暂定)')
    expect(lightWord({ color: 'NONE', days: null, word: '应于1月4日前交办(暂定)', provisional: true })).toBe('应于1月4日前交办(暂定)')
  })
})

describe('whether a light is shown', () => {
  const green: Light = { color: 'GREEN', days: 3, word: '● 正常·余3个工作日', provisional: false }
  const none = (said: string): Light => ({ color: 'NONE', days: null, word: said, provisional: false })

  it('is decided by the solving clock', () => {
    expect(showsLight({ state: 'HANDLING', light: green })).toBe(true)
    expect(showsLight({ state: 'HANDLING', light: null })).toBe(false)
  })

  it('without a colour depends on whether it says more than the state', () => {
    expect(showsLight({ state: 'SUBMITTED', light: none('待受理') })).toBe(false)
    expect(showsLight({ state: 'SUBMITTED', light: none('应于10月8日前交办') })).toBe(true)
    expect(showsLight({ state: 'CLOSED', light: none('按期办结') })).toBe(true)
    expect(showsLight({ state: 'REJECTED', light: none('不予受理') })).toBe(false)
  })
})

describe('a date', () => {
  it('is shown with its weekday, and the year only when it is another one', () => {
    expect(dateWords('2026-11-23', NOW)).toBe('11月23日(周一)')
    expect(dateWords('2027-01-04', NOW)).toBe('2027年1月4日(周一)')
    expect(dateWords(null)).toBe('——')
  })

  it('is the day in the zone, not in the phone or in UTC', () => {
    expect(dateWords('2026-11-22T16:30:00Z', NOW)).toBe('11月23日(周一)')
    expect(dateTimeWords('2026-11-22T16:30:00Z', NOW)).toBe('11月23日(周一) 00:30')
    expect(isoDate(new Date('2026-12-31T16:00:00Z'))).toBe('2027-01-01')
  })

  it('goes through the local field unchanged', () => {
    const instant = new Date('2026-11-23T09:45:00Z')
    expect(toLocalInput(instant)).toBe('2026-11-23T17:45')
    expect(fromLocalInput('2026-11-23T17:45').getTime()).toBe(instant.getTime())
  })

  it('counts weeks to Sunday and days over months', () => {
    expect(endOfWeek('2026-11-23')).toBe('2026-11-29')
    expect(endOfWeek('2026-11-29')).toBe('2026-11-29')
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01')
  })

  it('says how old a copy is', () => {
    const at = NOW.getTime()
    expect([0, 3, 59, 60, 60 * 25].map((minutes) => agoWords(at - minutes * 60_000, at))).toEqual(['刚刚', '3 分钟前', '59 分钟前', '1 小时前', '1 天前'])
  })
})

describe('money', () => {
  it.each([
    ['500000.00', '50 万元'],
    ['8000000', '800 万元'],
    ['1234567.89', '123.46 万元'],
    ['100000000.00', '1.00 亿元'],
    ['128520000000.01', '1,285.20 亿元'],
    ['9999.50', '9,999.50 元'],
    ['0', '0 元'],
    [null, '——'],
    ['abc', '——'],
  ])('%s reads %s', (yuan, words) => {
    expect(moneyWords(yuan)).toBe(words)
  })
})

describe('words for codes', () => {
  it('names the end of an issue and the next answer of a pending one', () => {
    expect(stateWord({ state: 'CLOSED', resolution: 'SOLVED' })).toBe('已销号 · 已解决')
    expect(stateWord({ state: 'PENDING_COMMITMENT', resolution: null, nextReplyOn: `${new Date().getFullYear()}-12-15` })).toMatch(/^挂账\(12月15日\(周.\)前再答复\)$/)
  })

  it('shows an unknown code as it is', () => {
    expect(word('issueState', 'BRAND_NEW')).toBe('BRAND_NEW')
  })
})
