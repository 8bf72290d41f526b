/** Several cases at once: one text split and put together, several drafts walked through, and what a restart leaves. */
import { caseText, doubtfulText } from '../support/severalCases.ts'
import { type DeskApp, expect, expectAccessible, test } from './harness.ts'
import { begin, gradually } from './steps.ts'

async function paste({ page }: DeskApp, text: string): Promise<void> {
  await page.evaluate(() => {
    window.location.hash = '/intake'
  })
  await page.getByLabel('The urgent action').fill(text)
  await page.getByRole('button', { name: 'Read it' }).click()
}
const title = ({ page }: DeskApp) => page.getByRole('heading', { level: 1 })
const reference = ({ page }: DeskApp) => page.getByRole('textbox', { name: 'Reference', exact: true })
const source = ({ page }: DeskApp) => page.getByRole('listbox', { name: 'Source, line by line' })

test('a text that may hold two cases is asked about, split, and put together again', async ({ app }) => {
  test.setTimeout(180_000)
  await begin(app)
  const { page } = app
  await paste(app, doubtfulText)
  const question = page.getByRole('alert').filter({ hasText: 'may hold 2 cases: UA 51/31 and UA 52/31' })
  await expect(question).toBeVisible()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await expectAccessible(app)
  }

  await question.getByRole('button', { name: 'Show where UA 52/31 begins' }).click()
  await expect(page.locator('[data-pointed="true"]')).toBeInViewport()

  await page.getByRole('textbox', { name: 'Headline', exact: true }).fill('A headline of our own')
  await question.getByRole('button', { name: 'Split where UA 52/31 begins' }).click()
  await expect(page.getByText('1 of 2')).toBeVisible()
  await expect(reference(app)).toHaveValue('UA 51/31')
  await expect(page.getByRole('textbox', { name: 'Headline', exact: true })).toHaveValue('A headline of our own')
  await expect(source(app)).not.toContainText('KEEPER OF A LIGHTHOUSE')
  await expectAccessible(app)

  await page.getByRole('button', { name: 'Put back together' }).click()
  await expect(page.getByText('The parts are one draft again')).toBeVisible()
  await expect(source(app)).toContainText('KEEPER OF A LIGHTHOUSE')
  await expect(page.getByRole('textbox', { name: 'Headline', exact: true })).toHaveValue('A headline of our own')
  // Whoever put it together has answered.
  await expect(question).toBeHidden()

  // By hand, without a mouse, at a line of the source.
  await source(app).focus()
  await page.keyboard.press('Home')
  await gradually(async () => {
    await page.keyboard.press('ArrowDown')
    return (await page.evaluate(() => document.getSelection()?.toString()))?.startsWith('UA: 52/31') === true
  })
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'A new case begins here' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('1 of 2')).toBeVisible()
  await page.keyboard.press('Alt+PageDown')
  await expect(reference(app)).toHaveValue('UA 52/31')
  await expect(page.getByRole('button', { name: 'Put together with UA 51/31' })).toBeVisible()
})

test('a text is one case when the coordinator says so, also after a restart', async ({ app }) => {
  await begin(app)
  await paste(app, doubtfulText)
  const question = () => app.page.getByRole('alert').filter({ hasText: 'may hold 2 cases' })
  await question().getByRole('button', { name: 'It is one case' }).click()
  await expect(question()).toBeHidden()
  await app.relaunch()
  await app.page
    .getByRole('link', { name: /1 draft/ })
    .or(app.page.getByRole('link', { name: 'New case', exact: true }))
    .first()
    .click()
  await app.page.getByRole('link', { name: 'UA 51/31' }).click()
  await expect(reference(app)).toHaveValue('UA 51/31')
  await expect(question()).toBeHidden()
})

test('several drafts are listed, walked through and saved one after the other', async ({ app }) => {
  test.setTimeout(180_000)
  await begin(app)
  const { page } = app
  await paste(app, [61, 62, 63].map(caseText).join('\n\n'))
  await expect(page.getByRole('heading', { level: 2, name: '3 drafts on the desk' })).toBeFocused()
  for (const number of [61, 62, 63]) await expect(page.getByRole('link', { name: `UA ${number}/31` })).toBeVisible()
  await expect(page.getByText(/want.? a look/)).toHaveCount(3)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await expectAccessible(app)
  }
  await page.getByRole('link', { name: 'Check them one by one' }).click()
  await expect(page.getByText('1 of 3')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Previous draft' })).toBeDisabled()
  await page.getByRole('button', { name: 'Next draft' }).click()
  await expect(reference(app)).toHaveValue('UA 62/31')
  await page.getByRole('textbox', { name: 'Headline', exact: true }).fill('Typed into the second')
  await page.keyboard.press('Alt+PageUp')
  await expect(reference(app)).toHaveValue('UA 61/31')
  await page.keyboard.press('Alt+PageDown')
  await expect(page.getByRole('textbox', { name: 'Headline', exact: true })).toHaveValue('Typed into the second')
  await expect(page.getByText('Draft kept')).toBeVisible()

  // The window is closed in the middle of it.
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Headline', exact: true })).toHaveValue('Typed into the second')
  await app.relaunch()
  await app.page.evaluate(() => {
    window.location.hash = '/intake'
  })
  await app.page.getByRole('link', { name: 'UA 62/31' }).click()
  await expect(app.page.getByRole('textbox', { name: 'Headline', exact: true })).toHaveValue('Typed into the second')
  await expect(app.page.getByText('2 of 3')).toBeVisible()

  const save = () => app.page.getByRole('button', { name: 'Save as case' }).click()
  await save()
  await expect(app.page.getByText('3 of 3')).toBeVisible()
  await save()
  await expect(app.page.getByText('1 of 3')).toBeVisible()
  await save()
  await expect(title(app)).toHaveText('Cases')
  await expect(app.page.getByText(/That was the last draft/)).toBeVisible()
  for (const number of [61, 62, 63]) await expect(app.page.getByText(`UA ${number}/31`).first()).toBeVisible()
})
