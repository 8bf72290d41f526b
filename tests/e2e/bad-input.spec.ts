/** What cannot be taken gets a sentence that says so, and what was there stays. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, expectAccessible, test } from './harness.ts'

test.beforeEach(async ({ app }) => {
  await app.page.getByRole('button', { name: 'Look around with sample data' }).click()
  await expect(app.page.getByRole('heading', { level: 1, name: /Leeds group/ })).toBeVisible()
})

test('files that hold no text, and text that holds nothing', async ({ app, folder }) => {
  const { page } = app
  const empty = join(folder, 'empty.txt')
  const binary = join(folder, 'binary.txt')
  writeFileSync(empty, '')
  writeFileSync(binary, Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256)))
  await page
    .getByRole('link', { name: 'New case', exact: true })
    .or(page.getByRole('button', { name: 'New case', exact: true }))
    .first()
    .click()
  for (const [file, sentence] of [
    [empty, /empty\.txt is empty/],
    [binary, /binary\.txt is not a text file|binary\.txt/],
  ] as const) {
    await app.pickFiles([file])
    await page.getByRole('button', { name: 'Open a file…' }).click()
    await expect(page.getByText(sentence).first()).toBeVisible()
    await expectAccessible(app)
  }
  await page.getByLabel('The urgent action').fill('   \n  \n ')
  await expect(page.getByRole('button', { name: 'Read it' })).toBeDisabled()
})

test('a roster without names', async ({ app, folder }) => {
  const { page } = app
  const nameless = join(folder, 'nameless.csv')
  writeFileSync(nameless, 'Town,Favourite colour\nLeeds,green\nYork,blue\n')
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Members', exact: true }).click()
  await page
    .getByRole('link', { name: 'Import' })
    .or(page.getByRole('button', { name: 'Import' }))
    .first()
    .click()
  await app.pickFiles([nameless])
  await page.getByRole('button', { name: 'Choose a file' }).click()
  await expect(
    page
      .getByText(/name/i)
      .filter({ hasText: /column|names/i })
      .first(),
  ).toBeVisible()
  await expectAccessible(app)
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Members', exact: true }).click()
  await expect(page.getByText('12 members, 12 active')).toBeVisible()
})

test('a month that is not one, a case and a pack that are not there', async ({ app }) => {
  const { page } = app
  const open = (path: string) =>
    page.evaluate((to) => {
      window.location.hash = to
    }, path)
  await open('/reports/2026-13')
  await expect(page.getByText('“2026-13” is not a month.', { exact: false })).toBeVisible()
  await expectAccessible(app)
  const nobody = '01930000-0000-7000-8000-000000000000'
  for (const path of [
    `/cases/${nobody}`,
    `/packs/${nobody}`,
    `/members/${nobody}`,
    `/addressees/${nobody}`,
    '/nowhere',
  ]) {
    const before = await page.title()
    await open(path)
    // The page before says much the same: the window's name tells when the next one has come.
    await expect.poll(() => page.title()).not.toBe(before)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.locator('main')).toContainText(/no longer|not here|no such|nothing here|no page/i)
    await expectAccessible(app)
  }
})

test('the same press twice posts once', async ({ app }) => {
  const { page } = app
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Packs', exact: true }).click()
  await page
    .getByRole('link', { name: 'Make a pack' })
    .or(page.getByRole('button', { name: 'Make a pack' }))
    .first()
    .click()
  const choice = page.getByRole('checkbox', { name: /UA 204\/26/ })
  if (!(await choice.isChecked())) await choice.check()
  await expect(page.getByText('24 letters, 12 people, 2 addressees').first()).toBeVisible()
  await page.getByRole('button', { name: 'Freeze the pack' }).dblclick()
  await expect(page.getByRole('heading', { level: 1, name: 'Pack 1' })).toBeVisible()
  await page.getByRole('button', { name: 'Mark as posted' }).click()
  await page.getByRole('button', { name: 'Record 24 actions' }).dblclick()
  await expect(page.getByText(/24 actions recorded/).first()).toBeVisible()
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Packs', exact: true }).click()
  await expect(page.getByRole('link', { name: /^Pack \d+$/ })).toHaveCount(1)
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Reports', exact: true }).click()
  await expect(page.getByText('24 actions').first()).toBeVisible()
})
