/**
 * The sheets that are open, the topmost last. Each has put a step into the history, so that going back closes it and
 * leaves the page alone; one that closes by itself goes that step back, which must not close the one below.
 */
const open: (() => void)[] = []
let ownSteps = 0

window.addEventListener('popstate', () => {
  if (ownSteps > 0) ownSteps -= 1
  else open.pop()?.()
})

export function opened(close: () => void): void {
  history.pushState({ ...(history.state as object) }, '', location.href)
  open.push(close)
}

/** The sheet has closed by itself, not by going back. */
export function closed(close: () => void): void {
  if (!forgotten(close)) return
  ownSteps += 1
  history.back()
}

/** The page with the sheet is gone; its step stays in the history. */
export function forgotten(close: () => void): boolean {
  const at = open.indexOf(close)
  if (at >= 0) open.splice(at, 1)
  return at >= 0
}
