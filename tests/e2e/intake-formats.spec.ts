/** Every kind of file that groups receive, chosen together and dropped together; what cannot be read costs nothing else. */
import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { attached, mailOf, multipart, textPart } from '../support/formats/mail.ts'
import { column, pdfOf } from '../support/formats/pdf.ts'
import { rtfLines, rtfText } from '../support/formats/rtf.ts'
import { paragraph, wordOf } from '../support/formats/word.ts'
import { caseText } from '../support/severalCases.ts'
import { type DeskApp, expect, expectAccessible, test } from './harness.ts'
import { begin } from './steps.ts'

const lines = (number: number) => caseText(number).split('\n')
const filled = (number: number) => lines(number).filter((line) => line !== '')
const pdf = (number: number) => pdfOf([column(lines(number), 50, 800)], true)
/** Enough pages to be stopped among. */
const long = (number: number) => pdfOf(Array.from({ length: 40 }, () => column(lines(number), 50, 800)))
const word = (number: number) =>
  wordOf(
    filled(number)
      .map((line) => paragraph(line))
      .join('\n'),
  )
const html = (number: number) =>
  `<!doctype html><html><head><title>Action</title><script>document.title = 'run'</script></head><body>${filled(number)
    .map((line) => `<p>${line}</p>`)
    .join('\n')}<img src="http://tracker.invalid/x.png"></body></html>`

/** A Word file with a password is a compound file (MS-CFB) with the packed one inside. */
function withPassword(): Buffer {
  const file = Buffer.alloc(4096)
  file.write('d0cf11e0a1b11ae1', 'hex')
  file.write('EncryptedPackage', 1024, 'utf16le')
  return file
}

const good: Record<string, Uint8Array> = {
  'plain 61.txt': Buffer.from(caseText(61), 'utf8'),
  'printed 62.pdf': pdf(62),
  'typed 63.docx': word(63),
  'saved 64.html': Buffer.from(html(64), 'utf8'),
  'forwarded 65.eml': mailOf(
    multipart('mixed', [textPart('Please see what is attached.'), attached('inside.docx', word(65))]),
  ),
  'old 66.rtf': Buffer.from(rtfText(rtfLines(lines(66))), 'latin1'),
}
const bad: Record<string, Uint8Array> = {
  'broken.pdf': pdf(67).subarray(0, 400),
  'locked.docx': withPassword(),
}
const references = Object.keys(good).map((name) => `UA ${/\d+/.exec(name)?.[0]}/31`)

function write(folder: string, files: Record<string, Uint8Array>): string[] {
  return Object.entries(files).map(([name, bytes]) => {
    const path = join(folder, name)
    writeFileSync(path, bytes)
    return path
  })
}

const choose = async (app: DeskApp, paths: string[]) => {
  await app.pickFiles(paths)
  await app.page.getByRole('button', { name: 'Open a file…' }).click()
}

/** As a file manager lets go of them over the page. */
async function drop({ page }: DeskApp, paths: readonly string[]): Promise<void> {
  const files = paths.map((path) => ({ name: basename(path), base64: readFileSync(path).toString('base64') }))
  const transfer = await page.evaluateHandle((given) => {
    const data = new DataTransfer()
    for (const { name, base64 } of given) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
      data.items.add(new File([bytes], name))
    }
    return data
  }, files)
  const area = page.getByLabel('The urgent action')
  for (const event of ['dragenter', 'dragover', 'drop']) await area.dispatchEvent(event, { dataTransfer: transfer })
}

async function expectDrafts(app: DeskApp): Promise<void> {
  const { page } = app
  await expect(page.getByRole('heading', { level: 2, name: '6 drafts on the desk' })).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText(/broken\.pdf is damaged or cut off/)).toBeVisible()
  await expect(page.getByText(/locked\.docx is protected by a password/)).toBeVisible()
  const rows = page.getByRole('listitem')
  for (const [i, name] of Object.keys(good).entries()) {
    const row = rows.filter({ has: page.getByRole('link', { name: references[i] ?? '', exact: true }) })
    await expect(row).toContainText(name)
  }
}

test.beforeEach(async ({ app }) => {
  await begin(app)
  await app.page.keyboard.press('n')
  await expect(app.page.getByLabel('The urgent action')).toBeFocused()
})

test('each kind of file gives its draft, and two that cannot be read are refused beside them', async ({
  app,
  folder,
}) => {
  test.setTimeout(180_000)
  const { page } = app
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await choose(app, [...write(folder, good), ...write(folder, bad)])
  await expectDrafts(app)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await expectAccessible(app)
  }
  await page.getByRole('link', { name: 'Check them one by one' }).click()
  for (const [i, reference] of references.entries()) {
    await expect(page.getByText(`${i + 1} of ${references.length}`)).toBeVisible()
    await expect(page.getByRole('textbox', { name: 'Reference', exact: true })).toHaveValue(reference)
    await expect(page.getByRole('textbox', { name: 'Deadline', exact: true })).toHaveValue('14 Apr 2031')
    await expect(page.getByRole('listbox', { name: 'Source, line by line' })).toContainText('14 APRIL 2031')
    if (i + 1 < references.length) await page.keyboard.press('Alt+PageDown')
  }
  expect(asked.filter((url) => url.includes('tracker'))).toEqual([])
})

test('dropped files are read like chosen ones', async ({ app, folder }) => {
  await drop(app, [...write(folder, good), ...write(folder, bad)])
  await expectDrafts(app)
})

test('a cancelled reading leaves nothing', async ({ app, folder }) => {
  const many = Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`${i}.pdf`, long(i + 10)]))
  await choose(app, write(folder, many))
  await app.page.getByRole('button', { name: 'Cancel' }).click()
  await expect(app.page.getByText(/Stopped as you asked\. Nothing of it was kept\./)).toBeVisible({ timeout: 30_000 })
  await expect(app.page.getByRole('button', { name: 'Open a file…' })).toBeEnabled()
  await expect(app.page.getByText(/drafts? on the desk/)).toHaveCount(0)
  await app.page.reload()
  await expect(app.page.getByLabel('The urgent action')).toBeVisible()
  await expect(app.page.getByText(/drafts? on the desk/)).toHaveCount(0)
})
