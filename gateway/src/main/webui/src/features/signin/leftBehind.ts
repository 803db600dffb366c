import { ref, type Ref } from 'vue'
import { DeviceDb } from '@/offline/db'
import { recallUser } from '@/session/remembered'

/** How many entries of the person who was here last still wait on this device. */
export function countLeftBehind(): Ref<number> {
  const count = ref(0)
  const last = recallUser()
  if (last) void read(last.subject).then((found) => (count.value = found))
  return count
}

async function read(subject: string): Promise<number> {
  const device = new DeviceDb(`sisong-${subject}`)
  try {
    return await device.visits.where('state').anyOf('QUEUED', 'STUCK').count()
  } catch {
    return 0
  } finally {
    device.close()
  }
}
