/** HTML as text with its blocks apart. Nothing is run or fetched: tags are only read. */

import { isUtf8 } from 'node:buffer'
import { Parser } from 'htmlparser2'
import { Refusal } from '#shared/refusal.ts'
import { decodeText } from '../../files/decode.ts'
import { layTable } from './table.ts'

const unseen = new Set(
  'script style template noscript head svg iframe object embed select textarea canvas audio video math'.split(' '),
)
/** With a blank line around. */
const paragraphs = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol dl table blockquote pre article section header footer main hr form fieldset figure'.split(
    ' ',
  ),
)
/** With a line of their own. */
const blocks = new Set(
  'div li tr dt dd address nav aside figcaption caption tbody thead details summary option'.split(' '),
)
const empty = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))

/** Tables within tables deeper than this are read as plain blocks: no person made them. */
const deepestTable = 20

/** More elements one in the other than any person or program makes; reading on would take the square of them. */
const deepest = 10_000

/** @throws Refusal `fileEmpty`, `fileNotText` */
export function readHtml(bytes: Uint8Array, file: string): string {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 2048)).toString('latin1')
  const charset = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase() ?? ''
  // The usual ones are told from the bytes more surely than from what a page says of itself.
  const usual = charset === '' || /^(?:utf-?(?:8|16\w*)|us-ascii|iso-8859-1|windows-1252)$/.test(charset)
  return htmlToText((usual ? null : decodeAs(bytes, charset)) ?? decodeText(bytes, file), file)
}

/** Null where the page does not mean what it says: it is UTF-8 all the same, or there is no such encoding. */
function decodeAs(bytes: Uint8Array, charset: string): string | null {
  if (bytes.some((byte) => byte > 127) && isUtf8(bytes)) return null
  try {
    return new TextDecoder(charset).decode(bytes)
  } catch {
    return null
  }
}

/** Collects lines; white space runs together unless it is kept. */
class Page {
  #lines: string[] = []
  #line = ''
  #wanted: 0 | 1 | 2 = 0

  words(text: string): void {
    const joined = text.replace(/[ \t\r\n\f]+/g, ' ')
    const fresh = this.#line === '' ? joined.trimStart() : joined
    if (fresh === '') return
    this.#open()
    this.#line += this.#line.endsWith(' ') && fresh.startsWith(' ') ? fresh.slice(1) : fresh
  }

  kept(text: string): void {
    text.split(/\r?\n/).forEach((line, i) => {
      if (i > 0) this.lineBreak()
      if (line === '') return
      this.#open()
      this.#line += line
    })
  }

  /** Ends the line; two in a row leave a blank one. */
  lineBreak(): void {
    if (this.#line === '') this.apart(2)
    else this.#close()
  }

  /** Wants `lines` line ends before what follows. */
  apart(lines: 1 | 2): void {
    if (this.#line !== '') this.#close()
    if (lines > this.#wanted) this.#wanted = lines
  }

  text(): string {
    this.apart(1)
    return this.#lines.join('\n')
  }

  #open(): void {
    if (this.#line === '' && this.#wanted === 2 && this.#lines.length > 0) this.#lines.push('')
    this.#wanted = 0
  }

  #close(): void {
    this.#lines.push(this.#line.trimEnd())
    this.#line = ''
  }
}

interface Table {
  rows: string[][]
  outer: Page
}

/** The text that a reader of the page would see, block by block; tables by layTable. @throws Refusal `fileDamaged` beyond a depth no page has */
export function htmlToText(html: string, file: string): string {
  let page = new Page()
  let hidden = 0
  let kept = 0
  const tables: Table[] = []
  /** For every open element what to undo when it closes. */
  const open: { hides: boolean; table: 'table' | 'cell' | null }[] = []

  const endCell = () => {
    const table = tables.at(-1)
    const row = table?.rows.at(-1)
    if (!table || !row) return
    row.push(page.text())
    page = new Page()
  }
  const endTable = () => {
    const table = tables.pop()
    if (!table) return
    page = table.outer
    page.apart(2)
    page.kept(layTable(table.rows))
    page.apart(2)
  }

  const parser = new Parser({
    onopentag(name, attributes) {
      const hides = unseen.has(name) || 'hidden' in attributes || /display\s*:\s*none/i.test(attributes.style ?? '')
      if (name === 'br' && hidden === 0) page.lineBreak()
      if (!empty.has(name)) open.push({ hides, table: null })
      if (open.length > deepest) throw new Refusal('fileDamaged', { file })
      if (hides && !empty.has(name)) hidden++
      if (hidden > 0) return
      if (name === 'pre') kept++
      const table = tables.at(-1)
      const here = open.at(-1)
      if (name === 'table' && here && tables.length < deepestTable) {
        page.apart(2)
        tables.push({ rows: [], outer: page })
        page = new Page()
        here.table = 'table'
      } else if (name === 'tr' && table) table.rows.push([])
      else if ((name === 'td' || name === 'th') && here && table) {
        if (table.rows.length === 0) table.rows.push([])
        // A caption, or text that a page put between its cells.
        const stray = page.text()
        if (stray !== '') table.rows.at(-1)?.push(stray)
        page = new Page()
        here.table = 'cell'
      } else if (paragraphs.has(name)) page.apart(2)
      else if (blocks.has(name)) page.apart(1)
      if (name === 'li') page.words('• ')
    },
    ontext(text) {
      if (hidden > 0) return
      if (kept > 0) page.kept(text)
      else page.words(text)
    },
    onclosetag(name) {
      if (empty.has(name)) return
      const closed = open.pop()
      if (closed?.hides) hidden--
      if (hidden > 0 || closed?.hides) return
      if (name === 'pre' && kept > 0) kept--
      if (closed?.table === 'cell') endCell()
      else if (closed?.table === 'table') endTable()
      else if (paragraphs.has(name)) page.apart(2)
      else if (blocks.has(name)) page.apart(1)
    },
  })
  parser.write(html)
  parser.end()
  while (tables.length > 0) endTable()
  return page.text()
}
