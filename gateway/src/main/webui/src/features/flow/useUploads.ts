import { addIssueFile } from '@/api/issues'
import { compress, jpegName } from '@/offline/photos'
import { uuid } from '@/shared/uuid'

/** Sends files to an issue and answers their ids; each file goes once, whatever the retries. */
export function useUploads(issueId: string): (files: File[]) => Promise<string[]> {
  const keys = new Map<File, string>()
  const sent = new Map<File, string>()

  return async (files) => {
    for (const file of files.filter((candidate) => !sent.has(candidate))) {
      const key = keys.get(file) ?? uuid()
      keys.set(file, key)
      const picture = file.type.startsWith('image/')
      const stored = await addIssueFile(issueId, picture ? jpegName(file.name) : file.name, picture ? await compress(file) : file, key)
      sent.set(file, stored.id)
    }
    return files.map((file) => sent.get(file)!)
  }
}
