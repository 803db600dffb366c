import type { QueryValue } from '@/api/query'

/** Filter of the list from the address, so that reload, back and a shared address show the same list. */
export function visitFilter(query: Record<string, unknown>, recordsVisits: boolean): Record<string, QueryValue> {
  const asked = (name: string): string | undefined => (typeof query[name] === 'string' ? query[name] : undefined)
  return {
    mine: (asked('view') ?? (recordsVisits ? 'mine' : 'all')) === 'mine',
    state: asked('state'),
    matching: asked('matching'),
    putOff: asked('putOff') === 'true',
    from: asked('from'),
    to: asked('to'),
  }
}
