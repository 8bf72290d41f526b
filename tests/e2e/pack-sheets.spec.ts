/** What is printed beside the letters of a pack: chosen by keyboard, saved, stopped in the middle. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { paragraphsOf, partOf } from '../support/docx.ts'
import { type DeskApp, expect, expectAccessible, test } from './harness.ts'
import { importRoster } from './steps.ts'

async function makePack({ page }: DeskApp): Promise<void> {
  await page.getByRole('button', { name: 'Look around with sample data' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /Leeds group/ })).toBeVisible()
}

async function freezePack({ page }: DeskApp): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Packs', exact: true }).click()
  await page
    .getByRole('link', { name: 'Make a pack' })
    .or(page.getByRole('button', { name: 'Make a pack' }))
    .first()
    .click()
  const choice = page.getByRole('checkbox', { name: /UA 204\/26/ })
  if (!(await choice.isChecked())) await choice.check()
  await page.getByRole('button', { name: 'Freeze the pack' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Pack 1' })).toBeVisible({ timeout: 60_000 })
}

const saved = ({ saveFolder }: DeskApp) =>
  existsSync(saveFolder) ? readdirSync(saveFolder, { recursive: true, encoding: 'utf8' }) : []

test('prints labels from the fifth on, envelopes, and all as one folder', async ({ app }) => {
  test.setTimeout(180_000)
  const { page } = app
  await makePack(app)
  await freezePack(app)
  await page.getByRole('button', { name: 'Print…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Print for pack 1' })
  await expect(dialog).toBeVisible()
  await expectAccessible(app)

  await test.step('labels', async () => {
    await dialog.getByRole('radio', { name: 'Labels', exact: true }).check()
    // By keyboard: one to the right, one row down.
    await dialog.getByRole('radio', { name: 'Label 1', exact: true }).focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowDown')
    await expect(dialog.getByRole('radio', { name: 'Label 5', exact: true })).toBeFocused()
    await expect(dialog.getByText('Begins at label 5 of 21.')).toBeVisible()
    await expectAccessible(app)
    await dialog.getByRole('button', { name: 'Save labels (DOCX)…' }).click()
    await expect(dialog.getByText(/Labels UA 204-26.*\.docx/).first()).toBeVisible({ timeout: 30_000 })
    const file = saved(app).find((name) => name.startsWith('Labels '))
    const paragraphs = paragraphsOf(partOf(join(app.saveFolder, file ?? ''), 'word/document.xml'))
    const first = paragraphs.findIndex((text) => text !== '')
    // Four labels are gone already; between labels there is a blank, too.
    expect(paragraphs.slice(0, first).filter((text) => text === '').length).toBeGreaterThanOrEqual(4)
    expect(paragraphs.filter((text) => text.includes('Skuggagata 14')).length).toBeGreaterThan(0)
  })

  await test.step('envelopes', async () => {
    await dialog.getByRole('radio', { name: 'Envelopes', exact: true }).check()
    await dialog.getByRole('checkbox', { name: /Sender’s address/ }).uncheck()
    await expectAccessible(app)
    await dialog.getByRole('button', { name: 'Save envelopes (DOCX)…' }).click()
    await expect(dialog.getByText(/Envelopes UA 204-26.*\.docx/).first()).toBeVisible({ timeout: 30_000 })
  })

  await test.step('refuses a sheet of its own that leaves the page', async () => {
    await dialog.getByRole('radio', { name: 'Labels', exact: true }).check()
    await dialog.getByRole('combobox', { name: 'Sheet', exact: true }).click()
    await page.getByRole('option', { name: 'Own sheet' }).click()
    await dialog.getByRole('textbox', { name: 'Label’s width' }).fill('90')
    await expect(dialog.getByText('The labels leave the page at the right.')).toBeVisible()
    await expect(dialog.getByRole('button', { name: 'Save labels (DOCX)…' })).toBeDisabled()
    await expectAccessible(app)
    await dialog.getByRole('textbox', { name: 'Label’s width' }).fill('64')
    await expect(dialog.getByRole('button', { name: 'Save labels (DOCX)…' })).toBeEnabled()
  })

  await test.step('all as one folder', async () => {
    await dialog.getByRole('button', { name: 'Save all as one folder…' }).click()
    await expect(dialog.getByText(/Table cards UA 204-26.*\.docx/).first()).toBeVisible({ timeout: 60_000 })
    await expectAccessible(app)
    const folder = saved(app).filter((name) => name.includes('Everything'))
    for (const what of [
      'Letters',
      'Envelopes',
      'Labels',
      'Cover sheets',
      'Table cards',
      'Handwriting',
      'Index',
      'Postage',
    ])
      expect(
        folder.filter((name) => name.includes(what) && name.endsWith('.docx')),
        what,
      ).toHaveLength(1)
  })

  await test.step('remembers how it was printed', async () => {
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
    await page.reload()
    await page.getByRole('button', { name: 'Print…' }).click()
    await dialog.getByRole('radio', { name: 'Envelopes', exact: true }).check()
    await expect(dialog.getByRole('checkbox', { name: /Sender’s address/ })).not.toBeChecked()
    await page.emulateMedia({ colorScheme: 'dark' })
    await expectAccessible(app)
  })
})

test('leaves nothing of labels that are stopped in the middle', async ({ app, folder }) => {
  test.setTimeout(180_000)
  const { page } = app
  await makePack(app)
  const rows = Array.from({ length: 1500 }, (_, i) => `Member${i},Numbered,${i} Long Lane,Leeds,yes`)
  await importRoster(app, folder, `Given name,Family name,Street,Town,Consent\n${rows.join('\n')}\n`)
  await freezePack(app)
  await page.getByRole('button', { name: 'Print…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Print for pack 1' })
  await dialog.getByRole('button', { name: 'Save all as one folder…' }).click()
  await dialog.getByRole('button', { name: 'Cancel', exact: true }).click({ timeout: 30_000 })
  await expect(page.getByText(/cancelled|stopped/i).first()).toBeVisible({ timeout: 60_000 })
  expect(saved(app).filter((name) => /\.docx|unfinished/.test(name))).toEqual([])
})
