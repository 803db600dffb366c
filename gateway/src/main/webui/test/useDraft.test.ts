import { beforeEach, describe, expect, it } from 'vitest'
import { effectScope, nextTick } from 'vue'
import { useDraft, type Draft } from '@/offline/useDraft'
import { emptyForm } from '@/offline/visitForm'
import { getVisit, markSent, submit } from '@/offline/visitStore'
import { FIRM, freshDevice, VISIT } from './device'

async function open(): Promise<{ draft: Draft; close: () => void }> {
  const scope = effectScope()
  const draft = scope.run(() => useDraft(VISIT, emptyForm()))!
  while (!draft.ready.value) await new Promise((resolve) => setTimeout(resolve, 1))
  return { draft, close: () => scope.stop() }
}

beforeEach(() => freshDevice())

describe('the form of a visit', () => {
  it('stores nothing before the first change', async () => {
    const { close } = await open()
    await nextTick()
    expect(await getVisit(VISIT)).toBeUndefined()
    close()
  })

  it('stores every change at once and restores all of it after the tab was killed', async () => {
    const first = await open()
    first.draft.form.firm = FIRM
    first.draft.form.sends.IDEA = '高质量发展'
    first.draft.form.issues.push({ id: 'i1', category: 'FINANCE', title: '续贷', description: '', urgency: 'URGENT' })
    first.draft.form.issues[0]!.description = '12月到期'
    await first.draft.settled()
    // Killed: nothing of the page is called again.

    const second = await open()
    expect(second.draft.form).toMatchObject({
      firm: FIRM,
      sends: { IDEA: '高质量发展' },
      issues: [{ category: 'FINANCE', title: '续贷', description: '12月到期', urgency: 'URGENT' }],
    })
    expect(second.draft.savedAt.value).not.toBeNull()
    first.close()
    second.close()
  })

  it('stores the last of many quick changes', async () => {
    const { draft, close } = await open()
    for (const text of ['一', '一二', '一二三']) draft.form.note = text
    await draft.settled()
    expect((await getVisit(VISIT))?.form.note).toBe('一二三')
    close()
  })

  it('notices that the visit was submitted elsewhere and stops storing', async () => {
    const { draft, close } = await open()
    draft.form.note = '先写的'
    await draft.settled()
    await submit(VISIT)
    await markSent(VISIT, [])
    draft.form.note = '后写的'
    await draft.settled()
    expect(draft.state.value).toBe('SENT')
    expect((await getVisit(VISIT))?.form.note).toBe('先写的')
    close()
  })
})
