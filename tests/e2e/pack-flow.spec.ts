/**
 * From a case to the printed pack: letters, labels and envelopes, a file for each member, the same bytes when printed again;
 * PDF stopped in the middle; and freezing and posting, each undone in one step.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { paragraphsOf, partOf } from '../support/docx.ts'
import { inDatabase } from './database.ts'
import { expect, expectAccessible, test } from './harness.ts'
import { begin, go, importRoster, readPasted } from './steps.ts'

const urgentAction = readFileSync(
  join(import.meta.dirname, '..', '..', 'resources', 'samples', 'urgent-action.txt'),
  'utf8',
).replace('{{deadline}}', '24 August, 2031')
const roster = `First name,Family name,Address 1,Town,Postcode,Country,Consent
Ada,Byron,12 Ockham Lane,Leeds,LS6 2AB,GB,yes
Tom,Byron,"12, Ockham Lane",LEEDS,LS6 2AB,GB,yes
Ruth,O’Castle & Daughters,17 Cross Green,Leeds,LS9 8QL,GB,yes
Cher,,,,,,yes
`
const hasOffice = spawnSync('soffice', ['--version']).error === undefined

test('prints and posts a pack from its case, and takes each back in one step', async ({ app, folder }) => {
  test.setTimeout(180_000)
  const { page } = app
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
  const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name })
  const saved = () =>
    existsSync(app.saveFolder) ? readdirSync(app.saveFolder, { recursive: true, encoding: 'utf8' }) : []
  const count = (table: string) => inDatabase<{ n: number }>(app, `SELECT count(*) AS n FROM ${table}`)[0]?.n
  const dialog = page.getByRole('dialog', { name: 'Print for pack 1' })
  const closeToasts = () =>
    page.getByRole('button', { name: 'Close this message' }).evaluateAll((all) => {
      for (const one of all) if (one instanceof HTMLElement) one.click()
    })

  await test.step('freezes from the case, and undoes it in one step', async () => {
    await page.getByRole('combobox', { name: /^Country/ }).fill('United King')
    await page.getByRole('option', { name: 'United Kingdom' }).click()
    await begin(app)
    await importRoster(app, folder, roster)
    await go(app, 'Members')
    await page.getByRole('link', { name: '1 household to confirm' }).click()
    await button('One household: Ada Byron and Tom Byron').click()
    await expect(page.getByText('The Byron family: one household now.')).toBeVisible()
    await readPasted(app, urgentAction)
    await button('Save as case').click()
    await expect(heading(/Librarian/)).toBeVisible()
    await page.getByRole('link', { name: 'Make a pack' }).first().click()
    await page.getByText('Households together').click()
    await expect(page.getByRole('list', { name: 'What will happen' })).toContainText(
      'The Byron family sign together: Ada Byron and Tom Byron.',
    )
    // A household speaks for all of it.
    await expect(page.getByRole('article')).toContainText(/(?:^|\W)[Ww]e /)
    await expect(page.getByRole('article')).not.toContainText(/(?:^|\W)I /)
    await button('Freeze the pack').click()
    await expect(heading('Pack 1')).toBeVisible()
    expect([count('packs'), count('letters')]).toEqual([1, 6])
    const texts = count('pack_texts')
    await page.keyboard.press('Control+z')
    await expect
      .poll(() => [count('packs'), count('letters'), count('pack_texts'), count('pack_forms')])
      .toEqual([0, 0, 0, 0])
    await expect(page.getByRole('button', { name: /^Redo/ })).toBeEnabled()
    await page.keyboard.press('Control+Shift+z')
    await expect.poll(() => [count('packs'), count('letters'), count('pack_texts')]).toEqual([1, 6, texts])
    await go(app, 'Packs')
    await page
      .getByRole('link', { name: /Pack 1|^1$/ })
      .first()
      .click()
    await expect(heading('Pack 1')).toBeVisible()
    await closeToasts()
  })

  await test.step('prints the same bytes again, whatever became of the roster', async () => {
    const letters = () => saved().filter((name) => /^Letters .*\.docx$/.test(name))
    await button('Save letters (DOCX)…').click()
    await expect(page.getByText(/Saved as Letters UA 204-26/).first()).toBeVisible({ timeout: 30_000 })
    const first = readFileSync(join(app.saveFolder, letters()[0] ?? ''))
    await go(app, 'Members')
    await page
      .getByRole('link', { name: /Castle/ })
      .first()
      .click()
    await page.getByRole('textbox', { name: 'Family name' }).fill('Somebody-Else')
    await button('Save').click()
    await expect(heading('Ruth Somebody-Else')).toBeVisible()
    await go(app, 'Packs')
    await page
      .getByRole('link', { name: /Pack 1|^1$/ })
      .first()
      .click()
    await button('Save letters (DOCX)…').click()
    await expect(page.getByText(/Saved as Letters UA 204-26/).first()).toBeVisible({ timeout: 30_000 })
    for (const name of letters()) expect(readFileSync(join(app.saveFolder, name)).equals(first)).toBe(true)
    await closeToasts()
  })

  await test.step('prints labels, envelopes and a file for each member under the group’s own names', async () => {
    await button('Print…').click()
    for (const kind of ['Labels', 'Envelopes'] as const) {
      await dialog.getByRole('radio', { name: kind, exact: true }).check()
      await dialog.getByRole('button', { name: `Save ${kind.toLowerCase()} (DOCX)…` }).click()
      await expect(dialog.getByText(new RegExp(`Saved as ${kind} UA 204-26`)).first()).toBeVisible({ timeout: 30_000 })
      const file = saved().find((name) => name.startsWith(kind)) ?? ''
      const lines = paragraphsOf(partOf(join(app.saveFolder, file), 'word/document.xml'))
      // Both officials, three letters each.
      expect(lines.filter((line) => line.includes('Skuggagata 14'))).toHaveLength(3)
      expect(lines.filter((line) => line === 'LONDON')).toHaveLength(3)
    }
    await dialog.getByRole('radio', { name: 'Letters', exact: true }).check()
    await dialog.getByRole('radio', { name: 'One file for each member' }).check()
    const pattern = dialog.getByRole('textbox', { name: 'Name of a file' })
    await pattern.fill('{{nobody}}')
    await expect(dialog.getByText(/There is no field \{\{nobody\}\} here/)).toBeVisible()
    await expect(dialog.getByRole('button', { name: 'Save letters (DOCX)…' })).toBeDisabled()
    await expectAccessible(app)
    await pattern.fill('For')
    await dialog.getByRole('button', { name: 'Add to the name: Writer' }).click()
    await expect(dialog.getByText('3 files, the first of them “For The Byron family.docx”')).toBeVisible()
    await dialog.getByRole('button', { name: 'Save letters (DOCX)…' }).click()
    await expect(dialog.getByText(/For Cher\.docx/).first()).toBeVisible({ timeout: 30_000 })
    const files = saved().filter((name) => /For [^/\\]*\.docx$/.test(name))
    expect(files.map((name) => name.replace(/^.*For /, '')).sort()).toEqual([
      'Cher.docx',
      'Ruth O’Castle & Daughters.docx',
      'The Byron family.docx',
    ])
    for (const name of files) {
      const lines = paragraphsOf(partOf(join(app.saveFolder, name), 'word/document.xml'))
      expect(lines.filter((line) => /^Dear /.test(line))).toHaveLength(2)
    }
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.setViewportSize({ width: 1024, height: 700 })
    await expect(dialog.getByRole('button', { name: 'Save letters (DOCX)…' })).toBeInViewport()
    await expectAccessible(app)
    await page.emulateMedia({ colorScheme: 'light' })
    await page.setViewportSize({ width: 1280, height: 860 })
  })

  if (hasOffice)
    await test.step('leaves nothing of a PDF that is stopped in the middle, and makes it when asked again', async () => {
      const leftovers = () => readdirSync(tmpdir()).filter((name) => /^candlepost-(?:pdf|print)-/.test(name))
      const before = leftovers()
      await dialog.getByText('PDF', { exact: true }).click()
      await dialog.getByRole('button', { name: 'Save letters (PDF)…' }).click()
      await dialog.getByRole('button', { name: 'Cancel', exact: true }).click({ timeout: 30_000 })
      await expect(page.getByText(/cancelled|stopped/i).first()).toBeVisible({ timeout: 60_000 })
      expect(saved().filter((name) => /\.pdf$|unfinished/.test(name))).toEqual([])
      expect(leftovers().filter((name) => !before.includes(name))).toEqual([])
      await dialog.getByRole('radio', { name: 'Labels', exact: true }).check()
      await dialog.getByRole('button', { name: 'Save labels (PDF)…' }).click()
      await expect(dialog.getByText(/Saved as Labels UA 204-26.*\.pdf/).first()).toBeVisible({ timeout: 90_000 })
      const pdf = saved().find((name) => name.endsWith('.pdf')) ?? ''
      expect(readFileSync(join(app.saveFolder, pdf)).subarray(0, 5).toString()).toBe('%PDF-')
    })

  await test.step('undoes the posting in one step', async () => {
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
    await closeToasts()
    await button('Mark as posted').click()
    await button('Record 6 actions').click()
    await expect.poll(() => count('actions')).toBe(6)
    await expect(button('Take posting back')).toBeVisible()
    // As long as a dialog fades away, undo belongs to it.
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await page.keyboard.press('Control+z')
    await expect.poll(() => count('actions')).toBe(0)
    await expect(button('Mark as posted')).toBeVisible()
    expect(inDatabase(app, 'SELECT posted_on FROM packs')).toEqual([{ posted_on: null }])
  })
})
