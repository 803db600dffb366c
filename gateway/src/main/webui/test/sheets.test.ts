import { mount, type VueWrapper } from '@vue/test-utils'
import { nextTick } from 'vue'
import { afterEach, describe, expect, it } from 'vitest'
import BottomSheet from '@/shared/ui/BottomSheet.vue'

function sheet(): VueWrapper {
  const wrapper: VueWrapper = mount(BottomSheet, {
    props: { title: '表单', show: false, 'onUpdate:show': (show: boolean) => void wrapper.setProps({ show }) },
    global: { stubs: { teleport: true } },
  })
  return wrapper
}

const isOpen = (wrapper: VueWrapper): boolean => (wrapper.props() as { show: boolean }).show

async function stepBack(): Promise<void> {
  const gone = new Promise((resolve) => window.addEventListener('popstate', resolve, { once: true }))
  history.back()
  await gone
  await nextTick()
}

const mounted: VueWrapper[] = []

async function two(): Promise<[VueWrapper, VueWrapper]> {
  const outer = sheet()
  const inner = sheet()
  mounted.push(outer, inner)
  await outer.setProps({ show: true })
  await inner.setProps({ show: true })
  return [outer, inner]
}

describe('a sheet above another', () => {
  afterEach(() => mounted.splice(0).forEach((wrapper) => wrapper.unmount()))

  it('leaves the one below open when it closes by itself', async () => {
    const [outer, inner] = await two()
    const gone = new Promise((resolve) => window.addEventListener('popstate', resolve, { once: true }))
    await inner.setProps({ show: false })
    await gone
    await nextTick()
    expect(isOpen(outer)).toBe(true)
    await stepBack()
    expect(isOpen(outer)).toBe(false)
  })

  it('closes before the page is left although it was open from the beginning', async () => {
    const wrapper: VueWrapper = mount(BottomSheet, {
      props: { title: '表单', show: true, 'onUpdate:show': (show: boolean) => void wrapper.setProps({ show }) },
      global: { stubs: { teleport: true } },
    })
    mounted.push(wrapper)
    await stepBack()
    expect(isOpen(wrapper)).toBe(false)
  })

  it('closes before the one below when somebody goes back', async () => {
    const [outer, inner] = await two()
    await stepBack()
    expect([isOpen(outer), isOpen(inner)]).toEqual([true, false])
    await stepBack()
    expect(isOpen(outer)).toBe(false)
  })
})
