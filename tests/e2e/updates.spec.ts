/** A later document of a known case: what it changes is taken over piece by piece, and a stop action holds letters back. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inDatabase } from './database.ts'
import { type DeskApp, expect, expectAccessible, test } from './harness.ts'
import { begin, go, importRoster, readPasted } from './steps.ts'

const sample = readFileSync(join(import.meta.dirname, '..', '..', 'resources', 'samples', 'urgent-action.txt'), 'utf8')
const first = sample.replace('{{deadline}}', '24 August, 2031')
const later = sample
  .replace('{{deadline}}', '30 September, 2031')
  .replace('Ambassador Mr. Högni Fossberg', 'Ambassador Ms. Rán Eldey')
  .replace('She could be sent to prison for two years.', 'She could be sent to prison for four years.')
const notice = 'No further action is requested from the network'
const stop = later.replace('1) TAKE ACTION', `${notice}. Many thanks to all who sent appeals.\n1) TAKE ACTION`)

const caseRow = (app: DeskApp) =>
  inDatabase<{ deadline: string; summary: string; status: string }>(app, 'SELECT deadline, summary, status FROM cases')

test('takes over what an update changes, and holds a pack back when the case is closed', async ({ app, folder }) => {
  test.setTimeout(180_000)
  const { page } = app
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
  const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name })

  await test.step('begins with a case and a pack', async () => {
    await begin(app)
    await readPasted(app, first)
    await button('Save as case').click()
    await expect(heading(/Librarian/)).toBeVisible()
    await importRoster(
      app,
      folder,
      'First name,Family name,Address 1,Town,Postcode,Country,Consent\nAda,Byron,12 Ockham Lane,Leeds,LS6 2AB,GB,yes\nTom,Reed,1 Park Row,Leeds,LS1 5HD,GB,yes\n',
    )
    await go(app, 'Packs')
    await page.getByRole('link', { name: 'Make a pack' }).or(button('Make a pack')).first().click()
    const choice = page.getByRole('checkbox', { name: /UA 204\/26/ })
    if (!(await choice.isChecked())) await choice.check()
    await button('Freeze the pack').click()
    await expect(heading('Pack 1')).toBeVisible()
  })

  await test.step('knows a later document of the case, and shows what it changes', async () => {
    await readPasted(app, later)
    await expect(page.getByRole('heading', { level: 2, name: 'What this update changes in UA 204/26' })).toBeVisible()
    await expect(page.getByText('extended by 37 days')).toBeVisible()
    await expect(page.getByRole('checkbox')).toHaveCount(3)
    await expect(button('Update UA 204/26 (3 changes)')).toBeVisible()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await expectAccessible(app)
    }
    // Who comes to a difference sees where it stands.
    await page.getByRole('checkbox', { name: 'Deadline' }).focus()
    await expect(page.locator('mark[data-lit]')).toContainText('30 September, 2031')
  })

  await test.step('compares again after a correction of the reading, and keeps what was said', async () => {
    await page.getByRole('checkbox', { name: 'Summary' }).uncheck()
    await page.getByText('The reading', { exact: true }).click()
    const deadline = page.getByRole('textbox', { name: 'Deadline', exact: true })
    await deadline.fill('1 Oct 2031')
    await deadline.press('Tab')
    await page.keyboard.press('Control+s')
    await expect(page.getByText('extended by 38 days')).toBeVisible()
    await expect(page.getByRole('checkbox', { name: 'Summary' })).not.toBeChecked()
    await expect(page.getByText('2 of 3 changes ticked')).toBeVisible()
  })

  await test.step('takes two of three by the keyboard', async () => {
    await page.keyboard.press('Control+s')
    await expect(page.getByText('UA 204/26 is updated: 2 changes')).toBeVisible()
    await expect(heading(/Librarian/)).toBeVisible()
    await expect(page.getByText('Rán Eldey').first()).toBeVisible()
    await expect(page.getByText('Högni Fossberg')).toHaveCount(0)
    const [row] = caseRow(app)
    expect(row).toMatchObject({ deadline: '2031-10-01', summary: expect.stringContaining('two years') })
    const documents = page.getByRole('region', { name: 'Documents' })
    await documents.getByText('Pasted text').first().click()
    await expect(documents.getByText('four years')).toBeVisible()
    await expectAccessible(app)
  })

  await test.step('knows the same document again', async () => {
    await readPasted(app, later)
    await expect(page.getByText('This document is already kept with UA 204/26')).toBeVisible()
    await expectAccessible(app)
    await button('Discard draft').click()
    await expect(page.getByLabel('The urgent action')).toBeVisible()
    expect(inDatabase(app, 'SELECT id FROM intake_drafts')).toEqual([])
    expect(inDatabase(app, 'SELECT id FROM case_documents')).toHaveLength(2)
  })

  await test.step('closes the case that a stop action ends, and holds its pack back', async () => {
    await readPasted(app, stop)
    await expect(page.getByRole('heading', { level: 2, name: 'This document ends UA 204/26' })).toBeVisible()
    await expect(page.getByRole('checkbox', { name: 'Close UA 204/26' })).toBeChecked()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await expectAccessible(app)
    }
    await button('Close UA 204/26').click()
    await expect(page.getByText('UA 204/26 is closed, and 1 pack is held back')).toBeVisible()
    await expect(page.getByText(notice).first()).toBeVisible()
    await expectAccessible(app)
    expect(caseRow(app)).toMatchObject([{ status: 'closed' }])
    await go(app, 'Overview')
    await page.getByRole('link', { name: /Pack 1: 4 letters, held back/ }).click()
    await expect(page.getByText(/Held back: UA 204\/26 was closed on/)).toBeVisible()
    await expect(button('Save letters (DOCX)…')).toBeDisabled()
    await expect(button('Mark as posted')).toBeDisabled()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await expectAccessible(app)
    }
  })

  await test.step('frees the pack when the closing is undone', async () => {
    await page.keyboard.press('Control+z')
    await expect(button('Save letters (DOCX)…')).toBeEnabled()
    expect(caseRow(app)).toMatchObject([{ status: 'open' }])
    await expect(page.getByRole('button', { name: /^Redo/ })).toBeEnabled()
    await page.keyboard.press('Control+Shift+z')
    await button('Release all the same').click()
    await expect(button('Mark as posted')).toBeEnabled()
    await expect(page.getByText('Released, although a case had ended')).toBeVisible()
  })
})

test('a stop action of an unknown case is kept as a closed case', async ({ app }) => {
  const { page } = app
  await page.getByLabel(/^Group.s name/).fill('Harrogate group')
  await page.getByRole('button', { name: 'Start with our group' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /Harrogate group/ })).toBeVisible()
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Cases', exact: true }).click()
  await page.getByRole('link', { name: 'New case', exact: true }).first().click()
  await page.getByLabel('The urgent action').fill(stop)
  await page.getByRole('button', { name: 'Read it' }).click()
  await expect(page.getByRole('checkbox', { name: 'Save it as a closed case' })).toBeChecked()
  await expectAccessible(app)
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('heading', { level: 1, name: /Librarian/ })).toBeVisible()
  await expect(page.getByText(notice).first()).toBeVisible()
  expect(caseRow(app)).toMatchObject([{ status: 'closed' }])
})
