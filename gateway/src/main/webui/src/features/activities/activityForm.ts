import type { Activity, ActivityForm, Campaign } from '@/api/contract'
import { t } from '@/i18n'
import { quantityOf, RESULT_KINDS, type VisitForm } from '@/offline/visitForm'

type Results = NonNullable<VisitForm['results']>

/** What the sheet edits; the firms with their names. */
export interface ActivityInput {
  kind: ActivityForm['kind']
  title: string
  heldOn: string
  place: string
  areaCode: string | undefined
  /** Empty where it is part of none. */
  campaignId: string
  minutes: string
  firms: { enterpriseId: string; name: string; attendee: string }[]
  officials: { name: string; unit: string }[]
  methods: string[]
  results: Results
}

/** Money is shown and typed in 万元. */
function typed(kind: string, quantity: string): string {
  if (kind !== 'FUNDS') return quantity.replace(/\.0+$/, '')
  const [whole = '0', cents = ''] = quantity.split('.')
  const digits = (whole + cents.padEnd(2, '0')).padStart(7, '0')
  return `${digits.slice(0, -6)}.${digits.slice(-6)}`.replace(/\.?0+$/, '')
}

export function inputOf(activity: Activity | null, today: string): ActivityInput {
  return {
    kind: activity?.kind ?? 'SALON',
    title: activity?.title ?? '',
    heldOn: activity?.heldOn ?? today,
    place: activity?.place ?? '',
    areaCode: activity?.areaCode,
    campaignId: activity?.campaignId ?? '',
    minutes: activity?.minutes ?? '',
    firms: (activity?.firms ?? []).map(({ enterpriseId, name, attendee }) => ({ enterpriseId, name, attendee: attendee ?? '' })),
    officials: (activity?.officials ?? []).map(({ name, unit }) => ({ name, unit })),
    methods: [...(activity?.methods ?? [])],
    results: Object.fromEntries((activity?.results ?? []).map(({ kind, quantity }) => [kind, typed(kind, quantity)])) as Results,
  }
}

/** The campaigns to choose from: those that run on the day, and the one that the activity was part of before. */
export function campaignChoices(running: Pick<Campaign, 'id' | 'name'>[], activity: Activity | undefined): { value: string; label: string }[] {
  const before = activity?.campaignId
  const kept = before && !running.some(({ id }) => id === before) ? [{ value: before, label: activity?.campaignName ?? t('field.otherCampaign') }] : []
  const all = [...kept, ...running.map(({ id, name }) => ({ value: id, label: name }))]
  return all.length ? [{ value: '', label: t('field.noCampaign') }, ...all] : []
}

const filled = (text: string): string | undefined => text.trim() || undefined

/** Kinds whose quantity cannot be read. */
export function badResults(results: Results): string[] {
  return RESULT_KINDS.filter((kind) => results[kind] !== undefined && quantityOf(kind, results[kind]) === null)
}

export function toActivity(input: ActivityInput): ActivityForm {
  return {
    kind: input.kind,
    title: input.title.trim(),
    heldOn: input.heldOn,
    place: filled(input.place),
    areaCode: input.areaCode,
    campaignId: filled(input.campaignId),
    minutes: filled(input.minutes),
    firms: input.firms.map(({ enterpriseId, attendee }) => ({ enterpriseId, attendee: filled(attendee) })),
    officials: input.officials.filter(({ name, unit }) => name.trim() || unit.trim()).map(({ name, unit }) => ({ name: name.trim(), unit: unit.trim() })),
    methods: input.methods,
    results: RESULT_KINDS.flatMap((kind) => {
      const quantity = input.results[kind] === undefined ? null : quantityOf(kind, input.results[kind])
      return quantity === null ? [] : [{ kind, quantity }]
    }),
  }
}
