/** A year of money as a workbook for whoever keeps the books: entries one by one, and months by kinds. */
import writeExcelFile, { type Cell, type Row } from 'write-excel-file/node'
import { type Currency, fromMinor } from '#shared/currency.ts'
import { expenseKinds, incomeKinds, isIncome, type MoneyEntry } from '#shared/money.ts'
import { type MoneySum, moneySums } from '#shared/moneySums.ts'
import type { PageSize } from '#shared/packs.ts'
import { amountFormat } from '../paper/amountFormat.ts'
import { head, rule, text } from '../paper/cells.ts'
import { fontOrder } from '../paper/fontOrder.ts'
import { look } from '../paper/look.ts'
import { onePageWide } from '../paper/onePageWide.ts'
import type { ReportWords } from '../reports/words.ts'

export interface MoneyBook {
  year: number
  group: string
  /** The group's own: it has its months even where nothing moved. */
  currency: Currency
  entries: readonly MoneyEntry[]
}

const money = (minor: number | null, currency: Currency, bold = false): Cell =>
  minor === null
    ? text('')
    : {
        value: fromMinor(minor, currency),
        type: Number,
        format: amountFormat(currency),
        align: 'right',
        alignVertical: 'top',
        ...(bold ? { fontWeight: 'bold' } : {}),
        ...rule,
      }

export async function moneyXlsx(
  book: MoneyBook,
  { words, pageSize }: { words: ReportWords; pageSize: PageSize },
): Promise<Uint8Array> {
  const { t } = words
  const title = (value: string): Row[] => [
    [{ value, type: String, fontWeight: 'bold', fontSize: 14 }],
    [{ value: book.group, type: String, textColor: `#${look.quiet}` }],
    [],
  ]
  const widths = (...columns: number[]) => columns.map((width) => ({ width }))
  const kinds = [...incomeKinds, ...expenseKinds]
  const named = title(t('money.document.title', { year: String(book.year) }))
  const sheet = { stickyRowsCount: 4, orientation: 'landscape' as const }
  return await writeExcelFile(
    [
      {
        ...sheet,
        data: [...named, ...entryRows(book, words)],
        sheet: t('money.document.entries'),
        columns: widths(12, 28, 38, 44, 10, 13, 13),
      },
      {
        ...sheet,
        data: [...named, ...monthRows(book, words)],
        sheet: t('money.document.months'),
        columns: widths(14, 9, ...kinds.map(() => 13), 13, 13, 13),
      },
    ],
    { fontFamily: 'Arial', fontSize: 10, features: [fontOrder, onePageWide(pageSize)] },
  ).toBuffer()
}

/** The earliest day first, as in a book; under them the sums of each currency. */
function entryRows({ entries, currency: home }: MoneyBook, { t, day }: ReportWords): Row[] {
  const keys = ['day', 'kind', 'belongs', 'note', 'currency', 'income', 'expenses']
  const sums = moneySums(entries, home).filter(({ income, expenses }) => income !== 0 || expenses !== 0)
  return [
    keys.map((key) => head(t(`money.${key}`), key === 'income' || key === 'expenses' ? 'right' : 'left')),
    ...entries.toReversed().map(({ on, kind, amount, currency, eveningOn, reference, packNumber, note }) => {
      const belongs = [
        reference,
        packNumber === null ? null : t('money.pack', { number: packNumber }),
        eveningOn === null ? null : t('money.eveningOf', { day: day(eveningOn) }),
      ]
      return [
        text(on),
        text(t(`money.kindOf.${kind}`)),
        text(belongs.filter((part) => part !== null).join(' · ')),
        text(note),
        text(currency),
        money(isIncome(kind) ? amount : null, currency),
        money(isIncome(kind) ? null : amount, currency),
      ]
    }),
    ...sums.map(({ income, expenses, currency }) => [
      text(t('money.wholeYear'), true),
      text(''),
      text(''),
      text(''),
      text(currency, true),
      money(income, currency, true),
      money(expenses, currency, true),
    ]),
  ]
}

/** All twelve months by all kinds, zeros and all, each currency for itself. */
function monthRows({ entries, currency: home, year }: MoneyBook, { t, monthName }: ReportWords): Row[] {
  const kinds = [...incomeKinds, ...expenseKinds]
  const months = Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, '0')}`)
  const all = moneySums(entries, home)
  const line = (name: Cell, { currency, kinds: of, income, expenses, left }: MoneySum, bold: boolean): Row => [
    name,
    text(currency),
    ...kinds.map((kind) => money(of[kind], currency, bold)),
    ...[income, expenses, left].map((sum) => money(sum, currency, true)),
  ]
  const names = [...kinds.map((kind) => `money.kindOf.${kind}`), 'money.income', 'money.expenses', 'money.left']
  return [
    [head(t('money.month')), head(t('money.currency')), ...names.map((name) => head(t(name), 'right'))],
    ...all.flatMap((whole) => {
      const { currency } = whole
      const own = (month: string) => entries.filter((one) => one.currency === currency && one.on.startsWith(month))
      return [
        ...months.flatMap((month) =>
          moneySums(own(month), currency).map((sum) => line(text(monthName(month)), sum, false)),
        ),
        line(text(t('money.wholeYear'), true), whole, true),
      ]
    }),
  ]
}
