/** Cache keys of a firm's card; the card and its prefetching must agree on them. */
export function firmKeys(id: string): { firm: string; visits: string; issues: string; policies: string; rechecks: string } {
  return { firm: `firm:${id}`, visits: `firm:${id}:visits`, issues: `firm:${id}:issues`, policies: `firm:${id}:policies`, rechecks: `firm:${id}:rechecks` }
}
