import { zhCN } from './zh-CN'

type Leaves<T, Prefix extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Prefix}${K}` : Leaves<T[K], `${Prefix}${K}.`>
}[keyof T & string]

/** Every word on screen has a key here; another language is another object of this shape. */
export type Catalogue = typeof zhCN
export type Key = Leaves<Catalogue>

function find(key: string): string | undefined {
  let node: unknown = zhCN
  for (const part of key.split('.')) {
    if (typeof node !== 'object' || node === null) return undefined
    node = (node as Record<string, unknown>)[part]
  }
  return typeof node === 'string' ? node : undefined
}

/** All words of a flat group, by code, in the order of the catalogue. */
export function words(group: keyof Catalogue): Record<string, string> {
  return zhCN[group] as Record<string, string>
}

function fill(text: string, params?: Record<string, string | number>): string {
  if (!params) return text
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole))
}

export function t(key: Key, params?: Record<string, string | number>): string {
  return fill(find(key) ?? key, params)
}

/**
 * The word for a code that came from the server. Codes are an open list: an unknown one is shown as it is,
 * which is ugly but never wrong.
 */
export function word(group: string, code: string | null | undefined): string {
  if (!code) return ''
  return find(`${group}.${code}`) ?? code
}
