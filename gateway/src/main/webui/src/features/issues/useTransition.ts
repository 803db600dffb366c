import { addIssueFile, getIssue, transition } from '@/api/issues'
import type { Issue, IssueAction, TransitionBody } from '@/api/contract'
import { ProblemError, toProblem } from '@/api/problem'
import { compress, jpegName } from '@/offline/photos'
import { useRequestKey } from '@/shared/useRequestKey'
import { uuid } from '@/shared/uuid'
import type { ActionInput } from './actionFields'

/** Carries out one action. What is pressed again after a lost answer is the same request, and no file is sent twice. */
export function useTransition(id: string) {
  const key = useRequestKey()
  const fileKeys = new Map<File, string>()
  const sent = new Set<File>()

  return async (to: IssueAction['to'], input: ActionInput, files: File[], etag: string, state: string): Promise<Issue> => {
    const version = files.length > 0 ? await withFiles(files, etag, state) : etag
    const body: TransitionBody = {
      to,
      departmentId: input.departmentId || undefined,
      comment: input.comment.trim() || undefined,
      nextReplyOn: input.nextReplyOn || undefined,
      reasonCode: input.reasonCode || undefined,
      mergedInto: input.mergedInto || undefined,
      resolution: input.resolution || undefined,
      channel: input.channel || undefined,
      complexity: input.complexity,
      proposedDepartmentId: input.proposedDepartmentId || undefined,
    }
    return (await transition(id, body, version, key.of(body))).data
  }

  /** Evidence first, so that it is there when the reply arrives. It may move the version on; the state must not have moved. */
  async function withFiles(files: File[], etag: string, state: string): Promise<string> {
    for (const file of files.filter((candidate) => !sent.has(candidate))) {
      const fileKey = fileKeys.get(file) ?? uuid()
      fileKeys.set(file, fileKey)
      const picture = file.type.startsWith('image/')
      await addIssueFile(id, picture ? jpegName(file.name) : file.name, picture ? await compress(file) : file, fileKey)
      sent.add(file)
    }
    const { data, etag: fresh } = await getIssue(id)
    if (data.state !== state) throw new ProblemError(toProblem(412, null))
    return fresh ?? etag
  }
}
