import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import PhotosSection from '@/features/visits/PhotosSection.vue'
import VisitFormBody from '@/features/visits/VisitFormBody.vue'
import { db } from '@/offline/db'
import { isSure } from '@/shared/sure'
import { filledForm, freshDevice, VISIT } from './device'
import { appeared, field, page, server, settled, shown, signedIn } from './screen'

vi.mock('@/shared/sure', () => ({ isSure: vi.fn(async () => true) }))

const full = () => new DOMException('full', 'QuotaExceededError')

beforeEach(async () => {
  await freshDevice()
  signedIn('member')
  server(() => page())
})
enableAutoUnmount(afterEach)
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

describe('a device without room', () => {
  it('is said when a visit is submitted, and the form stays as it is', async () => {
    const form = await shown(VisitFormBody, { id: VISIT, opening: { form: filledForm(), baseEtag: null } })
    await appeared(form, 'visit-submit')
    vi.spyOn(db().visits, 'put').mockRejectedValue(full())
    await form.find('form').trigger('submit')
    await settled()
    expect(field(form, 'visit-faults').text()).toContain('本机存储空间不足')
    expect(form.find('.van-button--loading').exists()).toBe(false)
  })

  it('is said when a photo does not fit, and another one may be tried', async () => {
    const keep = vi.fn().mockRejectedValueOnce(full()).mockResolvedValue(undefined)
    const photos = await shown(PhotosSection, { visitId: VISIT, keep })
    const input = field(photos, 'photo-album')
    Object.defineProperty(input.element, 'files', { value: [new File(['x'], '厂房.jpg', { type: 'image/jpeg' })] })
    await input.trigger('change')
    await settled()
    expect(photos.find('[role=alert]').text()).toContain('本机存储空间不足')
    expect(photos.find('.busy').exists()).toBe(false)
  })
})

describe('a photo that was taken', () => {
  it.each([
    [false, 1],
    [true, 0],
  ])('is taken away only when the person is sure: %s', async (sure, left) => {
    await db().photos.add({ id: 'p1', visitId: VISIT, name: '厂房.jpg', blob: new Blob(['x']), state: 'WAITING', reason: null })
    vi.mocked(isSure).mockResolvedValueOnce(sure)
    const photos = await shown(PhotosSection, { visitId: VISIT, keep: async () => undefined })
    await (await appeared(photos, 'photo-thumb')).find('button').trigger('click')
    await settled()
    expect(await db().photos.count()).toBe(left)
  })
})
