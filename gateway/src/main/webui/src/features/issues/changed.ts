const listeners = new Set<() => void>()

/** The list and the counts beside a detail follow what is done in the detail. */
export function onIssueChanged(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function issueChanged(): void {
  listeners.forEach((listener) => listener())
}
