/**
 * Rich Text Format (1.9.1) as text: a tokenizer of our own, because the kept parsers build a styled document of it, and
 * need its groups to be whole. Groups are a stack, not calls, so that their depth costs memory only, up to a limit.
 */
import { Refusal } from '#shared/refusal.ts'
import { layTable } from '../table.ts'
import { decodePage, pageOfCharset } from './codepage.ts'
import { footers, skippedGroups, spoken, symbols } from './words.ts'

/** Deeper groups than any word processor writes. */
const deepest = 2_000

interface Group {
  skip: boolean
  footer: boolean
  fonts: boolean
  /** Code page of the current font; null for the document's. */
  page: number | null
  /** How many characters after \u stand in for it. */
  instead: number
  /** Nothing but the star has come yet. */
  starred: boolean
}

const token = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|[^\\{}]+|\\/gi

/** @throws Refusal `fileDamaged` */
export function readRtf(bytes: Uint8Array, file: string): string {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const pages = new Map<number, number | null>()
  const stack: Group[] = []
  let group: Group = { skip: false, footer: false, fonts: false, page: null, instead: 1, starred: false }
  let documentPage = 1252
  let font = 0
  let pending = ''
  let swallow = 0
  const body: string[] = []
  const foot: string[] = []

  const flush = () => {
    if (pending === '') return
    const text = decodePage(Buffer.from(pending, 'latin1'), group.page ?? documentPage)
    pending = ''
    put(text)
  }
  const put = (text: string) => {
    if (!group.skip) (group.footer ? foot : body).push(text)
  }
  /** Bytes of text, a letter each, less those that a \u before has made unnecessary. */
  const takeBytes = (letters: string) => {
    const dropped = Math.min(swallow, letters.length)
    swallow -= dropped
    if (!group.skip) pending += letters.slice(dropped)
  }

  const word = (name: string, value: number | null) => {
    if (name === 'u') {
      flush()
      put(String.fromCharCode((value ?? 0) & 0xffff))
      swallow = group.instead
      return
    }
    if (name === 'uc') group.instead = Math.min(value ?? 1, 100)
    else if (name === 'ansicpg') documentPage = value ?? 1252
    else if (name === 'mac') documentPage = 10000
    else if (name === 'pc') documentPage = 437
    else if (name === 'fonttbl') {
      group.skip = true
      group.fonts = true
    } else if (name === 'f') {
      flush()
      if (group.fonts) font = value ?? 0
      else group.page = pages.get(value ?? 0) ?? null
    } else if (name === 'fcharset' && group.fonts) pages.set(font, pageOfCharset(value ?? 0))
    else if (name === 'plain') {
      flush()
      group.page = null
    } else if (name in spoken) {
      flush()
      swallow = 0
      put(spoken[name] ?? '')
    } else if (footers.has(name)) group.footer = true
    else if (skippedGroups.has(name) || group.starred) group.skip = true
    group.starred = false
  }

  token.lastIndex = 0
  for (let found = token.exec(source); found; found = token.exec(source)) {
    const [all, name, value, hex, symbol, brace] = found
    if (brace === '{') {
      flush()
      swallow = 0
      if (stack.length >= deepest) throw new Refusal('fileDamaged', { file })
      stack.push(group)
      group = { ...group, starred: false }
    } else if (brace === '}') {
      flush()
      swallow = 0
      const outer = stack.pop()
      if (!outer) break
      group = outer
      if (stack.length === 0) break
    } else if (name !== undefined) {
      // Raw bytes follow: the one control word that changes how the file is read.
      if (name === 'bin') token.lastIndex += Math.max(0, Number(value ?? 0))
      else word(name, value === undefined ? null : Number(value))
    } else if (hex !== undefined) takeBytes(String.fromCharCode(Number.parseInt(hex, 16)))
    else if (symbol === '*') group.starred = true
    else if (symbol !== undefined) {
      flush()
      put(symbols[symbol] ?? '')
    } else if (all !== '\\') takeBytes(all.replace(/[\r\n]+/g, ''))
  }
  flush()
  return [laid(body.join('')), withoutNumbers(laid(foot.join('')))].filter((text) => text.trim() !== '').join('\n\n')
}

/** A footer's words, unless they are only around the page's number, which is worked out and not in the file. */
const withoutNumbers = (foot: string) =>
  foot.replace(/^ *(?:page|seite|página)?[ \d/|–-]*(?:of|de|von|sur)?[ \d]*$/gim, '').trim()

/** Rows of cells as the table they are; lines elsewhere as they are. */
function laid(text: string): string {
  if (!text.includes('\u0008')) return text.replaceAll('\u0007', '\n')
  const parts: string[] = []
  let rows: string[][] = []
  const endTable = () => {
    if (rows.length > 0) parts.push(layTable(rows))
    rows = []
  }
  const pieces = text.split('\u0008')
  pieces.forEach((piece, i) => {
    const cells = piece.split('\u0007')
    if (i === pieces.length - 1 || cells.length === 1) {
      endTable()
      parts.push(piece.replaceAll('\u0007', '\n'))
      return
    }
    // Text before a table runs into its first cell: paragraphs end with a line break, cells do not.
    const first = cells[0] ?? ''
    const cut = rows.length === 0 || /\n\s*\n/.test(first) ? first.lastIndexOf('\n') + 1 : 0
    if (cut > 0) {
      endTable()
      parts.push(first.slice(0, cut))
    }
    // What follows the last mark of a cell is nothing.
    rows.push([first.slice(cut), ...cells.slice(1, -1)].map((cell) => cell.trim()))
  })
  return parts.join('\n')
}
