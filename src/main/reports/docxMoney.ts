/** Money as a table: what came in beside what went out, zeros and all. */
import {
  AlignmentType,
  type IBorderOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { moneyText } from '#shared/currency.ts'
import { expenseKinds, incomeKinds, type MonthMoney, type YearMoney } from '#shared/money.ts'
import { type MoneySum, moneySums } from '#shared/moneySums.ts'
import { hair, ink, noBorders, none, noRules, strong } from '../paper/styles.ts'
import { leftLine } from './moneyWords.ts'
import type { ReportWords } from './words.ts'

const amountColumn = 1500
const gapColumn = 360

interface Line {
  cells: [name: string, amount: string][]
  bottom: IBorderOptions
  bold: boolean
  style: string
}

/** A table a currency, and what is left under each. */
export function moneyBlocks(
  { currency, cells }: Pick<MonthMoney, 'currency' | 'cells'>,
  words: ReportWords,
  width: number,
): (Paragraph | Table)[] {
  return moneySums(cells, currency).flatMap((sum) => [
    sides(sum, words, width),
    new Paragraph({
      style: 'ReportLine',
      spacing: { before: 100, after: 160 },
      children: [new TextRun({ text: leftLine(sum, words), bold: true })],
    }),
  ])
}

function sides(sum: MoneySum, words: ReportWords, width: number): Table {
  const { t } = words
  const money = (amount: number) => moneyText(amount, sum.currency, words.language)
  const rows = Math.max(incomeKinds.length, expenseKinds.length)
  const cell = (kind: (typeof incomeKinds)[number] | (typeof expenseKinds)[number] | undefined): [string, string] =>
    kind === undefined ? ['', ''] : [t(`money.kindOf.${kind}`), money(sum.kinds[kind])]
  const head: Line = {
    cells: [
      [t('money.income'), ''],
      [t('money.expenses'), ''],
    ],
    bottom: strong,
    bold: false,
    style: 'ReportColumn',
  }
  const all: Line = {
    cells: [
      [t('money.allIncome'), money(sum.income)],
      [t('money.allExpenses'), money(sum.expenses)],
    ],
    bottom: none,
    bold: true,
    style: 'ReportCell',
  }
  const lines = Array.from(
    { length: rows },
    (_, i): Line => ({
      cells: [cell(incomeKinds[i]), cell(expenseKinds[i])],
      bottom: i === rows - 1 ? ink : hair,
      bold: false,
      style: 'ReportCell',
    }),
  )
  const name = Math.floor((width - gapColumn) / 2) - amountColumn
  return table([head, ...lines, all], [name, amountColumn, gapColumn, name, amountColumn], ({ cells }) => {
    const [income, expense] = cells
    return [income?.[0], income?.[1], null, expense?.[0], expense?.[1]]
  })
}

/** A year month by month: what came in, what went out, what is left; a table a currency. */
export function yearMoneyBlocks({ currency, months }: YearMoney, words: ReportWords, width: number): Table[] {
  const { t } = words
  const sums = moneySums(
    months.flatMap(({ cells }) => cells),
    currency,
  )
  return sums.map((all) => {
    const money = (amount: number) => moneyText(amount, all.currency, words.language)
    const of = (name: string, { income, expenses, left }: MoneySum): Line['cells'] => [
      [name, money(income)],
      [money(expenses), money(left)],
    ]
    const lines = months.flatMap(({ month, cells }, i): Line[] => {
      const sum = moneySums(cells, all.currency).find((one) => one.currency === all.currency)
      if (sum === undefined) return []
      const bottom = i === months.length - 1 ? ink : hair
      return [{ cells: of(words.monthName(month), sum), bottom, bold: false, style: 'ReportCell' }]
    })
    const head: Line = {
      cells: [
        [all.currency, t('money.income')],
        [t('money.expenses'), t('money.left')],
      ],
      bottom: strong,
      bold: false,
      style: 'ReportColumn',
    }
    const total: Line = { cells: of(t('money.wholeYear'), all), bottom: none, bold: true, style: 'ReportCell' }
    const first = width - 3 * amountColumn
    return table([head, ...lines, total], [first, amountColumn, amountColumn, amountColumn], ({ cells }) => [
      cells[0]?.[0],
      ...cells.flat().slice(1),
    ])
  })
}

/** @param texts of a line, one a column; null for a gap without a rule. All but names stand at the right. */
function table(
  lines: readonly Line[],
  columns: readonly number[],
  texts: (line: Line) => (string | null | undefined)[],
): Table {
  const isName = (column: number) => column === 0 || (columns.length === 5 && column === 3)
  const rows = lines.map((line, row) => {
    const cells = texts(line).map(
      (text, column) =>
        new TableCell({
          children: [
            new Paragraph({
              style: line.style,
              alignment: isName(column) ? AlignmentType.LEFT : AlignmentType.RIGHT,
              keepNext: row < lines.length - 1,
              children: [new TextRun({ text: text ?? '', bold: line.bold })],
            }),
          ],
          borders: { ...noBorders, bottom: text === null ? none : line.bottom },
          margins: { left: 40, right: 60, top: 0, bottom: 0 },
          width: { size: columns[column] ?? 0, type: WidthType.DXA },
        }),
    )
    return new TableRow({ cantSplit: true, tableHeader: row === 0, children: cells })
  })
  return new Table({
    width: { size: columns.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths: [...columns],
    layout: TableLayoutType.FIXED,
    borders: noRules,
    rows,
  })
}
