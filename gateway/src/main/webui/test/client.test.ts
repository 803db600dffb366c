import { beforeEach, describe, expect, it, vi } from 'vitest'
import { onSignedOut, request } from '@/api/client'
import { onCsrfRefresh, setCsrfToken } from '@/api/csrf'
import { NetworkError, ProblemError, sayError, toProblem } from '@/api/problem'
import { withQuery } from '@/api/query'
import { answer, network, offline } from './device'

beforeEach(() => setCsrfToken('old'))

describe('talking to the server', () => {
  it('sends version, key and token with a write, none of them with a read', async () => {
    const sent = network(answer(200, { ok: true }, { ETag: '"v7"' }))
    const { data, etag } = await request('/api/x', { method: 'POST', body: { a: 1 }, ifMatch: '"v6"', idempotencyKey: 'k' })
    await request('/api/x')
    expect(data).toEqual({ ok: true })
    expect(etag).toBe('"v7"')
    const names = ['If-Match', 'Idempotency-Key', 'X-CSRF-Token']
    expect(names.map((name) => sent[0]!.headers.get(name))).toEqual(['"v6"', 'k', 'old'])
    expect(sent[1]!.headers.has('x-csrf-token')).toBe(false)
  })

  it('fetches a new token once when the old one is refused, and repeats the write', async () => {
    onCsrfRefresh(async () => setCsrfToken('new'))
    const sent = network(answer(403, { code: 'csrf' }), answer(201, {}))
    expect((await request('/api/x', { method: 'POST', body: {} })).status).toBe(201)
    expect(sent.map((one) => one.headers.get('x-csrf-token'))).toEqual(['old', 'new'])
  })

  it('announces a lost session, but not on the page without one', async () => {
    const heard = vi.fn()
    const stop = onSignedOut(heard)
    network(answer(401, {}))
    await expect(request('/api/x', { anonymous: true })).rejects.toBeInstanceOf(ProblemError)
    expect(heard).not.toHaveBeenCalled()
    await expect(request('/api/x')).rejects.toBeInstanceOf(ProblemError)
    expect(heard).toHaveBeenCalledOnce()
    stop()
  })

  it('tells no answer from a refusal', async () => {
    network(offline)
    await expect(request('/api/x')).rejects.toBeInstanceOf(NetworkError)
  })
})

describe('a problem', () => {
  it('keeps every violation', () => {
    const problem = toProblem(422, { title: '不符合', detail: '两处不符合', code: 'c', traceId: 't', errors: [{ pointer: '/a', code: 'X', detail: '甲' }, { pointer: '/b', detail: '乙' }] })
    expect(problem).toMatchObject({ status: 422, code: 'c', traceId: 't' })
    expect(sayError(new ProblemError(problem))).toBe('两处不符合\n甲\n乙')
  })

  it('names the field of a fault that does not name it itself', () => {
    const said = (errors: object[]): string => sayError(new ProblemError(toProblem(400, { detail: '请求内容不符合要求', errors })))
    expect(said([{ pointer: '/title', detail: '不能为空' }])).toBe('请求内容不符合要求\n标题:不能为空')
    expect(said([{ pointer: '/issues/1/title', detail: '不能为空' }])).toBe('请求内容不符合要求\n诉求第 2 项的标题:不能为空')
    expect(said([{ pointer: '/startedAt', detail: '走访时间晚于现在' }])).toBe('请求内容不符合要求\n走访时间晚于现在')
    expect(said([{ pointer: '/dueOn', detail: '请求内容不符合要求' }])).toBe('反馈日期:请求内容不符合要求')
  })

  it.each([
    [null, 502, '服务器出了问题,请稍后重试。'],
    ['<html>', 413, '文件或内容太大。'],
    [{}, 412, '内容已被他人更新,请重新载入。'],
  ])('has words of its own for %j with %i', (body, status, words) => {
    expect(toProblem(status, body).detail).toBe(words)
  })

  it('survives a malformed errors member', () => {
    expect(toProblem(400, { errors: 'no', detail: 7 }).errors).toEqual([])
    expect(toProblem(400, { errors: [null, 3, { detail: '甲' }] }).errors).toEqual([{ pointer: '', code: undefined, detail: '甲' }])
  })
})

describe('a query', () => {
  it('leaves out what is not set and encodes the rest', () => {
    expect(withQuery('/x', { q: '界首', cursor: null, mine: true, open: false, a: '', n: 0 })).toBe('/x?q=%E7%95%8C%E9%A6%96&mine=true&n=0')
    expect(withQuery('/x', {})).toBe('/x')
  })
})
