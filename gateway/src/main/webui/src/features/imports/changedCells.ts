/** What somebody wrote that the row does not say already; an emptied cell counts, one that was never there does not. */
export function changedCells(cells: Record<string, string>, row: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(cells)
      .map(([column, cell]) => [column, cell.trim()] as const)
      .filter(([column, cell]) => cell !== (row[column] ?? '').trim()),
  )
}
