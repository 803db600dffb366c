import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Issue, IssueBrief, Transfer } from '@/api/contract'
import { setCsrfToken } from '@/api/csrf'
import BulkBar from '@/features/bulk/BulkBar.vue'
import { useSelection } from '@/features/bulk/useSelection'
import EscalationForm from '@/features/flow/EscalationForm.vue'
import FlowCard from '@/features/flow/FlowCard.vue'
import ResponsibleForm from '@/features/flow/ResponsibleForm.vue'
import InboxPage from '@/features/inbox/InboxPage.vue'
import ActionForm from '@/features/issues/ActionForm.vue'
import DepartmentPicker from '@/features/issues/DepartmentPicker.vue'
import PaperLinks from '@/features/issues/PaperLinks.vue'
import SupervisionPage from '@/features/supervision/SupervisionPage.vue'
import TransferCard from '@/features/transfers/TransferCard.vue'
import { session } from '@/session/session'
import { isoDate } from '@/shared/dates'
import { freshDevice } from './device'
import { appeared, calls, field, json, page, server, settled, shown, signedIn, submit, writes } from './screen'

const issue = { id: 'i1', version: 3, number: 'WT-2026-000007', title: '缺工', state: 'ACCEPTED', complexity: 'ORDINARY', marks: {}, department: { id: 'jxj', name: '经信局' } } as unknown as Issue

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

describe('a ticket that goes to another level', () => {
  const transfer = { id: 't1', version: 4, channel: 'PROVINCIAL_PLATFORM', target: '省平台', targetNumber: null, sentOn: '2026-03-02', state: 'SENT', stateNote: null, next: ['ANSWERED'] } as unknown as Transfer

  it('says which way and under which number', async () => {
    server()
    const card = await shown(TransferCard, { issueId: 'i1', version: 3 })
    await field(card, 'transfer-add').trigger('click')
    await field(card, 'transfer-channel').setValue('PROVINCIAL_PLATFORM')
    await field(card, 'transfer-number').setValue(' S-2026-1 ')
    await submit(card)
    expect(writes().at(-1)).toMatchObject({ path: '/api/enterprise/v1/issues/i1/transfers', body: { channel: 'PROVINCIAL_PLATFORM', targetNumber: 'S-2026-1', sentOn: isoDate() } })
    expect(card.emitted('changed')).toHaveLength(1)
  })

  it('comes back with its state, for the version that was seen', async () => {
    server(({ method, path }) => {
      if (method !== 'GET') return json({ ...transfer, state: 'ANSWERED' })
      return path.includes('/transfers') ? page(transfer) : undefined
    })
    const card = await shown(TransferCard, { issueId: 'i1', version: 3 })
    await (await appeared(card, 'transfer-update-t1')).trigger('click')
    await field(card, 'transfer-state').setValue('ANSWERED')
    await field(card, 'transfer-note').setValue('已协调')
    await card.findAll('form').at(-1)!.trigger('submit')
    await vi.waitFor(() => expect(card.emitted('changed')).toHaveLength(1))
    expect(writes().at(-1)).toMatchObject({ ifMatch: '"v4"', body: { state: 'ANSWERED', stateNote: '已协调' } })
  })
})

describe('a ticket that goes up a level', () => {
  it('is offered only the levels above, and says why', async () => {
    server()
    const form = await shown(EscalationForm, { issue: { ...issue, marks: { escalation: { level: 'OFFICE_HEAD' } } }, label: '提级' })
    expect(form.findAll('input[name="escalation-level"]').map((input) => input.attributes('value'))).toEqual(['DEPUTY_LEADER', 'MAIN_LEADER'])
    await submit(form)
    expect(writes()).toEqual([])
    await form.find('input[value="DEPUTY_LEADER"]').setValue(true)
    await field(form, 'escalation-reason').setValue('两次重新办理')
    await submit(form)
    expect(writes().at(-1)).toMatchObject({ path: '/api/enterprise/v1/issues/i1/escalations', body: { level: 'DEPUTY_LEADER', reason: '两次重新办理' } })
  })
})

