import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, reactive } from 'vue'
import { setCsrfToken } from '@/api/csrf'
import type { Issue, IssueTransitions } from '@/api/contract'
import InstructionForm from '@/features/flow/InstructionForm.vue'
import ActionCard from '@/features/issues/ActionCard.vue'
import { pruneCache, writeCache } from '@/offline/cache'
import { db } from '@/offline/db'
import { isSure } from '@/shared/sure'
import { useKept } from '@/shared/useKept'
import { answer, freshDevice, network } from './device'

vi.mock('@/shared/sure', () => ({ isSure: vi.fn(async () => true) }))

const issue = { id: 'issue-1', version: 1, state: 'HANDLING', department: null } as Issue

async function settled(): Promise<void> {
  for (let i = 0; i < 10; i++) {
    await flushPromises()
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
}

async function instruction(): Promise<VueWrapper> {
  const form = mount(InstructionForm, { props: { issue, label: '批示' } })
  await settled()
  return form
}

const text = (form: VueWrapper): string => (form.get('[data-testid=instruction-text]').element as HTMLTextAreaElement).value

beforeEach(async () => {
  vi.mocked(isSure).mockClear()
  await freshDevice()
  setCsrfToken('token-1')
})

describe('what was typed into a form', () => {
  it('is back when the form is opened again', async () => {
    const first = await instruction()
    await first.get('[data-testid=instruction-text]').setValue('请尽快办理')
    await settled()
    first.unmount()
    const second = await instruction()
    expect(text(second)).toBe('请尽快办理')
    second.unmount()
  })

  it('is kept while the session is lost and forgotten once the server has taken it', async () => {
    const form = await instruction()
    await form.get('[data-testid=instruction-text]').setValue('请尽快办理')
    network(answer(401), answer(201, {}))
    await form.get('form').trigger('submit')
    await settled()
    expect(await db().cache.get('typed:instruction:issue-1')).toBeDefined()
    expect(text(form)).toBe('请尽快办理')
    await form.get('form').trigger('submit')
    await settled()
    expect(await db().cache.get('typed:instruction:issue-1')).toBeUndefined()
    form.unmount()
  })

  it('does not bring back the fields that were left alone', async () => {
    const scope = effectScope()
    const old = reactive({ title: '旧名', place: '旧址' })
    scope.run(() => useKept(() => 'activity:1', old))
    old.place = '新址'
    await settled()
    scope.stop()

    const now = reactive({ title: '别人改的名', place: '旧址' })
    const next = effectScope()
    const kept = next.run(() => useKept(() => 'activity:1', now))!
    expect(await kept.restore()).toBe(true)
    expect(now).toEqual({ title: '别人改的名', place: '新址' })
    next.stop()
  })

  it('is over what the form begins with, each time that it is opened', async () => {
    const scope = effectScope()
    const input = reactive({ title: '', issuer: '' })
    let from = { title: '第一版', issuer: '经信局' }
    const kept = scope.run(() => useKept(() => 'policy:1', input, { begin: () => from }))!
    await kept.restore()
    expect(input).toEqual(from)
    input.issuer = '财政局'
    await settled()
    from = { title: '第二版', issuer: '经信局' }
    await kept.restore()
    expect(input).toEqual({ title: '第二版', issuer: '财政局' })
    scope.stop()
  })

  it.each([
    ['mine', ['甲', '乙']],
    ['theirs', ['丙']],
  ])('comes back over what somebody else has changed only when the person says so: %s', async (answer, guests) => {
    const scope = effectScope()
    let there = { version: 1, guests: [] as string[] }
    const input = reactive({ guests: [] as string[] })
    const kept = scope.run(() => useKept(() => 'activity:1', input, { begin: () => ({ guests: there.guests }), version: () => there.version }))!
    input.guests = ['甲', '乙']
    await settled()
    there = { version: 2, guests: ['丙'] }
    vi.mocked(isSure).mockResolvedValueOnce(answer === 'mine')
    await kept.restore()
    expect(input.guests).toEqual(guests)
    await kept.restore()
    expect(vi.mocked(isSure)).toHaveBeenCalledTimes(1)
    scope.stop()
  })

  it('is not cleared away with what is old', async () => {
    await writeCache('typed:policy:1', { typed: {}, version: null }, 0)
    await writeCache('issue:1', {}, 0)
    await pruneCache()
    expect(await db().cache.toCollection().primaryKeys()).toEqual(['typed:policy:1'])
  })
})

describe('an action on an issue that somebody else has changed', () => {
  const allowed = { allowed: [{ to: 'REPLIED', label: '回复', needs: ['comment'] }], refused: [] } as unknown as IssueTransitions

  it('keeps its text, with what is new above it', async () => {
    const card = mount(ActionCard, { props: { issue, etag: '"v1"', transitions: allowed, notice: '' } })
    await card.get('[data-testid=action-REPLIED]').trigger('click')
    await card.get('[data-testid=action-comment]').setValue('已协调银行续贷')
    const sent = network(answer(412, { detail: '版本已变' }))
    await card.get('form').trigger('submit')
    await settled()
    expect(card.emitted('stale')).toHaveLength(1)

    await card.setProps({ issue: { ...issue, version: 2 }, etag: '"v2"', transitions: { ...allowed }, notice: '内容有更新' })
    expect((card.get('[data-testid=action-comment]').element as HTMLTextAreaElement).value).toBe('已协调银行续贷')
    expect(card.get('[data-testid=action-panel] [role=alert]').text()).toBe('内容有更新')
    await card.get('form').trigger('submit')
    await settled()
    expect(sent[1]!.headers.get('If-Match')).toBe('"v2"')
    card.unmount()
  })
})
