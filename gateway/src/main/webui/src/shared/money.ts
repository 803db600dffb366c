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

/** For a file that somebody signs: the exact yuan beside the words. */
export function moneyExact(yuan: string | null | undefined): string {
  const words = moneyWords(yuan)
  if (!yuan || !/^\d+(\.\d+)?$/.test(yuan)) return words
  const [whole = '0', fraction = ''] = yuan.split('.')
  const exact = t('money.yuan', { n: `${grouped(BigInt(whole))}.${(fraction + '00').slice(0, 2)}` })
  return BigInt(whole) < 10_000n ? exact : t('money.both', { words, exact })
}

/** What people type or paste: grouped digits, wide digits, blanks. Anything else stays and is refused with a reason. */
export function typedAmount(text: string): string {
  return text.normalize('NFKC').replace(/[,\s]/g, '')
}

export function isAmount(text: string): boolean {
  return /^\d{1,16}(\.\d{1,2})?$/.test(typedAmount(text))
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