describe('the person who answers for a ticket', () => {
  it('is named for the version that was seen', async () => {
    server(() => json({ ...issue, responsible: '李四' }))
    const form = await shown(ResponsibleForm, { issue, label: '责任人' })
    await submit(form)
    expect(writes()).toEqual([])
    await field(form, 'responsible-name').setValue('李四')
    await submit(form)
    expect(writes().at(-1)).toMatchObject({ ifMatch: '"v3"', body: { name: '李四' } })
    expect(form.emitted('done')).toHaveLength(1)
  })
})

describe('dispatching', () => {
  it('takes a proposed department with one tap, with its reason beside it', async () => {
    server(({ path }) => (path.includes('suggestions') ? page({ department: { id: 'rsj', name: '人社局' }, handled: 3, reasons: [{ kind: 'HISTORY', text: '近一年办结同类 3 件' }] }) : undefined))
    const picker = await shown(DepartmentPicker, { issueId: 'i1', version: 3, modelValue: '' })
    expect((await appeared(picker, 'suggest-rsj')).text()).toContain('近一年办结同类 3 件')
    await field(picker, 'suggest-rsj').trigger('click')
    expect(picker.emitted('update:modelValue')).toEqual([['rsj']])
  })

  it('of a returned ticket neither shows nor sends a complexity that was chosen before the first dispatch', async () => {
    server(({ method }) => (method === 'POST' ? json(issue, 201) : undefined))
    const action = { to: 'DISPATCHED', label: '交办', needs: ['departmentId'] }
    const first = await shown(ActionForm, { issue, etag: '"v3"', action })
    await first.find('input[name="complexity"][value="CROSS"]').setValue(true)
    await settled()
    first.unmount()
    const second = await shown(ActionForm, { issue: { ...issue, state: 'RETURNED', version: 6 }, etag: '"v6"', action: { ...action, label: '改派' } })
    await settled()
    expect(second.find('input[name="complexity"]').exists()).toBe(false)
    second.findComponent(DepartmentPicker).vm.$emit('update:modelValue', 'rsj')
    await submit(second)
    expect(writes().at(-1)).toMatchObject({ ifMatch: '"v6"', body: { to: 'DISPATCHED', departmentId: 'rsj' } })
    expect(writes().at(-1)?.body).not.toHaveProperty('complexity')
  })
})

describe('one action for many tickets', () => {
  it('is carried out for all that are shown, and what failed can be tried again with its present version', async () => {
    const briefs = ['a', 'b'].map((id) => ({ id, version: 1, number: `WT-${id}`, title: id }) as unknown as IssueBrief)
    let round = 0
    server(({ method, path }) => {
      if (method === 'GET') return path.endsWith('/issues/b') ? json({ ...briefs[1], version: 2 }) : undefined
      const ok = { index: 0, status: 200, id: 'a', problem: null }
      return json({ items: round++ === 0 ? [ok, { index: 1, status: 412, id: 'b', problem: { detail: '已被他人修改' } }] : [{ ...ok, id: 'b' }] })
    })
    const bar = await shown(BulkBar, { selection: useSelection(), items: briefs })
    await field(bar, 'bulk-all').trigger('click')
    await bar.find('input[value="ACCEPT"]').setValue(true)
    await field(bar, 'bulk-run').trigger('click')
    await appeared(bar, 'bulk-failed')
    expect(field(bar, 'bulk-done').text()).toContain('1')
    expect(bar.text()).toContain('WT-b b')
    expect(bar.text()).toContain('已被他人修改')
    await field(bar, 'bulk-retry').trigger('click')
    await vi.waitFor(() => expect(writes()).toHaveLength(2))
    expect(writes()[0]!.body).toMatchObject({ action: 'ACCEPT', items: [{ id: 'a', version: 1 }, { id: 'b', version: 1 }] })
    expect(writes()[1]!.body).toMatchObject({ action: 'ACCEPT', items: [{ id: 'b', version: 2 }] })
    await vi.waitFor(() => expect(field(bar, 'bulk-failed').exists()).toBe(false))
  })
})

