import { mount, RouterLinkStub } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import FiguresPage from '@/features/figures/FiguresPage.vue'
import { pageOf, rowWords } from '@/features/figures/figureRow'
import IssueMetricsCard from '@/features/figures/IssueMetricsCard.vue'
import ServiceFigures from '@/features/figures/ServiceFigures.vue'
import SupervisionPage from '@/features/supervision/SupervisionPage.vue'
import { figureKey } from '@/api/figures'
import { session } from '@/session/session'
import { isoDate } from '@/shared/dates'
import AreaSelect from '@/shared/ui/AreaSelect.vue'
import { answer, freshDevice, network } from './device'

vi.mock('vue-router', async (original) => ({
  ...(await original<object>()),
  useRoute: () => ({ query: {}, params: {} }),
  useRouter: () => ({ replace: vi.fn(), push: vi.fn() }),
}))

const QUERY = { from: '2026-01-01', to: '2026-06-30', asOf: '2026-07-01', area: '341282' }
const FIGURE = { code: 'A3', name: '走访市场主体', value: '2', unit: '家', rows: 2, provisional: false, definition: '' }

function asLeader(): void {
  session.me = { subject: 's', name: '刘主任', roles: ['leader'], department: null, area: { id: '341200', name: '阜阳市' }, taskForces: [] }
}

beforeEach(async () => {
  await freshDevice()
  asLeader()
})

afterEach(() => {
  session.me = null
})

describe('how well issues are handled', () => {
  it('is told with its sample, in words', async () => {
    const share = { count: 1, n: 12, percent: 8 }
    network(answer(200, { workingTime: [{ category: 'LABOUR', p50: 3, p90: 7, n: 12 }], reopenedWithin90Days: share, notYet90Days: 0, closedUnanswered: share, pendingCommitments: { n: 0, late: 0 }, rechecks: [], unreachedRechecks: [], ratings: { n: 0, satisfied: 0, basically: 0, dissatisfied: 0 } }))
    const card = mount(IssueMetricsCard, { props: { query: QUERY } })
    await vi.waitFor(() => expect(card.find('table').exists()).toBe(true))
    expect(card.findAll('thead th').map((head) => head.text())).toEqual(['类别', '半数不超过', '九成不超过', '样本(件)'])
  })
})

describe('the figures', () => {
  it('ask for the day of knowledge and the area, and hand both on to the rows', async () => {
    const sent = network(answer(200, { items: [FIGURE] }))
    const page = mount(ServiceFigures, { props: { service: 'enterprise', query: QUERY }, global: { stubs: { RouterLink: RouterLinkStub } } })
    await vi.waitFor(() => expect(page.findComponent(RouterLinkStub).exists()).toBe(true))
    expect(sent[0]!.url).toBe('/api/enterprise/v1/figures?from=2026-01-01&to=2026-06-30&asOf=2026-07-01&area=341282')
    expect(page.findComponent(RouterLinkStub).props('to')).toMatchObject({ path: '/figures/enterprise/A3', query: QUERY })
  })

  it('are another copy on the device for another day of knowledge or area', () => {
    const keys = [QUERY, { ...QUERY, asOf: '2026-07-02' }, { ...QUERY, area: '' }].map(figureKey)
    expect(new Set(keys).size).toBe(3)
  })

  it('start with what is known today of all of the own area, and follow what is chosen', async () => {
    const sent = network(answer(200, { items: [] }))
    const page = mount(FiguresPage, { global: { stubs: { RouterLink: RouterLinkStub, IssueMetricsCard: true } } })
    await vi.waitFor(() => expect(sent.some(({ url }) => url.includes(`asOf=${isoDate()}`) && !url.includes('area='))).toBe(true))
    page.findComponent(AreaSelect).vm.$emit('pick', '341282')
    await page.find('[data-testid="figures-as-of"]').setValue('2026-07-01')
    await page.find('form').trigger('submit')
    await vi.waitFor(() => expect(sent.some(({ url }) => url.includes('asOf=2026-07-01') && url.includes('area=341282'))).toBe(true))
  })
})

describe('a row of a figure', () => {
  it('leads to the record it counts', () => {
    expect(pageOf('/api/enterprise/v1/task-forces/f1')).toBe('/task-forces/f1')
    expect(pageOf('/api/enterprise/v1/enterprises/e1')).toBe('/firms/e1')
    expect(pageOf('/api/finance/v1/subsidies/s1')).toBeNull()
  })

  it('says in words whether the firm works again, and nothing where it only counts as one', () => {
    expect(rowWords('enterprise', 'A24', '1')).toBe('已复工')
    expect(rowWords('enterprise', 'A24', '0')).toBe('未复工')
    expect(rowWords('enterprise', 'A3', '1')).toBe('')
    expect(rowWords('finance', 'A6', '5000000.00')).toBe('5000000.00')
  })
})

describe('the counts of exceptions', () => {
  it('are of the chosen area', async () => {
    const sent = network(answer(200, { items: [], page: { nextCursor: null } }))
    const page = mount(SupervisionPage, { global: { stubs: { RouterLink: RouterLinkStub } } })
    page.findComponent(AreaSelect).vm.$emit('pick', '341282')
    await nextTick()
    await vi.waitFor(() => expect(sent.map(({ url }) => url)).toContain('/api/enterprise/v1/supervision/exception-kinds?area=341282'))
  })
})
