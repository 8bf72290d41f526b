/**
 * `npm run bench -- many-groups`: a national office adds up 500 groups, twelve months each, with DuckDB and the statements of
 * docs/many-groups.md, from the CSV and from the Parquet files that Candlepost writes. Every sum is compared with what
 * was invented. Needs `npm ci --prefix bench`. `BENCH_GROUPS` sets another number of groups.
 */
import { strict as assert } from 'node:assert'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { tidyCsv } from '../../src/main/manyGroups/csv.ts'
import { tidyParquet } from '../../src/main/manyGroups/parquet.ts'
import type { TidyTally } from '../../src/shared/manyGroups.ts'
import { table } from '../actions/table.ts'
import { inventedWorld, sumsBy } from './data.ts'
import { type Statement, statements } from './page.ts'

/** The statements by what they do. */
const titles: Record<string, string> = {
  '': 'taking in all files, the latest of each group and month',
  csv: 'naming what was received',
  parquet: 'naming what was received',
  months: 'by month',
  channels: 'by channel',
  countries: 'by country',
  cases: 'by case',
  missing: 'who did not report',
  corrected: 'what was corrected since a day (reads all files again)',
  warehouse: 'all of it as one Parquet file',
}

const groups = Number(process.env.BENCH_GROUPS ?? 500)
const formats = ['csv', 'parquet'] as const
type Format = (typeof formats)[number]

const world = inventedWorld(groups)
const rows = world.files.reduce((sum, file) => sum + file.rows.length, 0)
console.log(
  `${groups} groups, ${world.files.length.toLocaleString('en')} files, ${rows.toLocaleString('en')} rows; load ${loadavg()[0]?.toFixed(1)}`,
)

/** What each named statement has to answer, as its first columns and the sum beside them. */
const expected: Record<string, (found: Found[]) => void> = {
  months: same(
    sumsBy(world, ({ month }) => month),
    ({ month }) => `${month}`,
  ),
  channels: same(
    sumsBy(world, ({ channel, kind }) => (channel ? `${channel} ${kind}` : null)),
    ({ channel, kind }) => `${channel} ${kind}`,
  ),
  countries: same(
    sumsBy(world, ({ case_country, count }) => (count > 0 ? case_country : null)),
    ({ case_country }) => `${case_country}`,
  ),
  cases(found) {
    const keyOf = ({ case_reference }: TidyTally) => case_reference?.replaceAll(' ', '').toUpperCase() ?? null
    const sums = sumsBy(world, keyOf)
    assert.equal(found.length, 20)
    for (const row of found) assert.equal(Number(row.actions), sums.get(String(row.case)))
  },
  missing: (found) => assert.equal(found.length, world.missing),
  corrected: (found) => assert.ok(found.length > 0 && found.every(({ difference }) => Number(difference) !== 0)),
}

type Found = Record<string, unknown>
function same(sums: Map<string, number>, keyOf: (row: Found) => string) {
  return (found: Found[]) => assert.deepEqual(new Map(found.map((row) => [keyOf(row), Number(row.actions)])), sums)
}

const took = new Map<string, Partial<Record<Format, number>>>()
async function timed<T>(what: string, format: Format, work: () => T | Promise<T>): Promise<T> {
  const start = performance.now()
  const result = await work()
  took.set(what, { ...took.get(what), [format]: performance.now() - start })
  return result
}

const folder = mkdtempSync(join(tmpdir(), 'candlepost-groups-'))
const sizes: Partial<Record<Format, number>> = {}
const before = process.cwd()
try {
  for (const format of formats) {
    const received = join(folder, format, 'received')
    mkdirSync(received, { recursive: true })
    await timed('writing all files', format, () => {
      for (const { name, rows } of world.files) {
        writeFileSync(join(received, `${name}.${format}`), format === 'csv' ? tidyCsv(rows) : tidyParquet(rows))
      }
    })
    sizes[format] = readdirSync(received).reduce((sum, name) => sum + statSync(join(received, name)).size, 0)
    process.chdir(join(folder, format))
    await addUp(
      format,
      statements().filter(({ name }) => name === '' || name === format || !formats.includes(name as Format)),
    )
  }
} finally {
  process.chdir(before)
  rmSync(folder, { recursive: true, force: true })
}

/** In an order of its own: what makes views and tables first, as on the page. */
async function addUp(format: Format, all: Statement[]): Promise<void> {
  const instance = await DuckDBInstance.create()
  const connection = await instance.connect()
  let checked = 0
  for (const { name, sql } of all) {
    const found = await timed(titles[name] ?? name, format, async () =>
      (await connection.runAndReadAll(sql)).getRowObjectsJson(),
    )
    expected[name]?.(found)
    if (expected[name]) checked++
  }
  assert.equal(checked, Object.keys(expected).length)
  connection.closeSync()
  instance.closeSync()
}

const milliseconds = (value = Number.NaN) => Math.round(value).toLocaleString('en')
table(
  ['', 'CSV, ms', 'Parquet, ms'],
  [...took].map(([what, { csv, parquet }]) => [what, milliseconds(csv), milliseconds(parquet)]),
)
const megabytes = (bytes = 0) => `${(bytes / 1e6).toFixed(1)} MB`
console.log(`CSV ${megabytes(sizes.csv)}, Parquet ${megabytes(sizes.parquet)}.`)
console.log(
  `All sums agree with what was invented: ${world.missing} months not reported, ${world.corrected} corrected late.`,
)
