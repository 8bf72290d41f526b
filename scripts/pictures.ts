/**
 * Takes pictures of every sheet of an invented pack and of the reports of an invented month and year, as LibreOffice lays
 * them out, for docs/sheets.md and docs/months.md.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Packer } from 'docx'
import type { SheetData } from '../src/main/letters/sheets/data.ts'
import { kinds, type PaperKind } from '../src/main/letters/sheets/kinds.ts'
import { reportDocx } from '../src/main/reports/docx.ts'
import { yearDocx } from '../src/main/reports/yearDocx.ts'
import { defaultSheetOptions } from '../src/shared/sheets.ts'
import { inventedMonth, inventedYear, reportLook } from '../tests/support/reports.ts'
import { matrixSheetLetters, sheetData } from '../tests/support/sheets.ts'
import { project } from './lib/project.ts'

/** Small enough for a repository, large enough to read. */
const dotsPerInch = 110
const largestBytes = 150_000

const options = defaultSheetOptions
const labels = options.labels
const pictures: { name: string; kind: PaperKind; data: SheetData }[] = [
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

/** In colour: their bars are. */
const reports = [
  { name: 'month', make: () => reportDocx(inventedMonth(), reportLook) },
  { name: 'year', make: () => yearDocx(inventedYear(), reportLook) },
]

const target = join(project, 'docs', 'pictures')
mkdirSync(target, { recursive: true })
const folder = mkdtempSync(join(tmpdir(), 'candlepost-pictures-'))
try {
  for (const { name, kind, data } of pictures) {
    writeFileSync(join(folder, `${name}.docx`), await Packer.toBuffer(kinds[kind].make(data)))
  }
  for (const { name, make } of reports) writeFileSync(join(folder, `${name}.docx`), await make())
  const all = [
    ...pictures.map(({ name }) => ({ name, colours: ['-gray'] })),
    ...reports.map(({ name }) => ({ name, colours: [] })),
  ]
  const files = all.map(({ name }) => join(folder, `${name}.docx`))
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files], {
    stdio: 'pipe',
  })
  for (const { name, colours } of all) {
    const picture = join(target, name)
    // The sheets in grey: they are black on white, and a third of the size.
    for (let dots = dotsPerInch; ; dots -= 10) {
      execFileSync('pdftoppm', [
        '-png',
        ...colours,
        '-r',
        String(dots),
        '-singlefile',
        join(folder, `${name}.pdf`),
        picture,
      ])
      const { size } = statSync(`${picture}.png`)
      if (size > largestBytes) continue
      console.log(`docs/pictures/${name}.png  ${Math.round(size / 1024)} kB, ${dots} dpi`)
      break
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
