import { computed, type ComputedRef } from 'vue'
import { listAreas } from '@/api/firmFile'
import { listIndustries } from '@/api/industries'
import { t } from '@/i18n'
import { useResource } from '@/shared/useResource'

export type CodeKind = 'INDUSTRY' | 'DIVISION'

/** What a code is called, with the code in brackets; until its table has been read, and where it is unknown, the code. */
export function useCodeName(kind: CodeKind, code: () => string): ComputedRef<string> {
  const parent = computed(() => (kind === 'INDUSTRY' ? industryAbove(code()) : areaAbove(code())))
  const table = kind === 'INDUSTRY' ? 'industries' : 'areas'
  const { data } = useResource(
    () => (code() ? `${table}:${parent.value}` : null),
    () => (kind === 'INDUSTRY' ? listIndustries(parent.value) : listAreas(parent.value)),
  )
  return computed(() => {
    const name = data.value?.items.find((one) => one.code === code())?.name
    return name ? t('policies.codeName', { name, code: code() }) : code()
  })
}

/** C26 lies below C, C2651 below C265; a section below nothing. */
export function industryAbove(code: string): string {
  return code.length === 3 ? code.slice(0, 1) : code.slice(0, -1)
}

/** 341282 lies below 341200, that below 340000; a town or a zone below its county. */
export function areaAbove(code: string): string {
  if (code.length > 6) return code.slice(0, 6)
  if (code.endsWith('0000')) return ''
  return code.endsWith('00') ? `${code.slice(0, 2)}0000` : `${code.slice(0, 4)}00`
}
