import { computed, ref, watch, type ComputedRef, type Ref } from 'vue'
import { listFirms } from '@/api/firms'
import type { FirmRef } from '@/api/contract'
import { db } from '@/offline/db'
import { useDebounced } from '@/shared/useDebounced'
import { useLive } from '@/shared/useLive'
import { online } from '@/shared/useOnline'

/** My firms from the device at once; while typing, the server's matches are added when it can be reached. */
export function useFirmChoice(typed: Ref<string>): { firms: ComputedRef<FirmRef[]>; searching: Ref<boolean> } {
  const mine = useLive<FirmRef[]>(() => db().firms.where('mine').equals(1).toArray(), [])
  const query = useDebounced(() => typed.value.trim(), 250)
  const found = ref<FirmRef[]>([])
  const searching = ref(false)
  let run = 0

  watch(query, async (text) => {
    const ours = ++run
    found.value = []
    if (text.length < 2 || !online.value) return
    searching.value = true
    const page = await listFirms({ q: text, limit: 20 }).catch(() => null)
    if (ours !== run) return
    found.value = page?.items ?? []
    searching.value = false
  })

  const firms = computed(() => {
    const text = typed.value.trim().toUpperCase()
    const local = mine.value.filter((firm) => firm.name.toUpperCase().includes(text) || firm.creditCode?.startsWith(text))
    const known = new Set(local.map((firm) => firm.id))
    return [...local, ...found.value.filter((firm) => !known.has(firm.id))]
  })
  return { firms, searching }
}
