/** The headings of the exported log, by which an import knows it again whatever language it was written in. */
import type { ActionColumn } from '#shared/actionImport.ts'

/** In the order of the file. */
export const exportColumns = [
  'on',
  'reference',
  'channel',
  'kind',
  'count',
  'member',
  'addressee',
  'note',
  'source',
] as const satisfies readonly ActionColumn[]

/** The same in every language: the file is for programs as much as for people. */
export const exportHeadings = ['Day', 'Case', 'Channel', 'Kind', 'Count', 'Member', 'Addressee', 'Note', 'Came from']

export const isExport = (headings: readonly string[]): boolean =>
  headings.length === exportHeadings.length && exportHeadings.every((heading, i) => headings[i] === heading)
