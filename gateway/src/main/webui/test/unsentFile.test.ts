import { flushPromises, mount } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import SignOutSheet from '@/features/me/SignOutSheet.vue'
import { readUnsent, writeUnsent } from '@/features/queue/unsentFile'
import { allAmendments, newAmendment, saveAmendment } from '@/offline/amendments'
import { db } from '@/offline/db'
import { restore } from '@/offline/unsent'
import { allVisits, getVisit, markSent, saveForm, submit, unsentCount } from '@/offline/visitStore'
import { session } from '@/session/session'
import { answer, filledForm, freshDevice, ME, network, onServer, VISIT } from './device'

const signedOut = vi.hoisted(() => vi.fn())
vi.mock('@/session/signOut', () => ({ signOut: signedOut }))
vi.mock('vue-router', () => ({ useRouter: () => ({ push: vi.fn() }) }))

const BYTES = new Uint8Array([0xff, 0xd8, 0x00, 0x3c, 0xff])
const SENT_VISIT = `${VISIT.slice(0, -1)}2`

async function photo(id: string, visitId: string): Promise<void> {
  await db().photos.add({ id, visitId, name: `${id}.jpg`, blob: new Blob([BYTES], { type: 'image/jpeg' }), state: 'WAITING', reason: null })
}

beforeEach(async () => {
  await freshDevice()
  session.me = ME
  await saveForm(VISIT, { ...filledForm(), note: '</script><b>缺工</b>' }, '"v4"')
  await submit(VISIT)
  await photo('p1', VISIT)
  await saveForm(SENT_VISIT, filledForm())
  await submit(SENT_VISIT)
  await markSent(SENT_VISIT, [])
  await photo('p2', SENT_VISIT)
  const change = { id: 'c1', field: 'NOTE', value: '改后的', capturedAt: '2026-11-23T02:00:00Z' } as const
  await saveAmendment(newAmendment(onServer({ state: 'DONE' }), '改记录的公司'), [change])
})

describe('the file of what is not uploaded', () => {
  it('can be read in any browser, photos included', async () => {
    const page = new DOMParser().parseFromString(await writeUnsent(ME), 'text/html')
    expect(page.body.textContent).toContain('界首市测试企业有限公司')
    expect(page.body.textContent).toContain('</script><b>缺工</b>')
    expect(page.body.textContent).toContain('改后的')
    expect([...page.querySelectorAll('img')].map((image) => image.getAttribute('src'))).toEqual(
      expect.arrayContaining([`data:image/jpeg;base64,${btoa(String.fromCharCode(...BYTES))}`]),
    )
    expect(page.querySelectorAll('img')).toHaveLength(2)
  })

  it('puts everything back under the same ids', async () => {
    const before = { visits: await allVisits(), amendments: await allAmendments() }
    const html = await writeUnsent(ME)
    await freshDevice()
    expect(await restore(readUnsent(html)!)).toEqual({ entries: 3, queued: 1, photos: 2 })
    expect({ visits: await allVisits(), amendments: await allAmendments() }).toEqual(before)
    const back = (await db().photos.get('p1'))!
    expect(back).toMatchObject({ visitId: VISIT, state: 'WAITING' })
    expect(new Uint8Array(await back.blob.arrayBuffer())).toEqual(BYTES)
  })

  it('leaves what the device still has as it is', async () => {
    const file = readUnsent(await writeUnsent(ME))!
    await markSent(VISIT, [])
    expect(await restore(file)).toEqual({ entries: 0, queued: 0, photos: 0 })
    expect((await getVisit(VISIT))?.state).toBe('SENT')
  })

  it('comes back without a photo that cannot be read any more', async () => {
    const file = readUnsent((await writeUnsent(ME)).replace('data:image/jpeg;base64,', 'data:,'))!
    expect(file.broken).toBe(1)
    expect([file.visits.length, file.photos.length]).toEqual([2, 1])
  })

  it('names who made it, and says nothing else of the person', async () => {
    const page = new DOMParser().parseFromString(await writeUnsent(ME), 'text/html')
    expect(Object.keys(JSON.parse(page.getElementById('sisong-unsent')!.textContent!) as object)).toEqual(['subject', 'name', 'visits', 'photos', 'amendments'])
  })

  it('is told from any other page', () => {
    expect(readUnsent('<html><body>别的</body></html>')).toBeNull()
  })
})

describe('signing out with something not uploaded', () => {
  const stubs = { BottomSheet: { template: '<div><slot /></div>' } }

  async function settled(): Promise<void> {
    for (let i = 0; i < 20; i++) {
      await flushPromises()
      await new Promise((resolve) => setTimeout(resolve, 2))
    }
  }

  it('clears nothing before the person has said that the file is saved', async () => {
    network(answer(200))
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
    const sheet = mount(SignOutSheet, { props: { show: true }, global: { stubs } })
    await settled()
    expect(sheet.find('[data-testid=sign-out-confirm]').exists()).toBe(false)
    await sheet.get('[data-testid=sign-out-export]').trigger('click')
    await settled()
    expect(sheet.find('[data-testid=sign-out-confirm]').exists()).toBe(false)
    expect(signedOut).not.toHaveBeenCalled()

    await sheet.get('[data-testid=sign-out-saved]').trigger('click')
    expect(signedOut).not.toHaveBeenCalled()
    expect(await unsentCount()).toBe(4)
    await sheet.get('[data-testid=sign-out-confirm]').trigger('click')
    await settled()
    expect(signedOut).toHaveBeenCalledOnce()
    sheet.unmount()
  })
})
