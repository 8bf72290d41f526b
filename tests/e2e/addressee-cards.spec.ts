/** Addressees of a draft as cards, by keyboard only, and what the directory offers for them. */
import type { Locator, Page } from '@playwright/test'
import { inDatabase } from './database.ts'
import { type DeskApp, expect, expectAccessible, test } from './harness.ts'

interface Document {
  reference: string
  target: string[]
}

const urgentAction = ({ reference, target }: Document) => `URGENT ACTION

UA ${reference} Index: AFR 59/9999/2026 Uganda Date: 2 November 2026

ACADEMIC HELD IN SECRET PLACE

Grace Nambi, an academic, was taken from her office on 28 October and has not been seen since.

PLEASE WRITE IMMEDIATELY:
- Urging the authorities to reveal where Grace Nambi is;
- Calling on them to release her at once.

PLEASE SEND APPEALS BEFORE 14 DECEMBER 2026 TO:

${target.join('\n')}
`

/** Two columns that came one below the other, their contacts mixed. */
const flattened: Document = {
  reference: '91/26',
  target: [
    'Minister of Internal Affairs',
    'Joseph Mugenyi',
    'Plot 99 Example Road',
    '10101 Kampala',
    'Ruth Akello',
    'Prisons Board',
    'PO Box 1550',
    '10102 Kampala',
    'Uganda',
    'Fax: +256 41 999 339',
    'Fax: +256 41 999 550',
    'Email: minister@interior.example',
    'Email: akello@prisons.example',
    'Salutation: Dear Minister',
  ],
}

const later: Document = {
  reference: '92/26',
  target: [
    'Minister of Internal Affairs',
    'Joseph Mugenyi',
    'Plot 99 Example Road',
    '10202 Kampala',
    'Uganda',
    'Fax: +256 41 999 400',
    'Salutation: Dear Minister',
  ],
}

const heads = (page: Page) => page.locator('[data-card-head]')
const card = (page: Page, name: string) =>
  page.locator('[data-card]').filter({ has: page.getByRole('heading', { name: new RegExp(`^${name}`) }) })
const focused = (locator: Locator) => locator.evaluate((element) => element === document.activeElement)

/** Goes on with the Tab key until the focus is there. */
async function tabTo(page: Page, locator: Locator, key = 'Tab') {
  await expect(locator).toBeVisible()
  for (let step = 0; step < 120; step += 1) {
    if (await focused(locator)) return
    await page.keyboard.press(key)
  }
  throw new Error('The Tab key does not lead there')
}

/** Not the header's "Undo: New case ...". */
async function goToIntake(page: Page) {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Cases', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Cases', exact: true })).toBeVisible()
  await page
    .getByRole('link', { name: 'New case', exact: true })
    .or(page.getByRole('button', { name: 'New case', exact: true }))
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1, name: 'New case' })).toBeVisible()
}

