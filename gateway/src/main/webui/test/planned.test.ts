import { describe, expect, it } from 'vitest'
import type { Visit } from '@/api/contract'
import { groupPlanned } from '@/features/today/planned'

const visit = (plannedOn: string | null): Visit => ({ id: plannedOn ?? 'none', plannedOn }) as Visit

describe('planned visits', () => {
  it('are grouped by urgency, late ones first, empty groups left out', () => {
    const groups = groupPlanned([visit('2026-12-01'), visit('2026-11-24'), visit('2026-11-20'), visit('2026-11-29'), visit(null)], '2026-11-24')
    expect(groups.map((group) => [group.label, group.visits.map((one) => one.plannedOn)])).toEqual([
      ['today.overdue', ['2026-11-20']],
      ['today.dueToday', ['2026-11-24']],
      ['today.thisWeek', ['2026-11-29']],
      ['today.later', ['2026-12-01']],
    ])
    expect(groupPlanned([], '2026-11-24')).toEqual([])
  })
})
