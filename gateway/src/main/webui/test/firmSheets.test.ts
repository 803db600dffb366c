import { enableAutoUnmount, flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Firm, FirmIndicator } from '@/api/contract'
import { setCsrfToken } from '@/api/csrf'
import CorrectFirmSheet from '@/features/firms/CorrectFirmSheet.vue'
import FirmContacts from '@/features/firms/FirmContacts.vue'
import FirmsPage from '@/features/firms/FirmsPage.vue'
import IndicatorSheet from '@/features/firms/IndicatorSheet.vue'
import NewFirmSheet from '@/features/firms/NewFirmSheet.vue'
import { session } from '@/session/session'
import IndustrySelect from '@/shared/ui/IndustrySelect.vue'
import { freshDevice } from './device'
import { calls, field, json, page, server, settled, sheet, shown, signedIn, submit, value, writes } from './screen'

const START = { id: 'f1', version: 3, name: '界首市甲公司', creditCode: '91341282MA8N000106', areaCode: '341282', areaName: '界首市', address: '东城路 1 号', industryCode: null, lists: [], taskForces: [], formerNames: [], tags: [], contacts: [] } as unknown as Firm

enableAutoUnmount(afterEach)
beforeEach(async () => {
  await freshDevice()
  setCsrfToken('token')
})
afterEach(() => {
  vi.unstubAllGlobals()
  session.me = null
})

describe('two people correct one firm', () => {
  function firmServer(): void {
    let firm = START
    server(({ method, path, ifMatch, body }) => {
      if (!path.endsWith('/enterprises/f1')) return undefined
      if (method === 'PATCH' && ifMatch !== `"v${firm.version}"`) return json({ status: 412, code: 'stale-version', title: '数据已被他人修改', detail: '' }, 412)
      if (method === 'PATCH') firm = { ...firm, ...body, version: firm.version + 1 }
      return json(firm)
    })
  }

  it('and the second is refused for the version that was seen, keeps the words and sees what is different', async () => {
    firmServer()
    const first = await sheet(CorrectFirmSheet, { firm: START })
    const second = await sheet(CorrectFirmSheet, { firm: START })
    await field(first, 'correct-address').setValue('西城路 2 号')
    await submit(first)
    await field(second, 'correct-name').setValue('界首市甲厂')
    await submit(second)
    expect(writes().map((call) => call.ifMatch)).toEqual(['"v3"', '"v3"'])
    expect(first.emitted('saved')).toHaveLength(1)
    expect(second.emitted('saved')).toBeUndefined()
    expect(second.emitted('overtaken')).toHaveLength(1)
    expect(value(second, 'correct-name')).toBe('界首市甲厂')
    expect(field(second, 'overtaken').text()).toContain('东城路 1 号')
    expect(field(second, 'overtaken').text()).toContain('西城路 2 号')
    await submit(second)
    expect(writes().at(-1)).toMatchObject({ ifMatch: '"v4"', body: { name: '界首市甲厂' } })
    expect(writes().at(-1)?.body).not.toHaveProperty('address')
    expect(second.emitted('saved')).toHaveLength(1)
  })
})

describe('an area that was chosen and not handed in', () => {
  const areas = (path: string) => (path.includes('parent=341282') ? page({ code: '341282001', name: '东城街道' }, { code: '341282002', name: '西城街道' }) : undefined)
  const first = (form: VueWrapper): string => field(form, 'firm-area').find('option').text()

  beforeEach(() => signedIn('dispatcher'))

  it('is named when the form of a new firm is opened again', async () => {
    server(({ path }) => areas(path))
    const before = await sheet(NewFirmSheet)
    expect(first(before)).toBe('界首市')
    await field(before, 'firm-area').setValue('341282001')
    await settled()
    before.unmount()
    const again = await sheet(NewFirmSheet)
    await vi.waitFor(() => expect(first(again)).toContain('东城街道'))
  })

  it('is named instead of the area that the firm has, and sent', async () => {
    server(({ path, method }) => (method === 'PATCH' ? json(START) : areas(path)))
    const before = await sheet(CorrectFirmSheet, { firm: START })
    expect(first(before)).toContain('界首市')
    await field(before, 'firm-area').setValue('341282001')
    await settled()
    before.unmount()
    const again = await sheet(CorrectFirmSheet, { firm: START })
    await vi.waitFor(() => expect(first(again)).toContain('东城街道'))
    await field(again, 'firm-area').setValue('341282002')
    expect(first(again)).toContain('东城街道')
    await field(again, 'firm-area').setValue('')
    await submit(again)
    expect(writes()[0]!.body).toMatchObject({ areaCode: '341282001' })
  })
})

