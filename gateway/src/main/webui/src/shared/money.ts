import { t } from '@/i18n'

/** Yuan as a decimal string → 亿元 with 2 decimals, 万元 below 1 亿, 元 below 1 万. Digits only: no float on the way. */
export function moneyWords(yuan: string | null | undefined): string {
  if (!yuan || !/^-?\d+(\.\d+)?$/.test(yuan)) return t('app.none')
  const negative = yuan.startsWith('-')
  const [whole = '0', fraction = ''] = yuan.replace('-', '').split('.')
  const cents = BigInt(whole) * 100n + BigInt((fraction + '00').slice(0, 2))
  const sign = negative ? '-' : ''
  if (cents >= 10_000_000_000n) return t('money.yi', { n: sign + scaled(cents, 10_000_000_000n) })
  if (cents >= 1_000_000n) return t('money.wan', { n: sign + trimmed(scaled(cents, 1_000_000n)) })
  return t('money.yuan', { n: sign + trimmed(scaled(cents, 100n)) })
}

function scaled(cents: bigint, unit: bigint): string {
  const hundredths = (cents * 100n + unit / 2n) / unit
  return `${grouped(hundredths / 100n)}.${String(hundredths % 100n).padStart(2, '0')}`
}

function grouped(value: bigint): string {
  return value.toString().replace(/\B(?=(\d{3})+$)/g, ',')
}

function trimmed(value: string): string {
  return value.replace(/\.?0+$/, (tail) => (tail.startsWith('.') ? '' : tail))
}
