import { computed, ref, watch } from 'vue'
import { liveQuery, type Subscription } from 'dexie'
import { session } from '@/session/session'
import { openDb, type VisitEntry } from './db'
import { allVisits } from './visitStore'

const entries = ref<VisitEntry[]>([])
let subscription: Subscription | undefined

/** Opens the device database of the person and follows it for the badge and the notices on 今日. */
watch(
  () => session.me?.subject,
  (subject) => {
    subscription?.unsubscribe()
    entries.value = []
    if (!subject) return
    openDb(subject)
    subscription = liveQuery(allVisits).subscribe({ next: (found) => (entries.value = found), error: () => undefined })
  },
  { immediate: true, flush: 'sync' },
)

export const deviceVisits = computed(() => entries.value)
export const drafts = computed(() => entries.value.filter((entry) => entry.state === 'DRAFT'))
export const stuck = computed(() => entries.value.filter((entry) => entry.state === 'STUCK'))
export const pendingCount = computed(() => entries.value.filter((entry) => entry.state === 'QUEUED' || entry.state === 'STUCK').length)
