/**
 * Takes pictures of letters, of every sheet of an invented pack, of the reports of an invented month and year, and of what
 * replies and good news become, as LibreOffice lays them out, for docs/. Names (`npm run pictures -- month year`) take only those.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Document, Packer } from 'docx'
import { planDocument } from '../src/main/evenings/plan/document.ts'
import { documentOf } from '../src/main/letters/document.ts'
import { stepFor } from '../src/main/letters/layout/fit.ts'
import { paperFor } from '../src/main/letters/layout/paper.ts'
import { paragraphFor } from '../src/main/letters/layout/paragraphs.ts'
import { letterPieces } from '../src/main/letters/layout/pieces.ts'
import type { SheetData } from '../src/main/letters/sheets/data.ts'
import { kinds, type PaperKind } from '../src/main/letters/sheets/kinds.ts'
import { signInSheet } from '../src/main/members/export/papers.ts'
import { moneyXlsx } from '../src/main/money/xlsx.ts'
import { reportDocx } from '../src/main/reports/docx.ts'
import { reportXlsx } from '../src/main/reports/xlsx.ts'
import { yearDocx } from '../src/main/reports/yearDocx.ts'
import { createTranslator } from '../src/main/translator.ts'
import type { LetterText, PageSize } from '../src/shared/packs.ts'
import { defaultSheetOptions } from '../src/shared/sheets.ts'
import type { AddressWindow } from '../src/shared/stationery.ts'
import { inventedEvening, inventedPlan } from '../tests/support/eveningPlan.ts'
import { matrixLetter } from '../tests/support/letterMatrix.ts'
import { inventedReplies, inventedSlips, officialLetter } from '../tests/support/replies/invented.ts'
import { inventedEntries, inventedMonth, inventedYear, reportLook } from '../tests/support/reports.ts'
import { matrixSheetLetters, sheetData } from '../tests/support/sheets.ts'
import { pngOf } from './lib/png.ts'
import { project } from './lib/project.ts'

/** Small enough for a repository, large enough to read. */
const dotsPerInch = 110
const largestBytes = 150_000

const options = defaultSheetOptions
const labels = options.labels
const sheets: { name: string; kind: PaperKind; data: SheetData }[] = [
  { name: 'envelope-dl', kind: 'envelopes', data: sheetData() },
  {
    name: 'envelope-us10',
    kind: 'envelopes',
    data: sheetData({ options: { ...options, envelopes: { size: 'US10', sender: true } } }),
  },
  {
    name: 'labels-l7160',
    kind: 'labels',
    data: sheetData({ letters: matrixSheetLetters(17).filter(({ destination }) => destination !== 'CN') }),
  },
  {
    name: 'labels-5163',
    kind: 'labels',
    data: sheetData({ pageSize: 'Letter', options: { ...options, labels: { ...labels, stock: '5163', start: 4 } } }),
  },
  {
    name: 'labels-test',
    kind: 'labels',
    data: sheetData({ options: { ...options, labels: { ...labels, test: true } } }),
  },
  { name: 'cover', kind: 'cover', data: sheetData() },
  { name: 'card', kind: 'cards', data: sheetData() },
  { name: 'handwriting', kind: 'handwriting', data: sheetData() },
  { name: 'fax', kind: 'fax', data: sheetData() },
  { name: 'index', kind: 'index', data: sheetData() },
  { name: 'postage', kind: 'postage', data: sheetData() },
]

/**
 * In colour: their bars are, and scans. `height`: how much of the page is shown, in inches; all of it where nothing is said.
 * `page`: which one, the first where nothing is said.
 */
const reports: {
  name: string
  kind: 'docx' | 'xlsx'
  height?: number
  page?: number
  make: () => Promise<Uint8Array>
}[] = [
  { name: 'month', kind: 'docx', make: () => reportDocx(inventedMonth(), reportLook) },
  { name: 'month-money', kind: 'docx', page: 2, height: 4.3, make: () => reportDocx(inventedMonth(), reportLook) },
  { name: 'month-xlsx', kind: 'xlsx', height: 2.2, make: () => reportXlsx(inventedMonth(), reportLook) },
  { name: 'year', kind: 'docx', make: () => yearDocx(inventedYear(), reportLook) },
  { name: 'money', kind: 'xlsx', height: 2.6, make: () => moneyXlsx(inventedBook(), reportLook) },
  { name: 'good-news', kind: 'docx', make: () => Packer.toBuffer(inventedSlips()) },
  { name: 'replies', kind: 'docx', make: async () => inventedReplies(await scanOf(officialLetter())) },
]

const inventedBook = () => ({ year: 2026, group: 'Leeds group', currency: 'GBP', entries: inventedEntries() })

