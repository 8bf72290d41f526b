/** Ways that many specs go on their way to what they are about. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inDatabase } from './database.ts'
import { type DeskApp, expect } from './harness.ts'

/** Past the first start, into a group without cases. */
export async function begin({ page }: DeskApp): Promise<void> {
  await page.getByLabel(/^Group.s name/).fill('Harrogate group')
  await page.getByRole('button', { name: 'Start with our group' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /Harrogate group/ })).toBeVisible()
}

/** To a screen of the navigation. */
export const go = ({ page }: DeskApp, name: string): Promise<void> =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name, exact: true }).click()

/** Pastes a text and has it read, as far as its draft. */
export async function readPasted(app: DeskApp, text: string): Promise<void> {
  const { page } = app
  await go(app, 'Cases')
  await page.getByRole('link', { name: 'New case', exact: true }).first().click()
  await page.getByLabel('The urgent action').fill(text)
  await page.getByRole('button', { name: 'Read it', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Check the draft' })).toBeVisible()
}

/** Imports a roster, given as CSV, of which every row is to be taken. */
export async function importRoster(app: DeskApp, folder: string, csv: string): Promise<void> {
  const { page } = app
  const count = csv.trim().split('\n').length - 1
  const file = join(folder, 'roster.csv')
  writeFileSync(file, csv)
  await go(app, 'Members')
  await page
    .getByRole('link', { name: 'Import' })
    .or(page.getByRole('button', { name: 'Import' }))
    .first()
    .click()
  await app.pickFiles([file])
  await page.getByRole('button', { name: 'Choose a file' }).click()
  const said = new RegExp(`${count.toLocaleString('en').replace(',', ',?')} members`)
  await expect(page.getByText(said).first()).toBeVisible({ timeout: 30_000 })
  await page
    .getByRole('button', { name: /^Import( [\d,]+ members)?$/ })
    .last()
    .click()
  await expect
    .poll(() => inDatabase(app, 'SELECT id FROM members WHERE deleted_at IS NULL').length, { timeout: 60_000 })
    .toBeGreaterThanOrEqual(count)
}

/** Notes that fade away while colours change have no contrast for a moment. Another may come while the first is closed. */
export async function closeNotes({ page }: DeskApp, button = 'Close this message'): Promise<void> {
  const close = page.getByRole('button', { name: button })
  await expect(async () => {
    await close.evaluateAll((buttons) => {
      for (const one of buttons) if (one instanceof HTMLElement) one.click()
    })
    await expect(close).toHaveCount(0, { timeout: 2_000 })
  }).toPass({ timeout: 20_000 })
}

/** Takes a step until it says that it is done; fails after more steps than any screen needs. */
export async function gradually(step: () => Promise<boolean>): Promise<void> {
  for (let taken = 0; taken < 60; taken += 1) if (await step()) return
  throw new Error('Sixty steps did not lead there')
}