describe('what can be done beside the steps', () => {
  it('stands in the same order, whatever the order of the answer, and nothing unknown among it', async () => {
    const offers = ['WITHDRAW', 'REMIND', 'SOMETHING_NEW', 'ASK_EXTENSION'].map((action) => ({ action, label: action }))
    server(({ path }) => (path.endsWith('/actions') ? json({ allowed: offers, refused: [] }) : undefined))
    const card = await shown(FlowCard, { issue })
    await appeared(card, 'flow-REMIND')
    expect(card.findAll('button').map((button) => button.attributes('data-testid'))).toEqual(['flow-ASK_EXTENSION', 'flow-REMIND', 'flow-WITHDRAW'])
  })
})

describe('papers', () => {
  it('are offered as far as they exist', async () => {
    server(({ path }) => (path.includes('supervision-orders') ? page({ id: 'o1' }) : undefined))
    const closed = await shown(PaperLinks, { issue: { ...issue, state: 'CLOSED' } })
    await appeared(closed, 'paper-supervision-order')
    expect(closed.findAll('a').map((link) => link.attributes('data-testid'))).toEqual(['paper-dispatch-note', 'paper-reply-letter', 'paper-supervision-order'])
    server()
    const fresh = await shown(PaperLinks, { issue: { ...issue, id: 'i2', department: null, state: 'SUBMITTED' } })
    await settled()
    expect(fresh.find('a').exists()).toBe(false)
  })
})

describe('the inbox', () => {
  const means = (path: string) => (path.includes('/notifications/means') ? json({ email: true, robots: [{ name: '办公群', kind: 'WECOM' }] }) : undefined)

  it('is read up to the newest with one press, and one by one by opening', async () => {
    const item = { id: 'n2', kind: 'OVERDUE', label: '超期', title: '缺工', detail: null, number: 'WT-1', occurredAt: '2026-03-02T01:00:00Z', readAt: null, issueId: 'i1' }
    server(({ path }) => (path.includes('/inbox?') ? page(item, { ...item, id: 'n1', kind: 'DUE_SOON' }) : means(path)))
    const inbox = await shown(InboxPage)
    await (await appeared(inbox, 'inbox-DUE_SOON')).trigger('click')
    await vi.waitFor(() => expect(writes()).toHaveLength(1))
    expect(writes()[0]!.body).toEqual({ ids: ['n1'] })
    await field(inbox, 'inbox-read-all').trigger('click')
    await vi.waitFor(() => expect(writes()).toHaveLength(2))
    expect(writes()[1]!.body).toEqual({ upTo: 'n2' })
  })

  it('is told to write to an address, or into the room of a robot', async () => {
    server(({ path, method }) => (method === 'PUT' ? json({}) : means(path)))
    const inbox = await shown(InboxPage)
    await (await appeared(inbox, 'channel-email')).setValue('zhang@example.gov.cn')
    await field(inbox, 'channel-set-EMAIL').trigger('click')
    await settled()
    await field(inbox, 'channel-set-WECOM').trigger('click')
    await vi.waitFor(() => expect(writes()).toHaveLength(2))
    expect(writes().map(({ path, body }) => [path.split('/').at(-1), body.address])).toEqual([
      ['EMAIL', 'zhang@example.gov.cn'],
      ['WECOM', '办公群'],
    ])
  })

  it('shows only what is unread when asked', async () => {
    server(({ path }) => means(path))
    const inbox = await shown(InboxPage)
    await field(inbox, 'inbox-unread-only').setValue(true)
    await vi.waitFor(() => expect(calls().some(({ path }) => path.includes('unread=true'))).toBe(true))
  })
})

describe('the exceptions', () => {
  it('are filtered by department, and the file follows the filter', async () => {
    signedIn('supervisor')
    server(({ path }) => {
      if (path.includes('/exception-kinds')) return page({ kind: 'OVERDUE', label: '', count: 2, more: false })
      return path.includes('/departments') ? page({ id: 'rsj', name: '人社局' }) : undefined
    })
    const desk = await shown(SupervisionPage, {}, '/supervision?kind=OVERDUE')
    await vi.waitFor(() => expect(field(desk, 'supervision-department').text()).toContain('人社局'))
    await field(desk, 'supervision-department').setValue('rsj')
    await vi.waitFor(() => expect(calls().some(({ path }) => path.includes('/supervision/exceptions?') && path.includes('departmentId=rsj'))).toBe(true))
    expect(field(desk, 'supervision-export').attributes('href')).toMatch(/_export\?.*departmentId=rsj/)
  })
})
