import { reactive, ref, toRaw, watch, type Ref } from 'vue'
import { getVisit, saveForm } from './visitStore'
import { isEditable, type QueueState } from './queueState'
import { emptyForm, type VisitForm } from './visitForm'

export interface Draft {
  form: VisitForm
  state: Ref<QueueState>
  ready: Ref<boolean>
  savedAt: Ref<Date | null>
  failed: Ref<boolean>
  /** Resolves when everything typed so far is in the database. */
  settled: () => Promise<void>
}

/**
 * The form of one visit, restored from the device and written back on every change without delay: the tab
 * may be killed at any moment, most often while the camera is open. Nothing is stored before the first change.
 */
export function useDraft(id: string, initial: VisitForm = emptyForm(), baseEtag: string | null = null): Draft {
  const form = reactive(initial) as VisitForm
  const state = ref<QueueState>('DRAFT')
  const ready = ref(false)
  const savedAt = ref<Date | null>(null)
  const failed = ref(false)
  let writing: Promise<void> | null = null
  let dirty = false

  async function writeAll(): Promise<void> {
    while (dirty) {
      dirty = false
      try {
        if (!(await saveForm(id, toRaw(form), baseEtag))) {
          state.value = (await getVisit(id))?.state ?? 'SENT'
          return
        }
        savedAt.value = new Date()
        failed.value = false
      } catch {
        failed.value = true
      }
    }
  }

  function save(): void {
    dirty = true
    writing ??= writeAll().finally(() => {
      writing = null
    })
  }

  async function restore(): Promise<void> {
    const found = await getVisit(id)
    if (found) {
      Object.assign(form, found.form)
      state.value = found.state
      savedAt.value = new Date(found.updatedAt)
    }
    ready.value = true
  }

  // Synchronous, so that the write starts inside the very event that changed the field.
  watch(form, () => ready.value && isEditable(state.value) && save(), { deep: true, flush: 'sync' })
  void restore()
  return { form, state, ready, savedAt, failed, settled: async () => void (await writing) }
}
