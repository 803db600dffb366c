import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { setCsrfToken } from '@/api/csrf'
import ListImport from '@/features/lists/ListImport.vue'
import ListPage from '@/features/lists/ListPage.vue'
import NewListSheet from '@/features/lists/NewListSheet.vue'
import { session } from '@/session/session'
import { isSure } from '@/shared/sure'
import { freshDevice } from './device'
import { appeared, calls, field, json, page, server, sheet, shown, signedIn, submit, writes } from './screen'

vi.mock('@/shared/sure', () => ({ isSure: vi.fn(async () => true) }))

beforeEach(async () => {
  await freshDevice()
  setCsrfToken('token')
  signedIn('dispatcher')
  vi.mocked(isSure).mockReset()
  vi.mocked(isSure).mockResolvedValue(true)
})
enableAutoUnmount(afterEach)
afterEach(() => {
  vi.unstubAllGlobals()
  session.me = null
})

describe('an official list', () => {
  it('names its firms as of the day that is asked for', async () => {
    server(({ path }) => (path.includes('/members') ? page({ enterpriseId: 'f1', name: '甲公司', creditCode: null, since: '2025-03-01' }) : page({ code: 'KEY', name: '重点企业' })))
    const list = await shown(ListPage, {}, '/official-lists/KEY', '/official-lists/:id')
    await vi.waitFor(() => expect(field(list, 'list-members').text()).toContain('甲公司'))
    await field(list, 'list-on').setValue('2025-12-31')
    await vi.waitFor(() => expect(calls().at(-1)?.path).toContain('/official-lists/KEY/members?on=2025-12-31'))
  })

  it('is not taken in by whoever only reads it', async () => {
    signedIn('leader')
    server()
    expect(field(await shown(ListPage, {}, '/official-lists/KEY', '/official-lists/:id'), 'list-import').exists()).toBe(false)
  })

  it('is added under a code that can stay', async () => {
    server()
    const form = await sheet(NewListSheet)
    await field(form, 'list-name').setValue('瞪羚企业')
    await field(form, 'list-code-new').setValue('瞪羚')
    await submit(form)
    expect(writes()).toEqual([])
    await field(form, 'list-code-new').setValue('GAZELLE')
    await submit(form)
    expect(writes().at(-1)).toMatchObject({ path: '/api/enterprise/v1/official-lists', body: { code: 'GAZELLE', name: '瞪羚企业' } })
  })
})

describe('the file of an official list', () => {
  const imported = { read: 3, joined: 1, unchanged: 1, left: 0, notTaken: [{ row: 4, name: '无名公司', creditCode: null, reason: '没有找到企业' }] }

  async function filled() {
    server(({ method }) => (method === 'POST' ? json(imported) : undefined))
    const card = await shown(ListImport, { code: 'KEY', name: '重点企业' })
    const chosen = field(card, 'list-file')
    Object.defineProperty(chosen.element, 'files', { value: [new File(['统一社会信用代码\n'], '名单.csv')] })
    await chosen.trigger('change')
    await appeared(card, 'list-file-picked')
    await field(card, 'list-from').setValue('2026-01-01')
    await field(card, 'list-source').setValue('皖经信〔2026〕1号')
    return card
  }

  it('is taken from its day on, and each line that was not taken is named', async () => {
    const card = await filled()
    await submit(card)
    expect((await appeared(card, 'list-result')).text()).toContain('没有找到企业')
    const sent = new URL(writes().at(-1)!.path, 'http://localhost')
    expect([sent.pathname, ...sent.searchParams.values()]).toEqual(['/api/enterprise/v1/official-lists/KEY/_import', '2026-01-01', '皖经信〔2026〕1号'])
    expect(isSure).not.toHaveBeenCalled()
    expect(card.emitted('taken')).toHaveLength(1)
  })

  it('ends who is no longer named only after a question', async () => {
    const card = await filled()
    await field(card, 'list-complete').setValue(true)
    vi.mocked(isSure).mockResolvedValue(false)
    await submit(card)
    expect(writes()).toEqual([])
    vi.mocked(isSure).mockResolvedValue(true)
    await submit(card)
    expect(writes().at(-1)!.path).toContain('complete=true')
  })
})
