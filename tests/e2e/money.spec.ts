/** Money by keyboard: noted, mended, thrown away and back, collected at an evening, and in the month's report where wanted. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inDatabase } from './database.ts'
import { type DeskApp, expect, expectAccessible, test } from './harness.ts'
import { begin, closeNotes, go, readPasted } from './steps.ts'

const samples = join(import.meta.dirname, '..', '..', 'resources', 'samples')
const urgentAction = readFileSync(join(samples, 'urgent-action.txt'), 'utf8').replace('{{deadline}}', '24 August, 2031')

const amounts = (app: DeskApp) =>
  inDatabase<{ kind: string; amount: number }>(
    app,
    'SELECT kind, amount FROM money WHERE deleted_at IS NULL ORDER BY id',
  )

/** Fills the form from its first field to its button without the mouse. */
async function note({ page }: DeskApp, kind: string, amount: string): Promise<void> {
  const form = page.getByRole('form', { name: 'Note money' })
  const what = form.getByRole('combobox', { name: 'What for' })
  await what.focus()
  await what.fill(kind)
  await page.getByRole('option', { name: kind }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.type(amount)
  await page.keyboard.press('Enter')
}

test('notes, mends, collects and reports money', async ({ app }) => {
  test.setTimeout(120_000)
  const { page } = app
  await begin(app)

  await test.step('begins empty, and says what is missing', async () => {
    await go(app, 'Reports')
    await page.getByRole('link', { name: 'Money', exact: true }).click()
    await expect(page.getByText('Nothing noted yet.')).toBeVisible()
    await page.getByRole('button', { name: 'Note it' }).click()
    await expect(page.getByText('What was it for?')).toBeVisible()
    await expect(page.getByRole('combobox', { name: 'What for' })).toBeFocused()
    await expectAccessible(app)
  })

  await test.step('reads amounts as people type them', async () => {
    await note(app, 'Stamps and postage', '38,4')
    await expect.poll(() => amounts(app)).toEqual([{ kind: 'postage', amount: 3840 }])
    await expect(page.getByRole('textbox', { name: 'Amount (GBP)' })).toBeFocused()
    await note(app, 'Donations', '1,234.56')
    await expect.poll(() => amounts(app)).toHaveLength(2)
    await expect(page.getByText('£1,196.16')).toBeVisible()
    await note(app, 'Room', 'twelve')
    await expect(page.getByText('How much?')).toBeVisible()
    expect(amounts(app)).toHaveLength(2)
  })

  await test.step('mends an entry, and takes a deletion back', async () => {
    await page.getByRole('button', { name: /^Change £1,234.56/ }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'Amount (GBP)' }).fill('12')
    await closeNotes(app)
    await expectAccessible(app)
    await dialog.getByRole('textbox', { name: 'Amount (GBP)' }).press('Enter')
    await expect(dialog).toHaveCount(0)
    await page.getByRole('button', { name: /^Delete £12.00/ }).click()
    await expect.poll(() => amounts(app)).toHaveLength(1)
    await go(app, 'Bin')
    await page.getByRole('button', { name: 'Put back £12.00' }).click()
    await expect.poll(() => amounts(app)).toHaveLength(2)
  })

  await test.step('notes the collection box where the evening is closed', async () => {
    await readPasted(app, urgentAction)
    await page.getByRole('button', { name: 'Save as case', exact: true }).click()
    await expect.poll(() => inDatabase(app, 'SELECT id FROM cases')).toHaveLength(1)
    await go(app, 'Evenings')
    await page.getByRole('link', { name: 'Plan an evening' }).first().click()
    await page.getByLabel('Cases').first().click()
    await page.getByRole('option').first().click()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    const box = page.getByRole('textbox', { name: 'In the collection box (GBP)' })
    await box.fill('some')
    await page.getByRole('button', { name: 'Close the evening' }).click()
    await expect(page.getByText('An amount, please, or nothing at all')).toBeVisible()
    await expect(box).toBeFocused()
    await box.fill('7')
    await page.getByRole('button', { name: 'Close the evening' }).click()
    const money = page.getByRole('region', { name: 'Money of this evening' })
    await expect(money.getByRole('link', { name: 'Collection box' })).toBeVisible()
    expect(inDatabase(app, 'SELECT amount FROM money WHERE evening_id IS NOT NULL')).toEqual([{ amount: 700 }])
    await closeNotes(app)
    await expectAccessible(app)
  })

  await test.step('is in the month where the group wants it', async () => {
    await go(app, 'Settings')
    const part = page.getByRole('checkbox', { name: 'Money: income and expenses' })
    // It is checked once it is saved.
    await part.click()
    await expect(part).toBeChecked()
    await go(app, 'Reports')
    await page
      .getByRole('link', { name: /^\p{L}+ \d{4}$/u })
      .first()
      .click()
    await expect(page.getByText('Income £19.00: £7.00 from the collection box, £12.00 in donations')).toBeVisible()
    await expect(page.getByRole('row', { name: 'Stamps and postage £38.40' })).toBeVisible()
    await closeNotes(app)
    await expectAccessible(app)
  })
})