async function readDocument(page: Page, document: Document) {
  await goToIntake(page)
  await page.getByLabel('The urgent action').fill(urgentAction(document))
  await page.getByRole('button', { name: 'Read it', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Check the draft' })).toBeVisible()
}

async function accessibleInBoth(app: DeskApp) {
  for (const colorScheme of ['dark', 'light'] as const) {
    await app.page.emulateMedia({ colorScheme })
    await expectAccessible(app)
  }
}

test('splits, orders and merges addressees by keyboard, and knows them again in the next document', async ({ app }) => {
  test.setTimeout(240_000)
  let { page } = app
  const said = (text: string | RegExp) =>
    expect(page.getByRole('status').filter({ hasText: text }).first()).toBeAttached()
  await page.getByLabel(/^Group.s name/).fill('Harrogate group')
  await page.getByRole('button', { name: 'Start with our group' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /Harrogate group/ })).toBeVisible()

  await test.step('splits the block that holds two officials', async () => {
    await readDocument(page, flattened)
    await expect(heads(page)).toHaveCount(1)
    await tabTo(page, heads(page).first())
    await page.keyboard.press('Alt+Enter')
    const dialog = page.getByRole('dialog')
    await expect(dialog).toBeVisible()
    const begins = dialog.getByRole('combobox')
    await expect(begins).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await expect(dialog.getByRole('option', { name: 'Ruth Akello' })).toBeVisible()
    for (let line = 0; line < 8; line += 1) {
      const active = await begins.getAttribute('aria-activedescendant')
      if (active && (await page.locator(`[id="${active}"]`).textContent()) === 'Ruth Akello') break
      await page.keyboard.press('ArrowDown')
    }
    await page.keyboard.press('Enter')
    await expect(begins).toHaveValue('Ruth Akello')
    await expect(dialog.getByRole('radio', { name: 'akello@prisons.example: to the second' })).toBeChecked()
    await expect(dialog.getByRole('radio', { name: '+256 41 999 339: to the first' })).toBeChecked()
    // The postal box is the minister's, says the coordinator.
    await tabTo(page, dialog.getByRole('radio', { name: 'PO Box 1550: to the second' }))
    await page.keyboard.press('ArrowLeft')
    await expect(dialog.getByRole('radio', { name: 'PO Box 1550: to the first' })).toBeChecked()
    await accessibleInBoth(app)
    await tabTo(page, dialog.getByRole('button', { name: 'Split', exact: true }))
    await page.keyboard.press('Enter')
    await expect(dialog).toHaveCount(0)
    await expect(heads(page)).toHaveText([/^Joseph Mugenyi/, /^Ruth Akello/])
    await expect(heads(page).nth(1)).toBeFocused()
    await said('Joseph Mugenyi was split in two.')
    await expect(card(page, 'Joseph')).toContainText('PO Box 1550')
    await expect(card(page, 'Ruth')).toContainText('akello@prisons.example')
  })

  await test.step('moves the card, its marks and the focus with it', async () => {
    await page.keyboard.press('Alt+ArrowUp')
    await expect(heads(page)).toHaveText([/^Ruth Akello/, /^Joseph Mugenyi/])
    await expect(heads(page).first()).toBeFocused()
    await said('Ruth Akello: moved to place 1 of 2.')
    await expect(page.locator('mark[data-lit]').filter({ hasText: 'Ruth Akello' })).toHaveCount(1)
    await page.keyboard.press('Enter')
    await tabTo(page, card(page, 'Ruth').getByRole('textbox', { name: 'Office', exact: true }))
    await page.keyboard.type('Chair of the Prisons Board')
    await tabTo(page, heads(page).first(), 'Shift+Tab')
    await page.keyboard.press('Enter')
    await expect(card(page, 'Ruth')).toContainText('Chair of the Prisons Board')
  })

  await test.step('merges both, takes that back, removes one and takes that back', async () => {
    await page.keyboard.press('Alt+Shift+ArrowDown')
    await expect(heads(page)).toHaveText([/^Ruth Akello \/ Joseph Mugenyi/])
    await expect(heads(page).first()).toBeFocused()
    await said('Ruth Akello and Joseph Mugenyi were merged.')
    await tabTo(page, page.getByRole('button', { name: 'Put back' }))
    await page.keyboard.press('Enter')
    await expect(heads(page)).toHaveText([/^Ruth Akello/, /^Joseph Mugenyi/])
    await page.keyboard.press('Delete')
    await expect(heads(page)).toHaveText([/^Joseph Mugenyi/])
    await expectAccessible(app)
    await tabTo(page, page.getByRole('button', { name: 'Put back' }), 'Shift+Tab')
    await page.keyboard.press('Enter')
    await expect(heads(page)).toHaveText([/^Ruth Akello/, /^Joseph Mugenyi/])
  })

  await test.step('makes a copy of one from the menu', async () => {
    await tabTo(page, page.getByRole('button', { name: 'More for Ruth Akello' }))
    await page.keyboard.press('Enter')
    await expect(page.getByRole('menuitem', { name: /Move down/ })).toBeFocused()
    await accessibleInBoth(app)
    await page.keyboard.press('ArrowDown')
    await expect(page.getByRole('menuitem', { name: 'Make it a copy' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(card(page, 'Ruth')).toContainText('Copy to')
    await expect(heads(page).first()).toBeFocused()
    await page.keyboard.press('Control+s')
    await expect(page.getByRole('heading', { level: 1, name: /Academic held/ })).toBeVisible()
    expect(inDatabase(app, 'SELECT name, title FROM addressees ORDER BY name')).toEqual([
      { name: 'Joseph Mugenyi', title: 'Minister of Internal Affairs' },
      { name: 'Ruth Akello', title: 'Chair of the Prisons Board' },
    ])
    expect(inDatabase(app, 'SELECT role FROM case_addressees ORDER BY position')).toEqual([
      { role: 'copy' },
      { role: 'target' },
    ])
  })

  await test.step('offers the directory’s entry for the next document, and links it', async () => {
    await readDocument(page, later)
    const offer = page.getByRole('region', { name: 'In the directory' })
    await expect(offer).toContainText('Minister of Internal Affairs Joseph Mugenyi (UA 91/26)')
    await expect(offer).toContainText(/Differs: address and fax\./)
    await tabTo(page, offer.getByRole('button', { name: 'Show the differences' }))
    await page.keyboard.press('Enter')
    await expect(offer).toContainText('+256 41 999 400')
    await accessibleInBoth(app)
    await tabTo(page, offer.getByRole('button', { name: 'Update the directory with this' }))
    await page.keyboard.press('Enter')
    await expect(heads(page).first()).toBeFocused()
    await said('Joseph Mugenyi is linked. Saving updates the directory.')
    const linked = page.getByRole('region', { name: 'Linked to the directory' })
    await expect(linked).toContainText('This shows in UA 91/26, too.')
    await accessibleInBoth(app)
    await expect(page.getByText('Draft kept')).toBeVisible()
  })

  await test.step('keeps the link over a restart, and saves without a second entry', async () => {
    page = await app.relaunch()
    await goToIntake(page)
    await page.getByRole('link', { name: /UA 92\/26/ }).click()
    await expect(page.getByRole('region', { name: 'Linked to the directory' })).toContainText('Saving changes there')
    await page.getByRole('button', { name: 'Save as case', exact: true }).click()
    await expect(page.getByText('UA 92/26').first()).toBeVisible()
    await expect.poll(() => inDatabase(app, 'SELECT id FROM cases').length).toBe(2)
    expect(
      inDatabase(app, "SELECT faxes, emails FROM addressees WHERE name = 'Joseph Mugenyi' AND deleted_at IS NULL"),
    ).toEqual([{ faxes: '["+256 41 999 400"]', emails: '["minister@interior.example"]' }])
  })

  await test.step('merges two entries of the directory, which can be undone', async () => {
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Addressees', exact: true }).click()
    await page.getByRole('checkbox', { name: /Mugenyi/ }).check()
    await expect(page.getByRole('button', { name: 'Merge…' })).toBeDisabled()
    await page.getByRole('checkbox', { name: /Akello/ }).check()
    await page.getByRole('button', { name: 'Merge…' }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByRole('radiogroup', { name: 'Name' })).toBeVisible()
    await accessibleInBoth(app)
    await dialog.getByRole('radio', { name: 'Ruth Akello' }).check()
    await dialog.getByRole('button', { name: 'Merge into Ruth Akello' }).click()
    await expect(dialog).toHaveCount(0)
    const living = () => inDatabase(app, 'SELECT name FROM addressees WHERE deleted_at IS NULL ORDER BY name')
    expect(living()).toEqual([{ name: 'Ruth Akello' }])
    await accessibleInBoth(app)
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
    await expect.poll(living).toEqual([{ name: 'Joseph Mugenyi' }, { name: 'Ruth Akello' }])
  })
})
