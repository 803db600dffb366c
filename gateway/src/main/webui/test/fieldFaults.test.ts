import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const SOURCE = join(import.meta.dirname, '../src')
const screens = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.vue'))

describe('a fault beside a field', () => {
  it('is tied to the field for whoever cannot see it', () => {
    const loose = screens.flatMap((name) => {
      const fields = readFileSync(join(SOURCE, name), 'utf8').match(/<FormField\b[^>]*>[\s\S]*?<\/FormField>/g) ?? []
      return fields.filter((field) => /^<FormField[^>]*(:fault|hint)=/.test(field) && !field.includes('describedby="describedby"')).map(() => name)
    })
    expect(loose).toEqual([])
  })
})
