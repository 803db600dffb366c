import type { ResumptionStatus } from '@/api/contract'

export function resumptionTone(status: ResumptionStatus): 'green' | 'yellow' | 'grey' {
  if (status === 'RESUMED') return 'green'
  return status === 'SHOULD_RESUME' || status === 'STOPPED_AGAIN' ? 'yellow' : 'grey'
}
