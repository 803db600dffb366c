// The first page must open on a village network: what the browser loads before it can start stays under 200 KB.
import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'

const LIMIT = 200 * 1024
const dist = new URL('../dist/', import.meta.url)
const page = await readFile(new URL('index.html', dist), 'utf8')
const open = new Set([...page.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map((match) => new URL(match[1], dist).href))
let sum = 0
for (const file of open) {
  const code = await readFile(new URL(file))
  sum += gzipSync(code).length
  // Static imports only: import("…") is loaded when it is needed. The set grows while it is walked.
  for (const match of code.toString().matchAll(/(?:import|from)\s*"(\.[^"]+\.js)"/g)) open.add(new URL(match[1], file).href)
}
console.log(`first load: ${(sum / 1024).toFixed(1)} KB of JavaScript in ${open.size} files`)
if (open.size === 0 || sum > LIMIT) {
  console.error(`more than ${LIMIT / 1024} KB, or no entry found: split what the first page does not need`)
  process.exit(1)
}
