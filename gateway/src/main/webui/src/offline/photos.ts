import { uuid } from '@/shared/uuid'
import { db } from './db'

const MAX_EDGE = 1600
const QUALITY = 0.82
export const MAX_PHOTOS = 9

/** The file cannot be read as a picture. */
export class NotAPicture extends Error {}

/** Smaller before it is stored: a 12 MP picture would fill the device's quota and the village's bandwidth. */
export async function compress(file: Blob): Promise<Blob> {
  const image = await load(file)
  const scale = Math.min(1, MAX_EDGE / Math.max(image.naturalWidth, image.naturalHeight))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(image.naturalWidth * scale)
  canvas.height = Math.round(image.naturalHeight * scale)
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new NotAPicture())), 'image/jpeg', QUALITY)
  })
}

/** An <img> turns the picture upright by its orientation tag, which createImageBitmap does not do everywhere. */
function load(file: Blob): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const url = URL.createObjectURL(file)
    const image = new Image()
    image.onload = () => {
      URL.revokeObjectURL(url)
      resolve(image)
    }
    image.onerror = () => {
      URL.revokeObjectURL(url)
      reject(new NotAPicture())
    }
    image.src = url
  })
}

export function jpegName(name: string): string {
  return `${name.replace(/\.[^.]*$/, '').slice(0, 80) || 'photo'}.jpg`
}

export async function addPhoto(visitId: string, file: File): Promise<void> {
  const blob = await compress(file)
  await db().photos.add({ id: uuid(), visitId, name: jpegName(file.name), blob, state: 'WAITING', reason: null })
}

export async function removePhoto(id: string): Promise<void> {
  await db().photos.delete(id)
}
