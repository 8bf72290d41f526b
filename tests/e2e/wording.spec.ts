/** The wording of a case: edited by keyboard, shown in a letter at once, kept, and in the next pack. */
import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './harness.ts'

/**
 * Presses a key that moves the caret, and waits until the editor has heard of it: browsers tell of a new selection some
 * time after the key, and a letter typed before then would still replace what was selected.
 */
async function caretMoved(page: Page, press: () => Promise<void>): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.dataset.caret = 'waiting'
    document.addEventListener('selectionchange', () => delete document.documentElement.dataset.caret, { once: true })
  })
  await press()
  await page.waitForFunction(() => document.documentElement.dataset.caret === undefined)
}

test('words a letter by keyboard, and the next pack says it', async ({ app }) => {
  test.setTimeout(120_000)
  const { page } = app
  const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name })
  const go = (name: string) =>
    page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name, exact: true }).click()
  const letter = page.getByRole('article', { name: 'Letter made of this wording' })
  const box = (name: string) => page.getByRole('textbox', { name })
  const chip = (name: string) => page.getByRole('img', { name: `Field: ${name}` })
  const openWording = async () => {
    await go('Cases')
    await page
      .getByRole('link', { name: /UA 204\/26|Librarian/ })
      .first()
      .click()
    await page.getByRole('link', { name: 'Wording', exact: true }).click()
    await expect(heading(/^Wording of/)).toBeVisible()
  }

  await page.getByRole('button', { name: 'Look around with sample data' }).click()
  await expect(heading(/Leeds group/)).toBeVisible()
  await openWording()
  await expect(letter).toContainText('Elín Hraundal')

  await test.step('a new variant, written by keyboard with chips', async () => {
    await page.getByRole('button', { name: 'Add a variant' }).focus()
    await page.keyboard.press('Enter')
    const fresh = box('Opening, variant 6 of 6')
    await expect(fresh).toBeFocused()
    await page.keyboard.type('Quietly I write about {{people}} in {{')
    const item = page.getByRole('menuitem', { name: /^Country of the case/ })
    // The menu takes the keys a moment after it is seen; till then they are the editor's.
    await expect(page.getByRole('menuitem').first()).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await expect(item).toBeFocused()
    await page.keyboard.press('Enter')
    await page.keyboard.type('. {{member}}')
    await expect(fresh.getByRole('img')).toHaveCount(3)
    await page.keyboard.press('Backspace')
    await expect(fresh.getByRole('img')).toHaveCount(2)
    await expect(fresh).not.toContainText('{')
    await expect(letter).toContainText('Quietly I write about Elín Hraundal in Iceland.')
  })

  await test.step('a field from the menu, and copied with its neighbours', async () => {
    const first = box('Opening, variant 1 of 6')
    await first.focus()
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Control+c')
    await caretMoved(page, () => page.keyboard.press('Control+End'))
    await page.keyboard.type(' And')
    await expect(first).toContainText('. And')
    await page.keyboard.press('Control+v')
    await expect(first.getByRole('img', { name: 'Field: People at risk' })).toHaveCount(2)
    await page.keyboard.press('Control+z')
    await expect(first.getByRole('img')).toHaveCount(1)
    await page.keyboard.press('Control+End')
    await page.getByRole('button', { name: 'Insert field: Opening, variant 1 of 6' }).click()
    await page.getByRole('menuitem', { name: /^Addressee/ }).click()
    await expect(chip('Addressee')).toBeVisible()
    await expect(letter).toContainText(/about Elín Hraundal\.(?: And)?Minister/)
    await page.keyboard.press('Backspace')
    await expect(chip('Addressee')).toBeHidden()
  })

  await test.step('leaving loses nothing, and everything is reachable', async () => {
    await openWording()
    await expect(page.getByText('What you wrote here and did not save is still here.')).toBeVisible()
    await expect(box('Opening, variant 6 of 6')).toContainText('Quietly I write')
    await expectAccessible(app)
    await page.emulateMedia({ colorScheme: 'dark' })
    await expectAccessible(app)
    await page.emulateMedia({ colorScheme: 'light' })
  })

  await test.step('only this variant is left, saved by Ctrl S, and undone', async () => {
    for (let left = 5; left > 0; left--)
      await page.getByRole('button', { name: `Remove: Opening, variant 1 of ${left + 1}` }).click()
    await box('Opening, variant 1 of 1').focus()
    await page.keyboard.press('Control+s')
    await expect(page.getByText('Wording of UA 204/26 saved.')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Save wording' })).toBeDisabled()
    await expect(page.getByRole('button', { name: 'Begin again from the case' })).toBeVisible()
    await page.getByRole('button', { name: 'Undo' }).first().click()
    await expect(page.getByText('Opening5 variants')).toBeVisible()
    await page.getByRole('button', { name: 'Redo' }).first().click()
    await expect(page.getByText('Opening1 variant')).toBeVisible()
  })

  await test.step('another language says what it lacks', async () => {
    await page.getByRole('tab', { name: 'French' }).click()
    await expect(page.getByText(/The facts and the asks are in English/)).toBeVisible()
    await expect(letter).toContainText('Madame, Monsieur,')
    await page.getByRole('tab', { name: 'English' }).click()
  })

  await test.step('the next pack says it', async () => {
    await go('Cases')
    await page
      .getByRole('link', { name: /UA 204\/26|Librarian/ })
      .first()
      .click()
    await page.getByRole('link', { name: 'Make a pack' }).click()
    await expect(page.getByRole('article').first()).toContainText('Quietly I write about Elín Hraundal in Iceland.')
    await page.getByRole('button', { name: 'Freeze the pack' }).click()
    await expect(heading('Pack 1')).toBeVisible()
    await expect(page.getByRole('article').first()).toContainText('Quietly I write about Elín Hraundal in Iceland.')
  })
})
