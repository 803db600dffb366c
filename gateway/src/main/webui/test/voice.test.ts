import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ProblemError, NetworkError } from '@/api/problem'
import * as api from '@/api/voice'
import { drawQr } from '@/features/voice/qr'
import { forgetAll, remember, reread, submissions } from '@/features/voice/mySubmissions'
import { sendVoice } from '@/features/voice/sendVoice'
import type { Receipt } from '@/api/contract'

vi.mock('@/api/voice')
const raise = vi.mocked(api.raiseVoice)
const words = { category: 'LABOUR', title: '缺电工' } as const

function refusal(status: number, code: string): ProblemError {
  return new ProblemError({ status, title: '', detail: '', code, traceId: null, errors: [] })
}

beforeEach(() => {
  vi.resetAllMocks()
  localStorage.clear()
  forgetAll()
})

describe('what this phone has sent', () => {
  it('is written down before the answer comes, with its number afterwards', async () => {
    raise.mockImplementation(async () => {
      expect(submissions.value.map((entry) => entry.receipt)).toEqual(['t1'])
      return { number: 'WT-1', repeated: false, receiptUrl: '/s/r/t1' }
    })
    await sendVoice('code', 't1', words)
    reread()
    expect(submissions.value).toMatchObject([{ receipt: 't1', title: '缺电工', number: 'WT-1' }])
  })

  it('stays when the network broke, for it may have arrived', async () => {
    raise.mockRejectedValue(new NetworkError())
    await expect(sendVoice('code', 't2', words)).rejects.toThrow()
    expect(submissions.value).toHaveLength(1)
  })

  it.each([
    [503, 'unavailable'],
    [409, 'idempotency-in-progress'],
  ])('stays when the server answers %s, which decides nothing', async (status, code) => {
    raise.mockRejectedValue(refusal(status, code))
    await expect(sendVoice('code', 't3', words)).rejects.toThrow()
    expect(submissions.value).toHaveLength(1)
  })

  it('goes when it was refused', async () => {
    raise.mockRejectedValue(refusal(400, 'validation-failed'))
    await expect(sendVoice('code', 't4', words)).rejects.toThrow()
    expect(submissions.value).toEqual([])
  })

  it('goes when the same words came before, whose receipt is elsewhere', async () => {
    raise.mockResolvedValue({ number: 'WT-1', repeated: true, receiptUrl: null })
    expect((await sendVoice('code', 't5', words)).received?.receiptUrl).toBeNull()
    expect(submissions.value).toEqual([])
  })

  it('is no more than thirty, and nothing that is not ours', () => {
    for (let i = 0; i < 35; i++) remember({ receipt: `r${i}`, title: '事', at: '2026-06-01T01:00:00Z' })
    expect(submissions.value).toHaveLength(30)
    localStorage.setItem('sisong.voice', '[{"receipt": 5}, null, "x"]')
    reread()
    expect(submissions.value).toEqual([])
    localStorage.setItem('sisong.voice', '{broken')
    reread()
    expect(submissions.value).toEqual([])
  })
})

describe('sending again', () => {
  it('uses the same key for the same words and another for others', async () => {
    raise.mockRejectedValue(new NetworkError())
    await sendVoice('code', 't6', words).catch(() => null)
    await sendVoice('code', 't6', words).catch(() => null)
    await sendVoice('code', 't6', { ...words, title: '缺焊工' }).catch(() => null)
    const keys = raise.mock.calls.map((call) => call[2])
    expect(keys[1]).toBe(keys[0])
    expect(keys[2]).not.toBe(keys[0])
  })

  it('finds what arrived although its answer was lost', async () => {
    raise.mockRejectedValue(refusal(422, 'ticket-used'))
    vi.mocked(api.getReceipt).mockResolvedValue({ number: 'WT-7' } as Receipt)
    expect((await sendVoice('code', 't7', words)).received).toEqual({ number: 'WT-7', repeated: false, receiptUrl: '/s/r/t7' })
    expect(submissions.value).toMatchObject([{ receipt: 't7', number: 'WT-7' }])
  })

  it.each(['ticket-expired', 'ticket-unknown', 'ticket-used'])('opens the form anew for %s and loses no word', async (code) => {
    raise.mockRejectedValue(refusal(422, code))
    vi.mocked(api.getReceipt).mockRejectedValue(refusal(404, 'not-found'))
    vi.mocked(api.openVoice).mockResolvedValue({ kind: 'FIRM', name: '公司', ticket: 'fresh' })
    expect(await sendVoice('code', 't8', words)).toEqual({ ticket: 'fresh' })
    expect(submissions.value).toEqual([])
  })

  it('keeps the form when it was filled in too quickly', async () => {
    raise.mockRejectedValue(refusal(422, 'too-quick'))
    await expect(sendVoice('code', 't9', words)).rejects.toThrow()
    expect(api.openVoice).not.toHaveBeenCalled()
  })
})

describe('the drawing of a code', () => {
  const drawing = drawQr(`https://sisong.example.gov.cn/s/${'A'.repeat(43)}`)
  const dark = new Set([...drawing.path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map((match) => `${match[1]} ${match[2]}`))

  it('leaves four modules white all around', () => {
    const places = [...dark].flatMap((place) => place.split(' ').map(Number))
    expect(Math.min(...places)).toBe(4)
    expect(Math.max(...places)).toBe(drawing.size - 5)
  })

  it('has the three finder patterns where a scanner looks for them', () => {
    const far = drawing.size - 4 - 7
    for (const [x, y] of [[4, 4], [far, 4], [4, far]] as const) {
      for (let i = 0; i < 7; i++) {
        expect(dark.has(`${x + i} ${y}`)).toBe(true)
        expect(dark.has(`${x} ${y + i}`)).toBe(true)
      }
      expect(dark.has(`${x + 1} ${y + 1}`)).toBe(false)
      expect(dark.has(`${x + 3} ${y + 3}`)).toBe(true)
    }
    expect(dark.has(`${far + 3} ${far + 3}`) && dark.has(`${far} ${far}`) && dark.has(`${far + 6} ${far}`)).toBe(false)
  })
})
