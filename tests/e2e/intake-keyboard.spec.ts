/** From paste to saved case without a mouse. */

import { caseText } from '../support/severalCases.ts'
import { expect, expectAccessible, test } from './harness.ts'
import { begin, gradually } from './steps.ts'

test('an urgent action from paste to case by keyboard only', async ({ app }) => {
  test.setTimeout(120_000)
  await begin(app)
  const { page } = app
  const { keyboard } = page
  const field = (name: string) => page.getByRole('textbox', { name, exact: true })
  const source = page.getByRole('listbox', { name: 'Source, line by line' })

  await keyboard.press('n')
  await expect(page.getByLabel('The urgent action')).toBeFocused()
  await keyboard.insertText(caseText(51))
  await keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Check the draft' })).toBeVisible()
  await expect(field('Headline')).toHaveValue(/^Ferry pilot/)

  // Every field that wants a look, until none is left.
  const left = page.getByRole('status').filter({ hasText: /want.? a look|fields looked at/ })
  await expect(left).toContainText(/want/)
  const walked: string[] = []
  const here = () =>
    page.evaluate(() => document.activeElement?.closest('[data-path]')?.getAttribute('data-path') ?? '')
  await gradually(async () => {
    const before = await here()
    await keyboard.press('F8')
    await expect.poll(here).not.toBe(before)
    walked.push(await here())
    return (await left.textContent())?.startsWith('All') === true
  })
  expect(new Set(walked).size).toBe(walked.length)

  // The headline out of the source: its line, then words of it.
  await field('Headline').focus()
  await keyboard.press('F6')
  await expect(source).toBeFocused()
  await keyboard.press('Home')
  await gradually(async () => {
    await keyboard.press('ArrowDown')
    return (await page.evaluate(() => document.getSelection()?.toString()))?.startsWith('Oddur Vale, a ferry') === true
  })
  await expect(
    page.getByRole('status').filter({ hasText: /Selected: Oddur Vale, a ferry pilot, .* office/ }),
  ).toBeAttached()
  await expectAccessible(app)
  await keyboard.press('ArrowRight')
  await expect(page.getByRole('status').filter({ hasText: /^Selected: Oddur$/ })).toBeAttached()
  for (let word = 0; word < 8; word += 1) await keyboard.press('Shift+ArrowRight')
  await keyboard.press('Shift+ArrowLeft')
  const words = 'Oddur Vale, a ferry pilot, was arrested in'
  await expect(page.getByRole('status').filter({ hasText: new RegExp(`^Selected: ${words}$`) })).toBeAttached()
  await keyboard.press('Enter')
  const first = page.getByRole('menuitem', { name: 'Reference', exact: true })
  await expect(first).toBeFocused()
  await expectAccessible(app)
  await keyboard.press('h')
  await expect(page.getByRole('menuitem', { name: 'Headline' })).toBeFocused()
  await keyboard.press('Enter')
  await expect(field('Headline')).toHaveValue(words)
  await expect(field('Headline')).toBeFocused()

  // Escape gives the text back, and F6 the field that one came from.
  await keyboard.press('F6')
  await keyboard.press('ArrowDown')
  await keyboard.press('ContextMenu')
  await expect(first).toBeFocused()
  await keyboard.press('Escape')
  await expect(first).toBeHidden()
  await expect(source).toBeFocused()
  await keyboard.press('F6')
  await expect(field('Headline')).toBeFocused()

  await keyboard.press('Control+s')
  await expect(page.getByRole('heading', { level: 1, name: words })).toBeVisible()
  await expect(page.getByText('UA 51/31').first()).toBeVisible()
})

test('the shortcuts of the intake desk stand in the list of shortcuts', async ({ app }) => {
  await begin(app)
  await app.page.keyboard.press('?')
  const sheet = app.page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  for (const line of ['Next field that wants a look', 'Between form and source', 'Previous and next draft']) {
    await expect(sheet.getByText(line)).toBeVisible()
  }
  await expectAccessible(app)
})
