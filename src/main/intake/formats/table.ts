/** How a table reads aloud. Documents use tables for three things, and each wants another order. */

const label = /[:：]\s*$/

/**
 * Cells of a table, row by row, as text: label and value on one line; two officials in columns one after the other,
 * whether each stands in one cell or is spread over one row a line; everything else cell by cell.
 */
export function layTable(rows: readonly (readonly string[])[]): string {
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''))
  const columns = Math.max(0, ...filled.slice(0, 500).map((row) => row.length))
  if (filled.length === 0) return ''
  if (columns < 2) return filled.map((row) => row.join('\n')).join('\n')
  const single = filled.every((row) => row.every((cell) => !cell.includes('\n')))
  const labels = filled.filter((row) => row.length > 1 && label.test(row[0] ?? '')).length
  if (single && labels * 2 < filled.length && filled.length >= 3 && columns <= 4) return byColumns(filled, columns)
  return filled.map((row) => rowText(row)).join('\n')
}

function rowText(row: readonly string[]): string {
  const cells = row.map((cell) => cell.trim()).filter((cell) => cell !== '')
  const [first, second, ...more] = cells
  if (first !== undefined && second !== undefined && label.test(first) && !first.includes('\n'))
    return [`${first} ${second}`, ...more].join('\n')
  return cells.some((cell) => cell.includes('\n')) ? `\n${cells.join('\n\n')}\n` : cells.join('\n')
}

function byColumns(rows: readonly (readonly string[])[], columns: number): string {
  const texts: string[] = []
  for (let column = 0; column < columns; column++) {
    const cells = rows.map((row) => row[column]?.trim() ?? '').filter((cell) => cell !== '')
    if (cells.length > 0) texts.push(cells.join('\n'))
  }
  return texts.join('\n\n')
}
