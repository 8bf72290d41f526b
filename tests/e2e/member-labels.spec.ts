/** Address labels for members: from a selection on the roster, and for households. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { paragraphsOf, partOf } from '../support/docx.ts'
import { expect, expectAccessible, test } from './harness.ts'
import { begin, go, importRoster } from './steps.ts'

const roster = `Given name,Family name,Address,City,Postcode
Ada,Byron,12 Ockham Lane,Leeds,LS6 2AB
Ben,Byron,12 Ockham Lane,Leeds,LS6 2AB
Cleo,Dent,,,
`

test('prints address labels for members', async ({ app, folder }) => {
  const { page } = app
  await begin(app)
  await importRoster(app, folder, roster)
  const dialog = page.getByRole('dialog', { name: 'Address labels for members' })

  await test.step('for who was selected, and only with consent', async () => {
    await go(app, 'Members')
    await page.getByRole('checkbox', { name: 'Select all' }).check()
    await page.getByRole('button', { name: 'More' }).click()
    await page.getByRole('menuitem', { name: 'Address labels…' }).click()
    await expect(dialog.getByText('There is nobody to write to.')).toBeVisible()
    await expect(dialog.getByText(/3 were never asked/)).toBeVisible()
    await expect(dialog.getByRole('button', { name: /^Save labels/ })).toBeDisabled()
    await dialog.getByRole('checkbox', { name: 'Write also to those who were never asked' }).check()
    await expect(dialog.getByText('2 labels for 2 people.')).toBeVisible()
    await expect(dialog.getByText('1 has no address: Cleo Dent')).toBeVisible()
    await expectAccessible(app)
    await dialog.getByRole('button', { name: 'Save labels (DOCX)…' }).click()
    await expect(dialog.getByText(/2 labels are saved/)).toBeVisible({ timeout: 30_000 })
    const name = readdirSync(app.saveFolder).find((file) => file.startsWith('Address labels ')) ?? ''
    expect(paragraphsOf(partOf(join(app.saveFolder, name), 'word/document.xml'))).toContain('Ada Byron')
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
  })

  await test.step('one for a household', async () => {
    await page.getByRole('link', { name: '1 household to confirm' }).click()
    await page.getByRole('button', { name: /^One household:/ }).click()
    await page.getByRole('button', { name: 'Address labels…' }).click()
    await dialog.getByRole('checkbox', { name: 'Write also to those who were never asked' }).check()
    await expect(dialog.getByText('1 label for 2 people.')).toBeVisible()
    await expect(dialog.getByText('The Byron family')).toBeVisible()
    await dialog.getByText('Each person').click()
    await expect(dialog.getByText('2 labels for 2 people.')).toBeVisible()
  })
})