/** An evening's list: those who said they would come, under their numbers, and room for guests. */
const signIn = () =>
  signInSheet({
    ...createTranslator('en'),
    language: 'en',
    country: 'GB',
    group: 'Leeds group',
    pageSize: 'A4',
    today: '2026-11-24',
    members: ['Ada Doe', 'Bilal Doe', 'Cécile Doe', 'Dmitri Doe', 'Efua Doe', 'Farah Doe', 'Grace Doe', 'Hana Doe'].map(
      (name, i) => ({ name, number: i + 1 }),
    ),
  })

/** A letter as it is printed; see tests/support/letterMatrix.ts for whom to and whom from. */
const letters: { name: string; text: LetterText; pageSize: PageSize; window: AddressWindow }[] = [
  { name: 'letter-a4', text: matrixLetter(5, 'en', 0), pageSize: 'A4', window: 'none' },
  { name: 'letter-us', text: matrixLetter(10, 'en', 0), pageSize: 'Letter', window: 'none' },
  { name: 'letter-arabic', text: matrixLetter(6, 'ar', 7), pageSize: 'A4', window: 'none' },
  { name: 'letter-chinese', text: matrixLetter(2, 'zh', 6), pageSize: 'A4', window: 'none' },
  { name: 'letter-window', text: matrixLetter(16, 'de', 0), pageSize: 'A4', window: 'din-b' },
]

function letterDocument({ text, pageSize, window }: (typeof letters)[number]): Document {
  const paper = { ...paperFor(pageSize, window), language: text.language }
  const pieces = letterPieces(text, paper, stepFor(text, paper), true)
  const steps = new Set(pieces.map(({ form }) => form.step))
  const children = pieces.map((piece) => paragraphFor(piece, paper))
  return documentOf(children, { pageSize, title: 'A letter', language: text.language, steps })
}

const pictures: { name: string; document: Document }[] = [
  ...sheets.map(({ name, kind, data }) => ({ name, document: kinds[kind].make(data) })),
  ...letters.map((letter) => ({ name: letter.name, document: letterDocument(letter) })),
  { name: 'sign-in', document: signIn() },
  { name: 'plan', document: planDocument(inventedEvening(), inventedPlan(), sheetData()) },
]

const wanted = process.argv.slice(2)
const isWanted = ({ name }: { name: string }) => wanted.length === 0 || wanted.includes(name)
const target = join(project, 'docs', 'pictures')
mkdirSync(target, { recursive: true })
const folder = mkdtempSync(join(tmpdir(), 'candlepost-pictures-'))

function toPdf(files: string[]): void {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files], {
    stdio: 'pipe',
  })
}

/** A document as if somebody had laid it on a scanner. */
async function scanOf(document: Document): Promise<Buffer> {
  const scan = join(folder, 'scan')
  writeFileSync(`${scan}.docx`, await Packer.toBuffer(document))
  toPdf([`${scan}.docx`])
  execFileSync('pdftoppm', ['-jpeg', '-r', '110', '-singlefile', `${scan}.pdf`, scan])
  return readFileSync(`${scan}.jpg`)
}

try {
  for (const { name, document } of pictures.filter(isWanted)) {
    writeFileSync(join(folder, `${name}.docx`), await Packer.toBuffer(document))
  }
  for (const { name, kind, make } of reports.filter(isWanted))
    writeFileSync(join(folder, `${name}.${kind}`), await make())
  const all = [
    ...pictures.map(({ name }) => ({ name, kind: 'docx', grey: true, height: undefined, page: 1 })),
    ...reports.map(({ name, kind, height, page = 1 }) => ({ name, kind, grey: false, height, page })),
  ].filter(isWanted)
  toPdf(all.map(({ name, kind }) => join(folder, `${name}.${kind}`)))
  for (const { name, grey: isGrey, height, page } of all) {
    const picture = join(target, name)
    // The sheets in grey: they are black on white, and a third of the size.
    for (let dots = dotsPerInch; ; dots -= 10) {
      const drawn = join(folder, name)
      const kind = isGrey ? '-gray' : '-png'
      const part = height === undefined ? [] : ['-x', '0', '-y', '0', '-H', String(Math.round(height * dots))]
      const pages = ['-f', String(page), '-l', String(page)]
      const to = [...part, '-singlefile', join(folder, `${name}.pdf`), drawn]
      execFileSync('pdftoppm', [kind, '-r', String(dots), ...pages, ...to])
      const png = isGrey ? pngOf(readFileSync(`${drawn}.pgm`)) : readFileSync(`${drawn}.png`)
      if (png.length > largestBytes) continue
      writeFileSync(`${picture}.png`, png)
      console.log(`docs/pictures/${name}.png  ${Math.round(png.length / 1024)} kB, ${dots} dpi`)
      break
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
