/** Names of programs, keys, formats and sheets, which no language translates. */
export const names =
  'alt avery candlepost csv ctrl docx esc heic jpeg letter parquet pdf png tab vcards webp xlsx'.split(' ')

/** Words that are the same in English, in small letters: a sentence of nothing else may be the same, too. */
export const sameAsEnglish: Readonly<Record<string, readonly string[]>> = {
  fr: 'action actions archive code copies correction date document documents fax index mail mails message note page pages place second services signature source total trace zone'.split(
    ' ',
  ),
  es: ['error', 'fax', 'faxes', 'total'],
  de: ['code', 'fax', 'index', 'inland', 'name', 'person', 'post', 'region', 'status', 'text', 'zone'],
}
