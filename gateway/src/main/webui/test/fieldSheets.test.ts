import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Campaign, Me, WorkMethod } from '@/api/contract'
import { setCsrfToken } from '@/api/csrf'
import AddTargets from '@/features/campaigns/AddTargets.vue'
import ChangeCampaignSheet from '@/features/campaigns/ChangeCampaignSheet.vue'
import ChangeMethodSheet from '@/features/methods/ChangeMethodSheet.vue'
import MethodPage from '@/features/methods/MethodPage.vue'
import NewMethodSheet from '@/features/methods/NewMethodSheet.vue'
import FirmResumption from '@/features/resumptions/FirmResumption.vue'
import ResumptionSheet from '@/features/resumptions/ResumptionSheet.vue'
import { session } from '@/session/session'
import { isoDate } from '@/shared/dates'
import { freshDevice } from './device'
import { appeared, calls, field, json, page, server, sheet, shown, submit, writes } from './screen'


beforeEach(async () => {
  await freshDevice()
  setCsrfToken('token')
  session.me = { subject: 'd', name: '调度', roles: ['dispatcher'], area: { id: '341282', name: '界首市' }, department: null, taskForces: [] } as unknown as Me
})
afterEach(() => {
  session.me = null
})
enableAutoUnmount(afterEach)

describe('whether a firm works again', () => {
  it('is said on its page with what was stated before', async () => {
    const states = [
      { id: 'r2', status: 'STOPPED_AGAIN', happenedOn: '2026-03-05', note: '检修', actorName: '赵' },
      { id: 'r1', status: 'RESUMED', happenedOn: '2026-02-25', note: null, actorName: '钱' },
    ]
    server(({ path }) => (path.includes('/enterprises/f1/resumptions') ? page(...states) : undefined))
    const card = await shown(FirmResumption, { firmId: 'f1' })
    expect((await appeared(card, 'firm-resumption-status')).text()).toBe('复工后又停工')
    expect(card.find('details').text()).toContain('已复工')
  })

  it('is entered for the firm with one tap and today', async () => {
    server(() => undefined)
    const form = await sheet(ResumptionSheet, { firmId: 'f1' })
    await submit(form)
    expect(writes()).toEqual([])
    await field(form, 'resumption-status-RESUMED').setValue(true)
    await submit(form)
    expect(writes().at(-1)).toMatchObject({ path: '/api/enterprise/v1/resumptions', body: { enterpriseId: 'f1', status: 'RESUMED', happenedOn: isoDate() } })
    expect(form.emitted('entered')).toHaveLength(1)
  })

  it('is entered for a firm that is picked where none is given', async () => {
    server(({ path }) => (path.includes('/enterprises?') ? page({ id: 'f7', name: '界首市庚公司', creditCode: null }) : undefined))
    const form = await sheet(ResumptionSheet)
    await field(form, 'resumption-status-LONG_STOPPED').setValue(true)
    await submit(form)
    expect(form.text()).toContain('请选择企业')
    await form.find('input').setValue('庚公司')
    await (await appeared(form, 'pick-f7')).trigger('click')
    await submit(form)
    expect(writes().at(-1)?.body).toMatchObject({ enterpriseId: 'f7', status: 'LONG_STOPPED' })
  })
})

