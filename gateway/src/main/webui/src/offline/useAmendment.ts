import { reactive, ref, toRaw, watch, type Ref } from 'vue'
import type { FieldChange, Visit } from '@/api/contract'
import { changesOf, formOf, valuesOf, withChanges } from './amendForm'
import { newAmendment, openAmendment, saveAmendment, submitAmendment } from './amendments'
import { firmName, type VisitForm } from './visitForm'

export interface AmendmentForm {
  form: VisitForm
  ready: Ref<boolean>
  changes: Ref<FieldChange[]>
  /** The device is full: the last letter is not on it. */
  failed: Ref<boolean>
  /** Hands in; false when what was typed is not all on the device. */
  submit: () => Promise<boolean>
}

/** The form of a visit that is on the server; every keystroke is on the device before the next one. */
export function useAmendment(visit: Visit): AmendmentForm {
  const original = formOf(visit)
  const before = valuesOf(original)
  const form = reactive(formOf(visit)) as VisitForm
  const changes = ref<FieldChange[]>([])
  const ready = ref(false)
  const failed = ref(false)
  let entry = newAmendment(visit, firmName(original))
  let writing: Promise<void> = Promise.resolve()

  async function restore(): Promise<void> {
    const found = await openAmendment(visit.id)
    if (found) {
      entry = found
      changes.value = found.changes
      Object.assign(form, withChanges(original, found.changes))
    }
    ready.value = true
  }

  watch(
    form,
    () => {
      if (!ready.value) return
      changes.value = changesOf(before, valuesOf(toRaw(form)), toRaw(changes.value))
      const typed = toRaw(changes.value)
      writing = writing.then(() => write(typed))
    },
    { deep: true, flush: 'sync' },
  )
  void restore()

  async function write(typed: FieldChange[]): Promise<void> {
    failed.value = await saveAmendment(entry, typed).then(
      () => false,
      () => true,
    )
  }

  async function submit(): Promise<boolean> {
    await writing
    if (failed.value) return false
    await submitAmendment(entry.id)
    return true
  }
  return { form, ready, changes, failed, submit }
}
