import type { Visit } from '@/api/contract'
import type { Key } from '@/i18n'
import { endOfWeek } from '@/shared/dates'

export interface PlannedGroup {
  label: Key
  late: boolean
  visits: Visit[]
}

/** 逾期 / 今天 / 本周 / 以后, each in date order; empty groups are left out. */
export function groupPlanned(visits: Visit[], today: string): PlannedGroup[] {
  const week = endOfWeek(today)
  const groups: PlannedGroup[] = [
    { label: 'today.overdue', late: true, visits: [] },
    { label: 'today.dueToday', late: false, visits: [] },
    { label: 'today.thisWeek', late: false, visits: [] },
    { label: 'today.later', late: false, visits: [] },
  ]
  const dated = visits.filter((visit) => visit.plannedOn).sort((a, b) => a.plannedOn!.localeCompare(b.plannedOn!))
  for (const visit of dated) {
    const day = visit.plannedOn!
    const index = day < today ? 0 : day === today ? 1 : day <= week ? 2 : 3
    groups[index]!.visits.push(visit)
  }
  return groups.filter((group) => group.visits.length > 0)
}
