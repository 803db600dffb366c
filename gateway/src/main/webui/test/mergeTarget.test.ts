import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Issue } from '@/api/contract'
import MergeTarget from '@/features/issues/MergeTarget.vue'
import { freshDevice } from './device'
import { page, server, settled, shown } from './screen'

beforeEach(freshDevice)
enableAutoUnmount(afterEach)
afterEach(() => vi.unstubAllGlobals())

describe('into which issue another is merged', () => {
  const issue = { id: 'i1', enterprise: { id: 'f1' } } as Issue

  it('says so where the firm has no other open one', async () => {
    server(() => page({ id: 'i1', number: '202611280001', title: '缺工' }))
    const field = await shown(MergeTarget, { issue, modelValue: '' })
    await settled()
    expect(field.text()).toContain('该企业没有其他未办结的诉求可以并入')
  })

  it('offers the others of the firm', async () => {
    server(() => page({ id: 'i1', number: '202611280001', title: '缺工' }, { id: 'i2', number: '202611280002', title: '招不到人' }))
    const field = await shown(MergeTarget, { issue, modelValue: '' })
    await settled()
    expect(field.findAll('option').map((option) => option.text())).toEqual(['请选择要并入的诉求', '202611280002 招不到人'])
    expect(field.text()).not.toContain('没有其他')
  })
})
