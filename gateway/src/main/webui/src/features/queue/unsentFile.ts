import type { Me } from '@/api/contract'
import { t, word } from '@/i18n'
import { formFacts, type Fact } from '@/features/visits/formFacts'
import { fieldWords } from '@/features/visits/fieldWords'
import type { Amendment, PhotoEntry, VisitEntry } from '@/offline/db'
import { unsent, type Unsent } from '@/offline/unsent'
import { firmName } from '@/offline/visitForm'
import { isoDate } from '@/shared/dates'

const DATA = 'sisong-unsent'

/** What the file holds beside the pictures, which stand in the page by their ids. */
interface Content {
  subject: string
  name: string
  visits: VisitEntry[]
  photos: Omit<PhotoEntry, 'blob'>[]
  amendments: Amendment[]
}

export interface UnsentFile extends Unsent {
  /** Photos that cannot be read any more; the rest comes back without them. */
  broken: number
  /** Who made the file: only this person may put it back, as visits are recorded under the own name. */
  subject: string
  name: string
}

/**
 * The rescue way out: everything that has not reached the server as one page, which any browser shows with its
 * photos and which this app can read back.
 */
export async function writeUnsent(me: Pick<Me, 'subject' | 'name'>): Promise<string> {
  const { visits, photos, amendments } = await unsent()
  const pictures = await Promise.all(photos.map(async (photo) => ({ ...photo, url: await dataUrl(photo.blob) })))
  const content: Content = { subject: me.subject, name: me.name, visits, photos: photos.map(({ blob: _, ...photo }) => photo), amendments }
  const title = t('queue.fileTitle', { name: me.name, date: isoDate() })
  return [
    `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${safe(title)}</title>`,
    '<style>body{max-width:44rem;margin:1rem auto;padding:0 1rem;font:1rem/1.6 sans-serif}dt{font-weight:600}dd{margin:0 0 .5rem;white-space:pre-wrap}img{max-width:100%}</style></head><body>',
    `<h1>${safe(title)}</h1><p>${safe(t('queue.fileHint'))}</p>`,
    ...visits.map((entry) => section(firmName(entry.form), word('deviceQueue', entry.state), visitFacts(entry), pictures.filter((photo) => photo.visitId === entry.id))),
    ...amendments.map((entry) => section(entry.firmName, t('amend.queueTitle'), amendmentFacts(entry), [])),
    // A closing tag in what somebody typed must not end the block.
    `<script type="application/json" id="${DATA}">${JSON.stringify(content).replaceAll('<', '\\u003c')}</script></body></html>`,
  ].join('\n')
}

/** The entries of such a page, or null when it is something else. */
export function readUnsent(html: string): UnsentFile | null {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const data = page.getElementById(DATA)?.textContent
  if (!data) return null
  try {
    const { photos, ...content } = JSON.parse(data) as Content
    const read = photos.flatMap((photo) => {
      const blob = picture(page.getElementById(photo.id)?.getAttribute('src') ?? '')
      return blob ? [{ ...photo, blob }] : []
    })
    return { ...content, photos: read, broken: photos.length - read.length }
  } catch {
    return null
  }
}

/** Hands the page to the browser to be saved; answers the name of the file. */
export async function exportUnsent(me: Pick<Me, 'subject' | 'name'>): Promise<string> {
  const url = URL.createObjectURL(new Blob([await writeUnsent(me)], { type: 'text/html' }))
  const link = document.createElement('a')
  link.href = url
  link.download = t('queue.fileName', { date: isoDate() })
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
  return link.download
}

function visitFacts({ form, problem }: VisitEntry): Fact[] {
  return problem ? [...formFacts(form), { label: t('queue.stuck'), value: problem.detail }] : formFacts(form)
}

function amendmentFacts({ changes }: Amendment): Fact[] {
  return changes.map(({ field, value }) => ({ label: word('visitField', field), value: fieldWords({ field, value: value ?? null }) }))
}

function section(title: string, state: string, facts: Fact[], photos: { id: string; url: string; name: string }[]): string {
  const lines = facts.map(({ label, value }) => `<dt>${safe(label)}</dt><dd>${safe(value)}</dd>`)
  const pictures = photos.map((photo) => `<p><img id="${photo.id}" src="${photo.url}" alt="${safe(photo.name)}"></p>`)
  return `<article><h2>${safe(title)}</h2><p>${safe(state)}</p><dl>${lines.join('')}</dl>${pictures.join('')}</article><hr>`
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function safe(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign]!)
}

async function dataUrl(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer())
  let text = ''
  // In pieces, as the arguments of a call are limited.
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return `data:${blob.type || 'image/jpeg'};base64,${btoa(text)}`
}

function picture(url: string): Blob | null {
  const [, type, data] = /^data:(image\/\w+);base64,(.*)$/.exec(url) ?? []
  if (!data) return null
  try {
    return new Blob([Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0))], { type })
  } catch {
    return null
  }
}
