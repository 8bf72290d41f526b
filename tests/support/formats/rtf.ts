/** Rich Text Format for tests, as Word writes it (RTF 1.9.1): fonts with character sets, letters by number, tables. */
export const rtfLetters = (text: string): string =>
  text.replace(/[\\{}]/g, '\\$&').replace(/[^ -~]/g, (letter) => {
    const code = letter.charCodeAt(0)
    return `\\u${code > 0x7fff ? code - 0x10000 : code}?`
  })

export const rtfLines = (lines: readonly string[]): string => lines.map((line) => `${rtfLetters(line)}\\par\n`).join('')

/** Rows of cells of lines. */
export const rtfTable = (rows: readonly (readonly (readonly string[])[])[]): string =>
  rows
    .map(
      (cells) =>
        `\\trowd${cells.map((_, i) => `\\cellx${(i + 1) * 3000}`).join('')}\\pard\\intbl ${cells.map((lines) => `${lines.map(rtfLetters).join('\\line ')}\\cell `).join('')}\\row\n`,
    )
    .join('')

export const rtfText = (body: string): string =>
  `{\\rtf1\\ansi\\ansicpg1252\\deff0\\uc1{\\fonttbl{\\f0\\fswiss\\fcharset0 Arial;}{\\f1\\fcharset204 Arial;}{\\f2\\fcharset238 Arial;}}{\\colortbl;\\red0\\green0\\blue0;}{\\stylesheet{\\s0 Normal;}}{\\*\\generator Invented;}{\\info{\\title Not text}}\n{\\footer\\pard page \\chpgn\\par}\\pard\\f0\\fs22 ${body}}`
