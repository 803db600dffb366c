/** Up and down move between the entries of a list, Enter opens: a queue is worked through without the mouse. */
export function useArrowKeys(): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    const list = event.currentTarget as HTMLElement
    const links = [...list.querySelectorAll<HTMLElement>('a.item')]
    const at = links.indexOf(document.activeElement as HTMLElement)
    const next = links[event.key === 'ArrowDown' ? at + 1 : at - 1]
    if (at < 0 || !next) return
    event.preventDefault()
    next.focus()
  }
}
