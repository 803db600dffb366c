import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Finding } from '@/api/contract'
import FindingItem from '@/features/findings/FindingItem.vue'

const HIDDEN = '上游想来建厂,找陈总 137****5678'
const FINDING = { id: 'a', version: 0, kind: 'LEAD', text: HIDDEN, enterpriseName: '公司', authorName: '张三', createdAt: '2026-03-02T01:00:00Z' } as Finding

function item(text: string): VueWrapper {
  return mount(FindingItem, { props: { finding: { ...FINDING, text } }, global: { stubs: { RouterLink: true } } })
}

function answers(text: string): void {
  vi.stubGlobal('fetch', vi.fn(() => Promise.resolve(new Response(JSON.stringify({ ...FINDING, text }), { status: 200, headers: { 'Content-Type': 'application/json' } }))))
}

beforeEach(() => localStorage.clear())
afterEach(() => vi.unstubAllGlobals())

describe('a finding in the list', () => {
  it('offers nothing where no number is hidden', () => {
    expect(item('夜话每月办一次').find('[data-testid=finding-number]').exists()).toBe(false)
  })

  it('shows the number when it is asked for alone', async () => {
    answers('上游想来建厂,找陈总 13712345678')
    const shown = item(HIDDEN)
    await shown.get('[data-testid=finding-number]').trigger('click')
    await flushPromises()
    expect(shown.text()).toContain('13712345678')
    expect(shown.find('[data-testid=finding-number]').exists()).toBe(false)
  })

  it('says for whom the number is to whoever is not shown it', async () => {
    answers(HIDDEN)
    const shown = item(HIDDEN)
    await shown.get('[data-testid=finding-number]').trigger('click')
    await flushPromises()
    expect(shown.text()).toContain('号码只对记录人')
  })
})
