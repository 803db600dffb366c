import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Firm, FirmPerson } from '@/api/contract'
import { setCsrfToken } from '@/api/csrf'
import CallSheet from '@/features/firms/CallSheet.vue'
import CodeSheet from '@/features/firms/CodeSheet.vue'
import ContactSheet from '@/features/firms/ContactSheet.vue'
import FirmIdentifiers from '@/features/firms/FirmIdentifiers.vue'
import FirmMerged from '@/features/firms/FirmMerged.vue'
import FormerNameSheet from '@/features/firms/FormerNameSheet.vue'
import { db } from '@/offline/db'
import { session } from '@/session/session'
import { freshDevice } from './device'
import { appeared, field, json, page, server, sheet, shown, signedIn, submit, writes } from './screen'

vi.mock('@/shared/sure', () => ({ isSure: vi.fn(async () => true) }))

const firm = { id: 'f1', version: 3, name: '界首市甲公司', creditCode: null, areaCode: '341282', lists: [], taskForces: [], formerNames: [], tags: [], contacts: [] } as unknown as Firm

beforeEach(async () => {
  await freshDevice()
  setCsrfToken('token')
  signedIn('dispatcher')
})
enableAutoUnmount(afterEach)
afterEach(() => {
  vi.unstubAllGlobals()
  session.me = null
})

describe('the number of a contact', () => {
  const person = { id: 'p1', name: '王厂长' } as unknown as FirmPerson

  it('is shown for a reason, and is nowhere on the device', async () => {
    server(({ method }) => (method === 'POST' ? json({ mobile: '13800138000' }) : undefined))
    const call = await sheet(CallSheet, { firmId: 'f1', person })
    await submit(call)
    expect(writes()).toEqual([])
    await field(call, 'call-other').setValue('约下周走访')
    await submit(call)
    expect(writes().at(-1)).toMatchObject({ path: '/api/enterprise/v1/enterprises/f1/contacts/p1/_reveal', body: { reason: '约下周走访' } })
    expect((await appeared(call, 'call-now')).attributes('href')).toBe('tel:13800138000')
    expect(JSON.stringify(await db().cache.toArray())).not.toContain('13800138000')
    await call.setProps({ show: false })
    await call.setProps({ show: true })
    expect(field(call, 'call-now').exists()).toBe(false)
  })

  it('stays when a contact is corrected without typing it anew', async () => {
    server(() => json({}))
    const known = { id: 'p1', version: 2, name: '王厂长', post: null, primary: true }
    const form = await sheet(ContactSheet, { firmId: 'f1', contact: known })
    await field(form, 'contact-name').setValue('王总')
    await submit(form)
    expect(writes().at(-1)).toMatchObject({ ifMatch: '"v2"', body: { name: '王总', primary: true } })
    expect(writes().at(-1)?.body).not.toHaveProperty('mobile')
  })
})

describe('what a firm was called and numbered', () => {
  it('gets its first code for the version that was seen', async () => {
    server(() => json({ ...firm, version: 4 }))
    const form = await sheet(CodeSheet, { firm })
    await field(form, 'code-value').setValue('91341282MA8N000106')
    await submit(form)
    expect(writes().at(-1)).toMatchObject({ method: 'PATCH', ifMatch: '"v3"', body: { creditCode: '91341282MA8N000106' } })
    expect(form.emitted('saved')).toHaveLength(1)
  })

  it('keeps a former name with its last day', async () => {
    server()
    const form = await sheet(FormerNameSheet, { firmId: 'f1' })
    await field(form, 'former-name').setValue('界首市甲厂')
    await submit(form)
    expect(writes()).toEqual([])
    await field(form, 'former-until').setValue('2024-05-31')
    await submit(form)
    expect(writes().at(-1)).toMatchObject({ path: '/api/enterprise/v1/enterprises/f1/former-names', body: { name: '界首市甲厂', until: '2024-05-31' } })
  })

  it('keeps an old number, and loses one that was wrong after a question', async () => {
    server(({ method, path }) => (method === 'GET' && path.includes('/identifiers') ? page({ id: 'n1', version: 1, kind: 'REGISTRATION', value: '341282000012345', recordedAt: '2026-03-02T01:00:00Z', note: null }) : undefined))
    const card = await shown(FirmIdentifiers, { firmId: 'f1', version: 3 })
    await field(card, 'identifier-add').trigger('click')
    await (await appeared(card, 'identifier-value')).setValue('341282000054321')
    await submit(card)
    expect(writes().at(-1)).toMatchObject({ method: 'POST', body: { kind: 'REGISTRATION', value: '341282000054321' } })
    await (await appeared(card, 'identifier-remove-341282000012345')).trigger('click')
    await vi.waitFor(() => expect(writes().at(-1)).toMatchObject({ method: 'DELETE', ifMatch: '"v1"' }))
  })
})

describe('a merge', () => {
  it('is taken back with a reason, for the version that was seen', async () => {
    const merge = { id: 'm1', mergedName: '甲公司筹建处', mergedCreditCode: null, mergedAt: '2026-03-02T01:00:00Z', mergedByName: '李调度', reason: '同一家', undoneAt: null }
    server(({ method, path }) => (method === 'GET' && path.includes('/merges') ? page(merge) : json({ ...firm, version: 4 })))
    const card = await shown(FirmMerged, { firm })
    await (await appeared(card, 'undo-m1')).trigger('click')
    await submit(card)
    expect(writes()).toEqual([])
    await field(card, 'undo-reason').setValue('不是同一家')
    await submit(card)
    expect(writes().at(-1)).toMatchObject({ ifMatch: '"v3"', body: { reason: '不是同一家' } })
    expect(card.emitted('changed')).toHaveLength(1)
  })
})
