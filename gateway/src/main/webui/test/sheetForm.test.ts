import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, ref } from 'vue'
import { useRequestKey } from '@/shared/useRequestKey'
import { useSheetForm } from '@/shared/useSheetForm'
import { db } from '@/offline/db'
import { freshDevice } from './device'

async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) {
    await flushPromises()
    await new Promise((done) => setTimeout(done))
  }
}

beforeEach(() => freshDevice())

describe('the key of a request', () => {
  it('is the same for the same words, until they were taken', () => {
    const key = useRequestKey()
    const first = key.of({ name: '甲' })
    expect(key.of({ name: '甲' })).toBe(first)
    expect(key.of({ name: '乙' })).not.toBe(first)
    const last = key.of({ name: '乙' })
    key.taken()
    expect(key.of({ name: '乙' })).not.toBe(last)
  })
})

describe('a form in a sheet', () => {
  function form(show = ref(false)) {
    const scope = effectScope()
    return { show, ...scope.run(() => useSheetForm(() => 'unit', show, () => ({ name: '' })))! }
  }

  it('stands there again as it was left, on this and the next visit of the page', async () => {
    const first = form()
    first.show.value = true
    await settled()
    first.input.name = '经信局'
    first.show.value = false
    await settled()
    first.show.value = true
    await settled()
    expect(first.input.name).toBe('经信局')
    const next = form(ref(true))
    await settled()
    expect(next.input.name).toBe('经信局')
  })

  it('shuts and forgets once the server has taken it', async () => {
    const { show, input, send } = form(ref(true))
    await settled()
    input.name = '经信局'
    await settled()
    expect(await send(async () => 'taken')).toBe('taken')
    expect(show.value).toBe(false)
    expect(await db().cache.count()).toBe(0)
    show.value = true
    await settled()
    expect(input.name).toBe('')
  })

  it('leaves the next one alone when the answer comes after another one was opened', async () => {
    const scope = effectScope()
    const [which, show] = [ref('甲'), ref(true)]
    const { input, send } = scope.run(() => useSheetForm(() => `unit:${which.value}`, show, () => ({ name: '' })))!
    await settled()
    input.name = '经信局'
    let answer: (words: string) => void = () => undefined
    const sent = send(() => new Promise<string>((resolve) => (answer = resolve)))
    show.value = false
    await settled()
    which.value = '乙'
    show.value = true
    await settled()
    input.name = '财政局'
    await settled()
    answer('taken')
    await sent
    expect([show.value, input.name]).toEqual([true, '财政局'])
    expect(await db().cache.toCollection().primaryKeys()).toEqual(['typed:unit:乙'])
    scope.stop()
  })

  it('stays open with its words when it is refused, and sends them under the same key again', async () => {
    const { show, input, error, send } = form(ref(true))
    await settled()
    input.name = '经信局'
    const work = vi.fn<(key: string) => Promise<string>>().mockRejectedValueOnce(new Error('lost')).mockResolvedValue('taken')
    expect(await send(work)).toBeUndefined()
    expect([show.value, input.name, error.value]).toEqual([true, '经信局', new Error('lost')])
    await send(work)
    expect(work.mock.calls[1]).toEqual(work.mock.calls[0])
  })
})
