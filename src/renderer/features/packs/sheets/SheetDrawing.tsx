import type { PageSize } from '#shared/packs.ts'
import type { EnvelopeSize, SheetKind, SheetOptions } from '#shared/sheets.ts'
import classes from './SheetDrawing.module.css'
import { sheetSizes } from './sheetSizes.ts'

/** A line of words: its place and length in millimetres; thick ones are headings. */
type Stroke = [x: number, y: number, length: number, thick?: 'thick']

const several = (count: number, from: number, step: number, make: (y: number, i: number) => Stroke[]): Stroke[] =>
  Array.from({ length: count }, (_, i) => make(from + i * step, i)).flat()

const address = (x: number, y: number, step = 5): Stroke[] => [
  [x, y, 38],
  [x, y + step, 30],
  [x, y + 2 * step, 44],
  [x, y + 3 * step, 26],
]
const prose = (from: number, lines: number): Stroke[] =>
  several(lines, from, 8, (y, i) => [[25, y, i % 4 === 3 ? 90 : 160]])
const list = (from: number, rows: number): Stroke[] =>
  several(rows, from, 11, (y) => [
    [25, y, 18],
    [50, y, 40],
    [100, y, 50],
    [165, y, 20],
  ])

const envelopes: Record<EnvelopeSize, { width: number; height: number; at: [number, number] }> = {
  DL: { width: 220, height: 110, at: [102, 50] },
  C5: { width: 229, height: 162, at: [105, 80] },
  C6: { width: 162, height: 114, at: [66, 50] },
  US10: { width: 241.3, height: 104.8, at: [108, 45] },
}

function strokes(kind: SheetKind, options: SheetOptions): Stroke[] {
  switch (kind) {
    case 'envelopes':
      return [
        ...(options.envelopes.sender
          ? ([
              [11, 13, 22],
              [11, 17, 28],
              [11, 21, 18],
            ] satisfies Stroke[])
          : []),
        ...address(...envelopes[options.envelopes.size].at, 7),
      ]
    case 'cover':
      return [[25, 30, 80, 'thick'], [25, 42, 60], ...list(70, 6)]
    case 'cards':
      return [
        [16, 30, 100, 'thick'],
        [16, 44, 70, 'thick'],
        ...several(5, 66, 9, (y, i) => [[16, y, i === 4 ? 60 : 115]]),
        ...several(11, 26, 14, (y, i) => [[165, y, i % 3 === 2 ? 80 : 115]]),
      ]
    case 'handwriting':
      return [
        ...address(25, 28, 7),
        ...(options.handwriting.opening
          ? ([
              [140, 70, 40],
              [25, 84, 46],
            ] satisfies Stroke[])
          : []),
      ]
    case 'fax':
      return [
        ...several(4, 26, 8, (y, i) => [
          [25, y, 14],
          [50, y, 40 + (i % 2) * 20],
        ]),
        [25, 58, 160],
        ...address(25, 74, 7),
        ...prose(118, 14),
      ]
    case 'index':
      return [[25, 30, 70, 'thick'], ...list(50, 20)]
    case 'postage':
      return [[25, 30, 60, 'thick'], ...list(50, 6)]
    default:
      return [...address(140, 26, 7), ...address(25, 60, 7), ...prose(106, 16)]
  }
}

/** A sheet as a few strokes; it shows where things stand, and says nothing that the words beside it do not. */
export function SheetDrawing({
  kind,
  options,
  pageSize,
}: {
  kind: SheetKind
  options: SheetOptions
  pageSize: PageSize
}) {
  const paper = sheetSizes[pageSize]
  const { width, height } =
    kind === 'envelopes'
      ? envelopes[options.envelopes.size]
      : kind === 'cards'
        ? { width: paper.height, height: paper.width }
        : paper
  return (
    <svg
      className={classes.sheet}
      viewBox={`-1 -1 ${width + 2} ${height + 2}`}
      data-lies={width > height || undefined}
      aria-hidden
    >
      <rect className={classes.paper} width={width} height={height} rx={1.5} />
      {kind === 'envelopes' && <rect className={classes.stamp} x={width - 32} y={10} width={22} height={26} />}
      {kind === 'cards' && <line className={classes.fold} x1={width / 2} x2={width / 2} y1={14} y2={height - 14} />}
      {strokes(kind, options).map(([x, y, length, thick]) => (
        <line key={`${x} ${y}`} className={classes.words} data-thick={thick} x1={x} x2={x + length} y1={y} y2={y} />
      ))}
    </svg>
  )
}
