import { computed, ref, watch } from 'vue'
import { liveQuery, type Subscription } from 'dexie'
import { session } from '@/session/session'
import { allAmendments } from './amendments'
import { openDb, type Amendment, type VisitEntry } from './db'
import { allVisits } from './visitStore'

const entries = ref<VisitEntry[]>([])
const amendments = ref<Amendment[]>([])
let subscriptions: Subscription[] = []

/** Opens the device database of the person and follows it for the badge and the notices on 今日. */
watch(
  () => session.me?.subject,
  (subject) => {
    subscriptions.forEach((subscription) => subscription.unsubscribe())
    entries.value = []
    amendments.value = []
    if (!subject) return
    openDb(subject)
    subscriptions = [
      liveQuery(allVisits).subscribe({ next: (found) => (entries.value = found), error: () => undefined }),
      liveQuery(allAmendments).subscribe({ next: (found) => (amendments.value = found), error: () => undefined }),
    ]
  },
  { immediate: true, flush: 'sync' },
)

export const deviceVisits = computed(() => entries.value)
export const deviceAmendments = computed(() => amendments.value)
export const drafts = computed(() => entries.value.filter((entry) => entry.state === 'DRAFT'))
export const stuck = computed(() => entries.value.filter((entry) => entry.state === 'STUCK'))
export const pendingCount = computed(
  () => [...entries.value, ...amendments.value].filter((entry) => entry.state === 'QUEUED' || entry.state === 'STUCK').length,
)
