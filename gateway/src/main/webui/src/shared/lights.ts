import type { Light } from '@/api/contract'
import { t, word } from '@/i18n'

export type LightColor = Light['color']

/** The word beside the colour. Never empty: a light that is only a colour says nothing to many people. */
export function lightWord(light: Light | null | undefined): string {
  if (!light) return t('light.NONE')
  const uncertain = light.provisional && light.color !== 'NONE' ? t('light.provisional') : ''
  return plainWord(light) + uncertain
}

function plainWord(light: Light): string {
  const { color, days } = light
  switch (color) {
    case 'GREEN':
      return days === null ? t('light.GREEN_PLAIN') : t('light.GREEN', { n: days })
    case 'YELLOW':
      if (days === null) return t('light.YELLOW_PLAIN')
      return days === 0 ? t('light.YELLOW_TODAY') : t('light.YELLOW', { n: days })
    case 'RED':
      return days === null || days === 0 ? t('light.RED_PLAIN') : t('light.RED', { n: Math.abs(days) })
    case 'PAUSED':
      return t('light.PAUSED')
    case 'PENDING':
      return t('light.PENDING')
    default:
      return light.word || t('light.NONE')
  }
}

/** A colour stands on the solving clock. Without one there are words where they say more than the state: until when the office dispatches, whether the answer was in time. */
export function showsLight(issue: { state: string; light: Light | null }): boolean {
  if (!issue.light) return false
  return issue.light.color !== 'NONE' || issue.light.word !== word('issueState', issue.state)
}

/** Late in whatever state, the office's own dispatch too: the server says so by the sign of its words. */
export function isLate(light: Light | null | undefined): boolean {
  return light?.word.startsWith('■') ?? false
}
