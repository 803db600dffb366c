import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fieldName } from '@/i18n/zh-CN/fieldName'

const REF = /\$ref: "?#\/components\/schemas\/(\w+)/

/** The lines below a line of the document, as far as they are indented more. */
function below(lines: string[], at: number): string[] {
  const indent = (line: string): number => line.search(/\S/)
  const end = lines.findIndex((line, other) => other > at && indent(line) <= indent(lines[at]!))
  return lines.slice(at + 1, end < 0 ? undefined : end)
}

const refs = (lines: string[]): string[] => lines.flatMap((line) => REF.exec(line)?.[1] ?? [])

/** The names of all fields that a request of the service may have, out of the published document. */
function requestFields(document: string): Set<string> {
  const lines = document.split('\n')
  const open = new Set(lines.flatMap((line, at) => (line.trim() === 'requestBody:' ? refs(below(lines, at)) : [])))
  const fields = new Set<string>()
  for (const schema of open) {
    const body = below(lines, lines.indexOf(`    ${schema}:`))
    const at = body.indexOf('      properties:')
    const properties = at < 0 ? [] : below(body, at).filter((line) => /^ {8}\w+:$/.test(line))
    properties.forEach((line) => fields.add(line.trim().slice(0, -1)))
    refs(body).forEach((next) => open.add(next))
  }
  return fields
}

describe('a field that a refusal may point to', () => {
  it('has a word', () => {
    const fields = requestFields(readFileSync('../../../../enterprise-service/src/main/openapi/openapi.yaml', 'utf8'))
    expect(fields.size).toBeGreaterThan(150)
    expect([...fields].filter((field) => !(field in fieldName)).sort()).toEqual([])
  })
})
