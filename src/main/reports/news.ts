/**
 * What came back, for reports: replies and outcomes of a month, and what of sent months became different since. They are few,
 * so they are counted when they are asked for; `month_news` keeps what was told, as `months.told` does for actions.
 */
import type { MonthNews, NewsCell, YearNews } from '#shared/monthNews.ts'
import { noYearNews } from '#shared/monthNews.ts'
import { outcomeKinds } from '#shared/outcomes.ts'
import { type ReplyKind, replyKinds } from '#shared/replies.ts'
import type { Day, Id, Month } from '#shared/values.ts'
import type { Sqlite } from '../db/sqlite.ts'
import { grouped } from './counts.ts'

/** A cell without its reference, which may change. */
export type ToldCell = Omit<NewsCell, 'reference'>
type CellRow = ToldCell & { month: Month }

const order: readonly string[] = [...replyKinds, ...outcomeKinds]

/** What has to be added to `told` to get `now`, in the order of their kinds. Pure. */
export function newsDifference(told: readonly ToldCell[], now: readonly ToldCell[]): ToldCell[] {
  return summed([...now, ...told.map((cell) => ({ ...cell, count: -cell.count }))])
}

function summed(cells: readonly ToldCell[]): ToldCell[] {
  const sums = new Map<string, ToldCell>()
  for (const { what, kind, caseId, count } of cells) {
    const key = `${caseId} ${what} ${kind}`
    const sum = sums.get(key)
    if (sum) sum.count += count
    else sums.set(key, { what, kind, caseId, count } as ToldCell)
  }
  return [...sums.values()]
    .filter(({ count }) => count !== 0)
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
}

const isReplyKind = (kind: string): kind is ReplyKind => replyKinds.some((known) => known === kind)

export function createNews(sqlite: Sqlite) {
  // Days are compared as text, so that a last day of 31 serves every month.
  const cells = `
    SELECT month, what, kind, caseId, count(*) AS count FROM (
      SELECT substr(received_on, 1, 7) AS month, 'reply' AS what, kind, case_id AS caseId FROM replies
       WHERE deleted_at IS NULL AND received_on BETWEEN @first AND @last
      UNION ALL
      SELECT substr(happened_on, 1, 7), 'outcome', kind, case_id FROM outcomes
       WHERE deleted_at IS NULL AND happened_on BETWEEN @first AND @last)
    GROUP BY month, what, kind, caseId`
  const counted = sqlite.prepare<{ first: Day; last: Day }, CellRow>(cells)
  const months = sqlite
    .prepare<[], Month>(`
      SELECT substr(received_on, 1, 7) FROM replies WHERE deleted_at IS NULL
      UNION SELECT substr(happened_on, 1, 7) FROM outcomes WHERE deleted_at IS NULL`)
    .pluck()
  const sent = sqlite.prepare<[Month], { month: Month; told: string }>(`
    SELECT m.month, coalesce(n.told, '[]') AS told FROM months m LEFT JOIN month_news n ON n.month = m.month
    WHERE m.month < ? ORDER BY m.month`)
  const one = sqlite.prepare<[Month], string>('SELECT told FROM month_news WHERE month = ?').pluck()
  const references = sqlite.prepare<[string], { id: Id; reference: string }>(
    'SELECT id, reference FROM cases WHERE id IN (SELECT value FROM json_each(?))',
  )
  const put = sqlite.prepare<[Month, string]>(`
    INSERT INTO month_news (month, told) VALUES (?, ?) ON CONFLICT (month) DO UPDATE SET told = excluded.told`)
  const outcomes = sqlite.prepare<
    { first: Day; last: Day },
    Omit<YearNews['outcomes'][number], 'people'> & { people: string }
  >(`
    SELECT o.id, o.case_id AS caseId, c.reference, c.headline, c.country, o.kind, o.happened_on AS "on", o.people, o.note
    FROM outcomes o JOIN cases c ON c.id = o.case_id
    WHERE o.deleted_at IS NULL AND o.happened_on BETWEEN @first AND @last ORDER BY o.happened_on, o.id`)

  const inMonth = (month: Month): ToldCell[] =>
    counted.all({ first: `${month}-01`, last: `${month}-31` }).map(({ month: _, ...cell }) => cell)

  function named(all: readonly ToldCell[]): NewsCell[] {
    const ids = JSON.stringify(all.map(({ caseId }) => caseId))
    const known = new Map(references.all(ids).map(({ id, reference }) => [id, reference]))
    return all
      .map((cell) => ({ ...cell, reference: known.get(cell.caseId) ?? '' }) as NewsCell)
      .sort((a, b) => a.reference.localeCompare(b.reference, 'en', { numeric: true }))
  }

  /** Of every sent month before this one that changed, oldest first. All are counted with one question. */
  function toTell(before: Month): MonthNews['earlier'] {
    const rows = sent.all(before)
    const [oldest] = rows
    if (oldest === undefined) return []
    const now = grouped(counted.all({ first: `${oldest.month}-01`, last: `${before}-00` }), ({ month }) => month)
    return rows
      .map(({ month, told }) => ({ month, cells: named(newsDifference(JSON.parse(told), now.get(month) ?? [])) }))
      .filter(({ cells: some }) => some.length > 0)
  }

  const told = (month: Month): ToldCell[] => JSON.parse(one.get(month) ?? '[]')

  return {
    /** Months in which something came back. */
    months: () => months.all(),
    month: (month: Month): MonthNews => ({ cells: named(newsDifference([], inMonth(month))), earlier: toTell(month) }),
    /** Of a sent month: what became different since it was told last. */
    later: (month: Month): NewsCell[] => named(newsDifference(told(month), inMonth(month))),
    /** Inside the operation that freezes the month. */
    freeze(month: Month, { cells: sentCells, earlier }: MonthNews): void {
      const plain = (all: readonly NewsCell[]) => all.map(({ reference: _, ...cell }) => cell)
      put.run(month, JSON.stringify(plain(sentCells)))
      for (const { month: before, cells: said } of earlier) {
        put.run(before, JSON.stringify(summed([...told(before), ...plain(said)])))
      }
    },
    year(year: number): YearNews {
      const span = { first: `${year}-01-01`, last: `${year}-12-31` }
      const replies = { ...noYearNews.replies }
      for (const { kind, count } of counted.all(span)) if (isReplyKind(kind)) replies[kind] += count
      return {
        replies,
        outcomes: outcomes.all(span).map(({ people, ...one }) => ({ ...one, people: JSON.parse(people) })),
      }
    },
  }
}

export type News = ReturnType<typeof createNews>
