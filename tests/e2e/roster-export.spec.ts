/** The roster on its way out: every format by the menu, by keyboard, and what it says of whom it left out. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readRoster } from '../../src/main/members/formats/roster.ts'
import { paragraphsOf, partOf } from '../support/docx.ts'
import { type DeskApp, expect, expectAccessible, test } from './harness.ts'
import { go } from './steps.ts'

const saved = ({ saveFolder }: DeskApp, start: string, end: string): string => {
  const name = readdirSync(saveFolder).find((file) => file.startsWith(start) && file.endsWith(end))
  if (name === undefined) throw new Error(`No file ${start} … ${end} in ${readdirSync(saveFolder).join(', ')}`)
  return join(saveFolder, name)
}

test('saves tables that read in again, cards and papers', async ({ app }) => {
  const { page } = app
  await page.getByRole('button', { name: 'Look around with sample data' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /Leeds group/ })).toBeVisible()
  await go(app, 'Members')
  const button = page.getByRole('button', { name: 'Export', exact: true })

  const save = async (item: string, said: RegExp) => {
    await button.click()
    await page.getByRole('menuitem', { name: item }).click()
    const dialog = page.getByRole('dialog', { name: item })
    await expect(dialog.getByText(said)).toBeVisible({ timeout: 30_000 })
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
  }

  await test.step('by keyboard: CSV', async () => {
    await button.focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('menuitem', { name: 'CSV table' })).toBeFocused()
    await expectAccessible(app)
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'CSV table' })
    await expect(dialog.getByText(/importing it again changes nothing\. 12 members stand in it\./)).toBeVisible()
    await expectAccessible(app)
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    expect(readFileSync(saved(app, 'Members ', '.csv'), 'utf8')).toMatch(/^\ufeffTitle,"First name"/)
  })

  await test.step('a spreadsheet, and cards', async () => {
    await save('Spreadsheet (XLSX)', /12 members stand in it/)
    await save('Cards for an address book', /without notes or consents/)
    for (const end of ['.csv', '.xlsx', '.vcf']) {
      const path = saved(app, 'Members ', end)
      expect(readRoster({ bytes: readFileSync(path), name: path }).rows).toHaveLength(12)
    }
  })

  await test.step('papers', async () => {
    await save('Sign-in sheet', /lines for guests/)
    await save('Phone list', /12 members stand in it/)
    expect(paragraphsOf(partOf(saved(app, 'Sign-in sheet ', '.docx'), 'word/document.xml'))).toContain(
      'Letters written',
    )
    expect(paragraphsOf(partOf(saved(app, 'Phone list ', '.docx'), 'word/document.xml'))).toContain('Phone list')
  })
})
