import { expect, expectAccessible, test } from './harness.ts'

test('opens on the overview, which axe finds nothing wrong with', async ({ app }) => {
  const { page } = app
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  await expect(page).toHaveTitle(/Candlepost/)
  await expectAccessible(app)
})

test('goes from screen to screen by the navigation', async ({ app }) => {
  const navigation = app.page.getByRole('navigation', { name: 'Main' })
  for (const name of ['Cases', 'Addressees', 'Members', 'Packs', 'Actions', 'Reports', 'Bin', 'Settings', 'Overview']) {
    await navigation.getByRole('link', { name, exact: true }).click()
    await expect(app.page).toHaveTitle(`${name} – Candlepost`)
  }
})

test('keeps what was done over a restart', async ({ app }) => {
  await app.page.getByRole('button', { name: 'Look around with sample data' }).click()
  await expect(app.page.getByRole('button', { name: /^Undo/ }).first()).toBeEnabled()
  const page = await app.relaunch()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Look around with sample data' })).toHaveCount(0)
})
