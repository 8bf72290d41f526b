/** From words anywhere on a page to rows of cells: a cell is text without a wide gap in it. */

/** A piece of text as the page places it, in points, y upwards. */
export interface Run {
  text: string
  x: number
  y: number
  width: number
  size: number
}

export interface Cell {
  text: string
  left: number
  right: number
  y: number
  size: number
}

/** Cells on one baseline from left to right. */
export interface Row {
  y: number
  size: number
  cells: Cell[]
}

/** In font sizes: two baselines nearer than this are one; a gap wider than this parts cells or words. */
const sameLine = 0.4
const cellGap = 1.1
const wordGap = 0.15

const bullet = /^(?:[•·▪◦*\-–—o\uf0a7\uf0b7\uf0d8]|\(?[\divx]{1,3}[.)])$/i

/** Rows from top to bottom. */
export function rowsOf(runs: readonly Run[]): Row[] {
  const sorted = [...runs].sort((a, b) => b.y - a.y || a.x - b.x)
  const lines: Run[][] = []
  for (const run of sorted) {
    const line = lines.at(-1)
    const first = line?.[0]
    if (line && first && first.y - run.y <= sameLine * Math.min(first.size, run.size)) line.push(run)
    else lines.push([run])
  }
  return lines.map((line) => {
    const cells = cellsOf(line.sort((a, b) => a.x - b.x))
    return { y: line[0]?.y ?? 0, size: Math.max(...cells.map((cell) => cell.size)), cells }
  })
}

function cellsOf(line: readonly Run[]): Cell[] {
  const cells: Cell[] = []
  for (const run of line) {
    const last = cells.at(-1)
    const gap = last ? run.x - last.right : 0
    const size = last ? Math.min(last.size, run.size) : run.size
    if (last && (gap <= cellGap * size || bullet.test(last.text.trim()))) {
      const apart = gap > wordGap * size && !/\s$/.test(last.text) && !/^\s/.test(run.text)
      last.text += (apart ? ' ' : '') + run.text
      last.right = Math.max(last.right, run.x + run.width)
      last.size = Math.max(last.size, run.size)
    } else cells.push({ text: run.text, left: run.x, right: run.x + run.width, y: run.y, size: run.size })
  }
  for (const cell of cells) cell.text = cell.text.trim()
  return cells
}
