import { type ColumnSource, parquetWriteBuffer } from 'hyparquet-writer'
import { type TidyTally, tidyColumns } from '#shared/manyGroups.ts'

type Column = Pick<ColumnSource, 'type' | 'nullable'>

const text: Column = { type: 'STRING', nullable: false }
const maybeText: Column = { type: 'STRING', nullable: true }
const columns: Record<keyof TidyTally, Column> = {
  group_id: text,
  group_name: text,
  group_country: maybeText,
  month: text,
  case_reference: maybeText,
  case_country: maybeText,
  channel: maybeText,
  kind: maybeText,
  count: { type: 'INT32', nullable: false },
  exported_at: { type: 'TIMESTAMP', nullable: false },
}

/** Apache Parquet with Snappy, which every reader knows: texts as UTF-8 strings, `count` INT32, `exported_at` in UTC. */
export function tidyParquet(rows: readonly TidyTally[]): Uint8Array {
  const columnData = tidyColumns.map((name): ColumnSource => {
    const data = rows.map((row) => (name === 'exported_at' ? new Date(row.exported_at) : row[name]))
    return { name, data, ...columns[name] }
  })
  return new Uint8Array(
    parquetWriteBuffer({
      columnData,
      createdBy: 'Candlepost',
      kvMetadata: [{ key: 'candlepost.tallies', value: '1' }],
    }),
  )
}
