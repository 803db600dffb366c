import type { Visit } from '@/api/contract'
import { hasRole, session } from './session'

type Owned = Pick<Visit, 'author' | 'taskForceId' | 'forForce'>
type Written = Owned & Pick<Visit, 'onBehalfOf'>

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

/** A visit that is done, whose firm the person may put right, or declare it void. */
export function mayCorrect(visit: Written): boolean {
  return written(visit) || (ofMyForce(visit) && visit.onBehalfOf === session.me?.name) || hasRole('dispatcher')
}
