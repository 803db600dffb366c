import type { Key } from '@/i18n'

const TYPES: Record<string, string> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

function extension(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1).toLowerCase()
}

/** By the name, not by the browser's word: where a spreadsheet program is installed a CSV calls itself Excel. */
export function faultOf(file: File): Key | null {
  if (!(extension(file.name) in TYPES)) return 'imports.badType'
  return file.size === 0 ? 'imports.emptyFile' : null
}

/** The same bytes under the media type that the server expects. */
export function bodyOf(file: File): Blob {
  return file.slice(0, file.size, TYPES[extension(file.name)])
}

export function uploadOf(file: File): { name: string; body: Blob } {
  return { name: file.name, body: bodyOf(file) }
}

export function sizeWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  return bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`
}

const kept = new Map<string, File>()

/** As long as the page is open the file of a trial is at hand for the real thing. */
export const fileOf = (jobId: string): File | undefined => kept.get(jobId)
export const keepFile = (jobId: string, file: File): void => void kept.set(jobId, file)

/** A ledger is called like its file until somebody calls it otherwise. */
export function ledgerName(file: File): string {
  return file.name.replace(/\.[^.]*$/, '').trim().slice(0, 40)
}
