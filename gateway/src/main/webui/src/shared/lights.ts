import type { Light } from '@/api/contract'
import { t } from '@/i18n'

export type LightColor = Light['color']

/** The word beside the colour. Never empty: a light that is only a colour says nothing to many people. */
export function lightWord(light: Light | null | undefined): string {
  if (!light) return t('light.NONE')
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

/** The light stands on the solving clock; before dispatch and after the end the state's own word says it all. */
export function showsLight(issue: { state: string; light: Light | null }): boolean {
  const over = ['CLOSED', 'REJECTED', 'MERGED'].includes(issue.state)
  return !over && issue.light !== null && issue.light !== undefined && issue.light.color !== 'NONE'
}
