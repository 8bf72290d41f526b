/** From words anywhere on a page to rows of cells: a cell is text without a wide gap in it. */

/** A piece of text as the page places it, in points, y upwards. */
export interface Run {
  text: string
  x: number
  y: number
  width: number
  size: number
  /** Written from right to left; its own letters are in the order of speech already. */
  leftwards?: boolean
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
  const cells: { runs: Run[]; cell: Cell }[] = []
  for (const run of line) {
    const last = cells.at(-1)
    const gap = last ? run.x - last.cell.right : 0
    const size = last ? Math.min(last.cell.size, run.size) : run.size
    if (last && (gap <= cellGap * size || bullet.test(last.cell.text.trim()))) {
      const { cell } = last
      last.runs.push(run)
      cell.text += (isApart(last.runs.at(-2), run) ? ' ' : '') + run.text
      cell.right = Math.max(cell.right, run.x + run.width)
      cell.size = Math.max(cell.size, run.size)
    } else {
      const { text, x, y, width } = run
      cells.push({ runs: [run], cell: { text, left: x, right: x + width, y, size: run.size } })
    }
  }
  return cells.map(({ runs, cell }) => {
    if (runs.some((run) => run.leftwards)) cell.text = inOrderOfSpeech(runs)
    return { ...cell, text: cell.text.trim() }
  })
}

/** Whether a blank belongs between two runs, the first on the left. */
function isApart(left: Run | undefined, right: Run): boolean {
  if (!left || /\s$/.test(left.text) || /^\s/.test(right.text)) return false
  return right.x - (left.x + left.width) > wordGap * Math.min(left.size, right.size)
}

/** Runs as they stand from left to right, as one would say them; the direction most letters have leads. */
function inOrderOfSpeech(runs: readonly Run[]): string {
  const letters = (all: readonly Run[]) => all.reduce((sum, run) => sum + run.text.trim().length, 0)
  const leads = letters(runs.filter((run) => run.leftwards)) * 2 > letters(runs)
  const stretches: { leftwards: boolean; runs: Run[] }[] = []
  for (const run of runs) {
    // Digits and signs go with what stands before them.
    const leftwards = run.leftwards ?? false
    const last = stretches.at(-1)
    if (last && (last.leftwards === leftwards || !/\p{L}/u.test(run.text))) last.runs.push(run)
    else stretches.push({ leftwards, runs: [run] })
  }
  const ordered = (leads ? stretches.reverse() : stretches).map((stretch) =>
    (stretch.leftwards ? stretch.runs.reverse() : stretch.runs).map((run) => run.text.trim()).join(' '),
  )
  return ordered.join(' ')
}
