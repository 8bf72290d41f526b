/** The control words that mean something to a reader of the text (Rich Text Format 1.9.1). */

/** Groups whose content is not the document's text. Starred groups are left out anyway. */
export const skippedGroups = new Set(
  (
    'colortbl stylesheet info pict object fldinst filetbl listtable listoverridetable rsidtbl revtbl generator themedata ' +
    'colorschememapping datastore latentstyles xmlnstbl pnseclvl bkmkstart bkmkend nonshppict objdata private tc xe ' +
    'footnote annotation atnid atnauthor atndate atnref template operator author title docvar ftnsep ftnsepc ' +
    'aftnsep aftnsepc listtext background falt panose userprops mmathPr'
  ).split(' '),
)

export const footers = new Set(['footer', 'footerl', 'footerr', 'footerf'])

/** Control words that stand for text. */
export const spoken: Record<string, string> = {
  par: '\n',
  line: '\n',
  sect: '\n\n',
  page: '\n\n',
  column: '\n\n',
  cell: '\u0007',
  nestcell: '\u0007',
  row: '\u0008',
  nestrow: '\u0008',
  tab: '\t',
  emdash: '—',
  endash: '–',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
}

/** Control symbols that stand for text: `\~` and the like. */
export const symbols: Record<string, string> = {
  '~': ' ',
  _: '-',
  '\n': '\n',
  '\r': '\n',
  '{': '{',
  '}': '}',
  '\\': '\\',
}