describe('the numbers of a year', () => {
  const known = [
    { id: 'i2', year: 2025, employees: 120, revenueWan: '1120.50', assetsWan: null, current: true },
    { id: 'i1', year: 2025, employees: 7, revenueWan: null, assetsWan: null, current: false },
  ] as unknown as FirmIndicator[]

  async function indicators(): Promise<VueWrapper> {
    server(({ method }) => (method === 'POST' ? json({ id: 'i3' }, 201) : undefined))
    const form = await sheet(IndicatorSheet, { firmId: 'f1', known })
    await field(form, 'indicator-source').setValue('统计年报')
    return form
  }

  it('are understood with the commas that people paste', async () => {
    const form = await indicators()
    await field(form, 'indicator-year').setValue('2024')
    await field(form, 'indicator-employees').setValue('1,120')
    await field(form, 'indicator-revenue').setValue('3,000.5')
    await submit(form)
    expect(writes()[0]?.body).toEqual({ year: 2024, employees: 1120, revenueWan: '3000.5', source: '统计年报' })
  })

  it('are refused at their field when they are none', async () => {
    const form = await indicators()
    await field(form, 'indicator-year').setValue('2024')
    await field(form, 'indicator-employees').setValue('约120')
    await field(form, 'indicator-revenue').setValue('1.005')
    await submit(form)
    expect(writes()).toEqual([])
    expect(form.text()).toContain('请填写人数')
    expect(form.text()).toContain('最多两位小数')
  })

  it('start from what counts of the year, so that a correction loses nothing', async () => {
    const form = await indicators()
    await field(form, 'indicator-year').setValue('2025')
    expect([value(form, 'indicator-employees'), value(form, 'indicator-revenue')]).toEqual(['120', '1120.50'])
    await field(form, 'indicator-revenue').setValue('2000')
    await submit(form)
    expect(writes()[0]?.body).toMatchObject({ year: 2025, employees: 120, revenueWan: '2000' })
  })

  it('keep what was typed when the year is changed', async () => {
    const form = await indicators()
    await field(form, 'indicator-year').setValue('2025')
    await field(form, 'indicator-revenue').setValue('2000')
    await field(form, 'indicator-year').setValue('2023')
    expect([value(form, 'indicator-employees'), value(form, 'indicator-revenue')]).toEqual(['', '2000'])
  })
})

describe('registering a firm', () => {
  it('shows who has the name, and asks before it opens a second file of it', async () => {
    const hit = { id: 'f9', name: '界首市甲公司', creditCode: '91341282MA8N000106' }
    server(({ method, path, body }) => {
      if (path.includes('/enterprises?')) return json({ items: [hit], page: { nextCursor: null } })
      if (method !== 'POST') return undefined
      return body.sameNameConfirmed ? json({ id: 'f10' }, 201) : json({ status: 422, code: 'same-name', title: '', detail: '已有同名企业', errors: [] }, 422)
    })
    const form = await sheet(NewFirmSheet)
    await field(form, 'new-firm-name').setValue('界首市甲公司')
    await field(form, 'new-firm-code').setValue('91341282MA8N000293')
    await vi.waitFor(() => expect(field(form, 'alike-f9').exists()).toBe(true))
    expect(field(form, 'new-firm-another').exists()).toBe(false)
    await submit(form)
    await field(form, 'new-firm-another').setValue(true)
    await submit(form)
    expect(writes().map((call) => call.body.sameNameConfirmed)).toEqual([undefined, true])
    expect(form.emitted('saved')).toHaveLength(1)
  })
})

