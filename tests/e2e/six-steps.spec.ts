/**
 * The main job as a coordinator does it, once through, from an empty profile: what the screen says is compared with the
 * database file and the documents.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { paragraphsOf, partOf } from '../support/docx.ts'
import { inDatabase } from './database.ts'
import { type DeskApp, expect, expectAccessible, test } from './harness.ts'

const samples = join(import.meta.dirname, '..', '..', 'resources', 'samples')

/** The bundled sample with a deadline that stays ahead. */
const urgentAction = readFileSync(join(samples, 'urgent-action.txt'), 'utf8').replace('{{deadline}}', '24 August, 2031')

/** The one file with that ending that was saved, in a folder of its own or not. */
function savedFile(app: DeskApp, ending: string): string {
  const files = readdirSync(app.saveFolder, { recursive: true, encoding: 'utf8' })
  const name = files.find((file) => file.endsWith(ending))
  if (!name) throw new Error(`No file ending in ${ending} in ${files.join(', ')}`)
  return join(app.saveFolder, name)
}

test('takes an urgent action to posted letters and the report of the month', async ({ app, folder }) => {
  test.setTimeout(240_000)
  const { page } = app
  const navigation = page.getByRole('navigation', { name: 'Main' })
  const go = (name: string) => navigation.getByRole('link', { name, exact: true }).click()
  const primary = (name: string) => page.getByRole('button', { name, exact: true })

  await test.step('begins as a group', async () => {
    await expectAccessible(app)
    await page.getByLabel(/^Group.s name/).fill('Harrogate group')
    await page.getByRole('button', { name: 'Start with our group' }).click()
    await expect(page.getByRole('heading', { level: 1, name: /Harrogate group/ })).toBeVisible()
    await expectAccessible(app)
  })

  await test.step('1 reads a pasted urgent action, corrects it and saves it as a case', async () => {
    await page
      .getByRole('link', { name: 'New case', exact: true })
      .or(page.getByRole('button', { name: 'New case', exact: true }))
      .first()
      .click()
    await page.getByLabel('The urgent action').fill(urgentAction)
    await expectAccessible(app)
    await primary('Read it').click()
    await expect(page.getByRole('heading', { level: 1, name: 'Check the draft' })).toBeVisible()
    await expect(page.getByRole('textbox', { name: 'Reference', exact: true })).toHaveValue('UA 204/26')
    await expectAccessible(app)
    const headline = page.getByRole('textbox', { name: 'Headline', exact: true })
    await headline.fill('Librarian on trial for lending books')
    await expect(page.getByText('Draft kept')).toBeVisible()
    await primary('Save as case').click()
    await expect(page.getByRole('heading', { level: 1, name: 'Librarian on trial for lending books' })).toBeVisible()
    await expectAccessible(app)
    expect(inDatabase(app, 'SELECT reference, headline, deadline, country FROM cases')).toEqual([
      {
        reference: 'UA 204/26',
        headline: 'Librarian on trial for lending books',
        deadline: '2031-08-24',
        country: 'IS',
      },
    ])
    expect(inDatabase(app, 'SELECT id FROM asks')).toHaveLength(3)
    expect(inDatabase(app, 'SELECT id FROM addressees')).toHaveLength(2)
    expect(inDatabase(app, 'SELECT id FROM intake_drafts')).toHaveLength(0)
  })

  await test.step('2 imports the roster, with a row that cannot be taken', async () => {
    const roster = join(folder, 'roster.csv')
    writeFileSync(roster, `${readFileSync(join(samples, 'members.csv'), 'utf8').trimEnd()}\n,,,,,,,,,,\n`)
    await go('Members')
    await expectAccessible(app)
    await page
      .getByRole('link', { name: 'Import' })
      .or(page.getByRole('button', { name: 'Import' }))
      .first()
      .click()
    await app.pickFiles([roster])
    await page.getByRole('button', { name: 'Choose a file' }).click()
    await expect(page.getByText(/12 members will be added/).first()).toBeVisible()
    await expectAccessible(app)
    await page
      .getByRole('button', { name: /^Import( 12 members)?$/ })
      .last()
      .click()
    await expect.poll(() => inDatabase(app, 'SELECT id FROM members').length).toBe(12)
    await expectAccessible(app)
    await go('Members')
    await expect(page.getByText('12 members, 12 active')).toBeVisible()
    await expectAccessible(app)
  })

  await test.step('3 makes a pack of everybody to both addressees', async () => {
    await go('Packs')
    await page.getByRole('link', { name: 'Make a pack' }).or(primary('Make a pack')).first().click()
    const choice = page.getByRole('checkbox', { name: /UA 204\/26/ })
    if (!(await choice.isChecked())) await choice.check()
    await expect(page.getByText('24 letters, 12 people, 2 addressees').first()).toBeVisible()
    await expectAccessible(app)
    await primary('Freeze the pack').click()
    await expect(page.getByRole('heading', { level: 1, name: 'Pack 1' })).toBeVisible()
    await expectAccessible(app)
    expect(inDatabase(app, 'SELECT id FROM letters')).toHaveLength(24)
    expect(inDatabase(app, 'SELECT DISTINCT code FROM letters')).toHaveLength(24)
  })

  await test.step('4 saves one DOCX with one addressed letter a page', async () => {
    await primary('Save letters (DOCX)…').click()
    await expect(page.getByText(/\.docx/).first()).toBeVisible({ timeout: 30_000 })
    await expectAccessible(app)
    const paragraphs = paragraphsOf(partOf(savedFile(app, '.docx'), 'word/document.xml'))
    expect(paragraphs.filter((text) => text.includes('Skuggagata 14'))).toHaveLength(12)
    expect(paragraphs.filter((text) => /^Dear Minister,?$/.test(text))).toHaveLength(12)
    expect(paragraphs.filter((text) => /^Dear Ambassador,?$/.test(text))).toHaveLength(12)
  })

  await test.step('5 marks the pack as posted, once, and can take it back', async () => {
    await primary('Mark as posted').click()
    await page.getByRole('button', { name: 'Record 24 actions' }).click()
    await expect(page.getByText(/24 actions recorded/).first()).toBeVisible()
    await expect(primary('Mark as posted')).toHaveCount(0)
    const actions = () => inDatabase(app, `SELECT letter_id FROM actions WHERE channel = 'letter' AND count = 1`).length
    await expect.poll(actions).toBe(24)
    await expectAccessible(app)
    await page.keyboard.press('Control+z')
    await expect.poll(actions).toBe(0)
    await expect(page.getByRole('button', { name: /^Redo/ })).toBeEnabled()
    await page.keyboard.press('Control+Shift+z')
    await expect.poll(actions).toBe(24)
    await go('Actions')
    await expect(page.getByRole('heading', { level: 1, name: 'Actions' })).toBeVisible()
    await expectAccessible(app)
  })

  await test.step('6 exports the report of the month', async () => {
    await go('Reports')
    await expectAccessible(app)
    await page
      .getByRole('link', { name: /^\p{L}+ \d{4}/u })
      .first()
      .click()
    await expect(page.getByText('Harrogate').or(page.getByText('UA 204/26')).first()).toBeVisible()
    await expectAccessible(app)
    await primary('Export report…').click()
    for (const name of [/^DOCX/, /^XLSX/, /^CSV/]) {
      const box = page.getByRole('checkbox', { name })
      if (!(await box.isChecked())) await box.check()
    }
    await expectAccessible(app)
    await page.getByRole('button', { name: 'Save files…' }).click()
    await expect(page.getByText(/\.xlsx/).first()).toBeVisible({ timeout: 30_000 })
    await expectAccessible(app)
    expect(existsSync(savedFile(app, '.xlsx'))).toBe(true)
    const csv = readFileSync(savedFile(app, '.csv'), 'utf8')
    expect(csv.match(/UA 204\/26/g)?.length).toBe(32)
    for (const { family_name } of inDatabase<{ family_name: string }>(app, 'SELECT family_name FROM members')) {
      expect(csv).not.toContain(family_name)
    }
  })

  await test.step('leaves every other screen without a finding of axe, in dark colours too', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      for (const name of [
        'Overview',
        'Cases',
        'Addressees',
        'Members',
        'Packs',
        'Actions',
        'Reports',
        'Bin',
        'Settings',
      ]) {
        await go(name)
        await expect(page).toHaveTitle(`${name} – Candlepost`)
        await expectAccessible(app)
      }
      await go('Addressees')
      await page
        .getByRole('link', { name: /Vatnsdal/ })
        .first()
        .click()
      await expect(page.getByRole('heading', { level: 1, name: /Vatnsdal/ })).toBeVisible()
      await expectAccessible(app)
      await go('Cases')
      await page
        .getByRole('link', { name: /UA 204\/26|Librarian/ })
        .first()
        .click()
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Librarian')
      await expectAccessible(app)
    }
  })
})
