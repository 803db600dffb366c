import { getFirm } from '@/api/firms'
import { getVisit } from '@/api/visits'
import type { FirmRef, Visit } from '@/api/contract'
import { readCache } from '@/offline/cache'
import { db } from '@/offline/db'
import { firmKeys } from '@/offline/firmKeys'
import { emptyForm, type VisitForm } from '@/offline/visitForm'

export interface Opening {
  form: VisitForm
  baseEtag: string | null
}

function ref({ id, name, creditCode }: FirmRef): FirmRef {
  return { id, name, creditCode }
}

/** A firm by id, from the device first: the form is opened at the gate, often without signal. */
async function firmById(id: string): Promise<FirmRef | null> {
  const stored = (await db().firms.get(id)) ?? (await readCache<FirmRef>(firmKeys(id).firm))?.value
  if (stored) return ref(stored)
  return getFirm(id).then(ref, () => null)
}

async function planned(id: string): Promise<{ visit: Visit; etag: string | null } | null> {
  const online = await getVisit(id).then(({ data, etag }) => ({ visit: data, etag }), () => null)
  if (online) return online
  const list = await readCache<{ items: Visit[] }>('today:planned')
  const visit = list?.value.items.find((candidate) => candidate.id === id)
  return visit ? { visit, etag: `"v${visit.version}"` } : null
}

/** What a new form starts with: nothing, the firm it was opened from, or the planned visit that it fulfils. */
export async function openDraft(id: string, firmId: string | null, isPlanned: boolean): Promise<Opening> {
  const plan = isPlanned ? await planned(id) : null
  const firm = plan?.visit.enterprise ?? (firmId ? await firmById(firmId) : null)
  const form = emptyForm(firm ? ref(firm) : null)
  if (plan) {
    form.plannedOn = plan.visit.plannedOn
    form.purpose = plan.visit.purpose
    form.methods = plan.visit.methods ?? []
    form.hintName = plan.visit.firmHint?.name ?? ''
  }
  return { form, baseEtag: plan?.etag ?? null }
}