describe('an industry', () => {
  function table(): void {
    const below: Record<string, { code: string; name: string }[]> = { '': [{ code: 'C', name: '制造业' }, { code: 'K', name: '房地产业' }], K: [{ code: 'K70', name: '房地产业' }] }
    server(({ path }) => (path.includes('/industries') ? json({ items: below[new URL(path, 'http://x').searchParams.get('parent') ?? ''] ?? [], page: { nextCursor: null } }) : undefined))
  }

  it('is chosen level by level, and typed where the table ends', async () => {
    table()
    const select = mount(IndustrySelect, { props: { modelValue: 'K702', first: '不明', label: '行业', free: true, testid: 'i', 'onUpdate:modelValue': (code: string) => void select.setProps({ modelValue: code }) } })
    await vi.waitFor(() => expect(select.find('[data-testid="i-below-below-finer"]').exists()).toBe(true))
    expect(value(select, 'i-below-below-finer')).toBe('2')
    await field(select, 'i-below-below-finer').setValue('７0x9')
    expect(select.props('modelValue')).toBe('K7070')
    await field(select, 'i-below').setValue('')
    expect(select.props('modelValue')).toBe('K')
    await field(select, 'i').setValue('')
    expect(select.props('modelValue')).toBe('')
  })

  it('offers no typing in a filter', async () => {
    table()
    const select = mount(IndustrySelect, { props: { modelValue: 'K70', first: '不限', label: '行业', testid: 'i' } })
    await vi.waitFor(() => expect(field(select, 'i-below').exists()).toBe(true))
    await flushPromises()
    expect(select.find('input').exists()).toBe(false)
  })
})

describe('the contacts of a firm', () => {
  const person = (id: string, revealable: boolean) => ({ id, name: `人${id}`, post: null, mobile: '138****5678', primary: false, revealable, version: 0 })

  it('offer the number only to whoever may ask for it', async () => {
    session.me = { subject: 's', name: '成员', roles: ['member'], department: null, area: null, taskForces: [] }
    server(() => undefined)
    const card = await shown(FirmContacts, { firm: { ...START, contacts: [person('1', true), person('2', false)] } })
    expect(field(card, 'call-1').exists()).toBe(true)
    expect(field(card, 'call-2').exists()).toBe(false)
    expect(field(card, 'contact-edit-2').exists()).toBe(false)
  })

  it('are all shown when more is wanted than the card has', async () => {
    const all = ['1', '2', '3', '4', '5', '6'].map((id) => person(id, false))
    server(({ path }) => (path.includes('/contacts') ? json({ items: all, page: { nextCursor: null } }) : undefined))
    const card = await shown(FirmContacts, { firm: { ...START, contacts: all.slice(0, 5) } })
    expect(card.text()).not.toContain('人6')
    await field(card, 'contacts-more').trigger('click')
    await vi.waitFor(() => expect(card.text()).toContain('人6'))
    expect(field(card, 'contacts-more').exists()).toBe(false)
  })
})

describe('the list of firms', () => {
  const asks = async (role: string): Promise<string> => {
    session.me = { subject: 's', name: '某人', roles: [role], department: null, area: null, taskForces: [] }
    server(() => undefined)
    await shown(FirmsPage)
    await vi.waitFor(() => expect(calls().some((call) => call.path.includes('/enterprises'))).toBe(true))
    return calls().find((call) => call.path.includes('/enterprises'))?.path ?? ''
  }

  it('begins with the own firms for whoever visits, and with all in sight for a handler', async () => {
    expect(await asks('member')).toContain('mine=true')
    expect(await asks('handler')).not.toContain('mine=true')
  })
})
