import type { Visit } from '@/api/contract'
import { session } from './session'

type Owned = Pick<Visit, 'author' | 'taskForceId' | 'forForce'>

const ofMyForce = (visit: Owned): boolean => (session.me?.taskForces ?? []).some((force) => force.id === visit.taskForceId)

const written = (visit: Owned): boolean => visit.author.subject === session.me?.subject

/** A planned visit that the person may record: the own one, or one for whoever of the task force goes. */
export function mayRecord(visit: Owned): boolean {
  return written(visit) || (visit.forForce && ofMyForce(visit))
}

/** A visit that is done, whose fields the person may change. */
export function mayAmend(visit: Owned): boolean {
  return written(visit) || ofMyForce(visit)
}
