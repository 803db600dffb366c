import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { t } from '@/i18n'
import { zhCN } from '@/i18n/zh-CN'

function files(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? files(path) : [path]
  })
}

const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|^\s*\/\/.*$/gm, '')

describe('the catalogue', () => {
  it('is the only place with words', () => {
    const sources = files('src').filter((path) => /\.(vue|ts)$/.test(path) && !path.includes('i18n'))
    const offenders = sources.filter((path) => /[\u4e00-\u9fff]/.test(withoutComments(readFileSync(path, 'utf8'))))
    expect(sources.length).toBeGreaterThan(100)
    expect(offenders).toEqual([])
  })

  it('fills in parameters and leaves unknown ones visible', () => {
    expect(t('app.count', { n: 3 })).toBe('3 条')
    expect(t('app.count')).toBe('{n} 条')
  })

  it('has no empty entry', () => {
    const empty: string[] = []
    const walk = (node: object, path: string): void => {
      for (const [key, value] of Object.entries(node)) {
        if (typeof value === 'string') value.trim() || empty.push(path + key)
        else walk(value as object, `${path}${key}.`)
      }
    }
    walk(zhCN, '')
    expect(empty).toEqual([])
  })
})
