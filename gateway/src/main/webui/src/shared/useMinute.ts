import { ref } from 'vue'

const now = ref(Date.now())
setInterval(() => (now.value = Date.now()), 30_000)

/** A clock that ticks twice a minute, for "3 分钟前". */
export function useMinute(): Readonly<typeof now> {
  return now
}
