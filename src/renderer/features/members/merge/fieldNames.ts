import type { TFunction } from 'i18next'

/** What the form calls the fields of a member's row: `given_name` is "Given name". */
export const fieldNames = (t: TFunction, columns: readonly string[]): string[] =>
  columns.map((column) => t(`memberPage.field.${column.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase())}`))