describe('a campaign', () => {
  it('takes the firms of an official list', async () => {
    server(({ path, method }) => {
      if (method === 'POST') return json({ added: 12 }, 201)
      return path.includes('/official-lists') ? page({ code: 'ABOVE_SCALE', name: '规模以上企业' }) : undefined
    })
    const card = await shown(AddTargets, { campaignId: 'c1' })
    await (await appeared(card, 'target-list-ABOVE_SCALE')).setValue(true)
    await field(card, 'targets-save').trigger('click')
    await flushPromises()
    expect(writes().at(-1)?.body).toEqual({ filter: { listCode: 'ABOVE_SCALE' } })
  })

  it('takes firms that are picked one by one, each once', async () => {
    server(({ method }) => (method === 'POST' ? json({ added: 2 }, 201) : undefined))
    const card = await shown(AddTargets, { campaignId: 'c1' })
    await field(card, 'target-way-firms').setValue(true)
    for (const id of ['f1', 'f2', 'f1']) card.findComponent({ name: 'FirmPickerSheet' }).vm.$emit('pick', { id, name: id, creditCode: null })
    await flushPromises()
    await field(card, 'targets-save').trigger('click')
    await flushPromises()
    expect(writes().at(-1)?.body).toEqual({ enterpriseIds: ['f1', 'f2'] })
  })

  it('is given a task force, or none any more', async () => {
    server(({ path }) => (path.includes('/task-forces') ? page({ id: 't1', name: '一专班' }) : undefined))
    const campaign = { id: 'c1', version: 2, name: '规上遍访', from: '2026-01-01', to: '2026-03-01', taskForceId: 't1' } as Campaign
    const form = await sheet(ChangeCampaignSheet, { campaign })
    await vi.waitFor(() => expect((field(form, 'campaign-force').element as HTMLSelectElement).value).toBe('t1'))
    await field(form, 'campaign-force').setValue('')
    await submit(form)
    expect(writes().at(-1)).toMatchObject({ ifMatch: '"v2"', body: { name: '规上遍访', to: '2026-03-01', taskForceId: null } })
  })
})

describe('a work method', () => {
  const method = { id: 'm', version: 1, code: 'SIWEN', name: '四问', steps: ['问需'], ownerOrg: null, validFrom: null, validTo: null, current: true, questionnaire: { id: 'q2', method: 'SIWEN', edition: 2, title: '四问', prompts: ['问需'], retired: false, createdAt: '2026-02-01T00:00:00Z' } } as WorkMethod

  function methods(): void {
    let now = method
    server(({ path, method: verb, body }) => {
      if (path.includes('/questionnaires')) return page(now.questionnaire, { ...now.questionnaire, id: 'q1', edition: 1, title: '老四问', retired: true })
      if (verb === 'PATCH') now = { ...now, ...body, version: now.version + 1 }
      return verb === 'PATCH' ? json(now) : path.includes('/work-methods?') ? page(now) : undefined
    })
  }

  it('keeps questions that are not published yet when its steps are saved', async () => {
    methods()
    const wrapper = await shown(MethodPage, {}, '/work-methods/SIWEN', '/work-methods/:id')
    await (await appeared(wrapper, 'questionnaire-prompts')).setValue('问需\n问难')
    await field(wrapper, 'method-steps').setValue('问需\n解难')
    await submit(wrapper)
    await vi.waitFor(() => expect(calls().filter(({ path }) => path.includes('/work-methods?'))).toHaveLength(2))
    await flushPromises()
    expect(writes().at(-1)?.body).toMatchObject({ steps: ['问需', '解难'] })
    expect((field(wrapper, 'questionnaire-prompts').element as HTMLTextAreaElement).value).toBe('问需\n问难')
  })

  it('shows the questionnaires before the one in force', async () => {
    methods()
    const wrapper = await shown(MethodPage, {}, '/work-methods/SIWEN', '/work-methods/:id')
    await appeared(wrapper, 'past-questionnaires')
    expect(field(wrapper, 'past-questionnaires').findAll('details')).toHaveLength(1)
    expect(field(wrapper, 'past-questionnaires').text()).toContain('老四问')
  })

  it('is added with a code that can stay', async () => {
    server(() => undefined)
    const form = await sheet(NewMethodSheet)
    await field(form, 'method-new-code').setValue('五问')
    await field(form, 'method-new-name').setValue('五问')
    await submit(form)
    expect(writes()).toEqual([])
    await field(form, 'method-new-code').setValue('WUWEN')
    await field(form, 'method-new-steps').setValue('问\n\n答')
    await submit(form)
    expect(writes().at(-1)?.body).toEqual({ code: 'WUWEN', name: '五问', steps: ['问', '答'] })
  })

  it('is renamed, and given up from a day on', async () => {
    methods()
    const form = await sheet(ChangeMethodSheet, { method })
    await field(form, 'method-change-name').setValue('新四问')
    await field(form, 'method-change-to').setValue('2026-12-31')
    await submit(form)
    expect(writes().at(-1)).toMatchObject({ ifMatch: '"v1"', body: { name: '新四问', validTo: '2026-12-31' } })
  })
})
