/** The roster's table: by keyboard, search, views, cells changed where they stand, and many members at once. */
import type { Page } from '@playwright/test'
import { inDatabase } from './database.ts'
import { type DeskApp, expect, expectAccessible, test } from './harness.ts'
import { begin, go, importRoster } from './steps.ts'

const people = [
  'Álvaro,Castellanos,4 Mill Lane,Leeds,alvaro@group.example,0113 496 0101',
  'Ирина,Михаленя,9 Chapel Row,York,irina@group.example,0113 496 0102',
  'Ada,Byron,1 Orchard Street,Otley,,0113 496 0103',
  'Ben,Zoller,2 Orchard Street,Otley,ben@group.example,',
  ...Array.from({ length: 300 }, (_, i) => `Writer,Number ${String(i).padStart(3, '0')},${i} Long Road,Ripon,,`),
]
const roster = `Given name,Family name,Address,City,Email,Phone\n${people.join('\n')}\n`

const cell = (page: Page, name: string) => page.getByRole('gridcell', { name, exact: true })
const row = (page: Page, name: string | RegExp) => page.getByRole('row', { name })
const grid = (page: Page) => page.getByRole('grid', { name: 'Members' })
const search = (page: Page) => page.getByRole('searchbox', { name: 'Search members' })
const toast = (page: Page, text: string | RegExp) => page.getByRole('alert').filter({ hasText: text })

/** Rows in the window at whose place the table shows no member, or another one than belongs there. */
const gaps = (page: Page) =>
  page.evaluate(() => {
    const grid = document.querySelector('[role="grid"]')
    const head = grid?.querySelector('thead')?.getBoundingClientRect()
    if (!grid || !head) return ['no table']
    const { top, bottom } = grid.getBoundingClientRect()
    const middle = (index: number) => top + head.height * (index + 1.5)
    const wrong: number[] = []
    const end = Math.min(bottom, window.innerHeight)
    for (let index = Math.ceil((head.bottom - top) / head.height) - 1; middle(index) < end; index++) {
      // Notes may lie above the table.
      const all = document.elementsFromPoint(head.left + 100, middle(index))
      if (!all.find((one) => one.matches(`[data-place="${index}:1"]`))?.textContent?.trim()) wrong.push(index)
    }
    return wrong
  })

async function start(app: DeskApp, folder: string) {
  await begin(app)
  await importRoster(app, folder, roster)
  await go(app, 'Members')
  await expect(grid(app.page)).toHaveAttribute('aria-rowcount', '305')
}

test('the roster is searched, walked and changed by keyboard', async ({ app, folder }) => {
  const { page } = app
  await start(app, folder)
  await expectAccessible(app)

  await test.step('finds without accents, in other scripts, by any words', async () => {
    await page.keyboard.press('/')
    await expect(search(page)).toBeFocused()
    for (const [typed, name] of [
      ['alvaro', 'Álvaro Castellanos'],
      ['mikhalenya', 'Ирина Михаленя'],
      ['otl ada', 'Ada Byron'],
      ['0113 496 0102', 'Ирина Михаленя'],
    ] as const) {
      await search(page).fill(typed)
      await expect(grid(page)).toHaveAttribute('aria-rowcount', '2')
      await expect(cell(page, name)).toBeVisible()
    }
    await search(page).fill('nobody at all')
    await page.getByRole('button', { name: 'Show all members' }).click()
    await expect(grid(page)).toHaveAttribute('aria-rowcount', '305')
  })

  await test.step('walks by cell, to the end and back, with only some rows drawn', async () => {
    await search(page).press('ArrowDown')
    await expect(page.locator('[data-place="0:1"]')).toBeFocused()
    await page.keyboard.press('ArrowRight')
    await expect(page.locator('[data-place="0:2"]')).toBeFocused()
    await page.keyboard.press('ControlOrMeta+End')
    await expect(page.locator('[data-place^="303:"]:focus')).toHaveCount(1)
    // Cyrillic stands behind Latin.
    await expect(row(page, /Михаленя/)).toHaveAttribute('aria-rowindex', '305')
    expect(await page.getByRole('row').count()).toBeLessThan(80)
    await page.keyboard.press('ControlOrMeta+Home')
    await expect(page.locator('[data-place="0:0"]')).toBeFocused()
    await page.keyboard.press('ArrowUp')
    await expect(page.locator('[data-place="-1:0"]')).toBeFocused()
  })

  await test.step('fills the view wherever one goes in a hurry', async () => {
    await page.keyboard.press('ControlOrMeta+Home')
    for (let i = 0; i < 5; i++) await page.keyboard.press('PageDown')
    await expect.poll(() => gaps(page)).toEqual([])
    for (const to of [9000, 200, 4000, 0, 12_000]) await page.evaluate((top) => window.scrollTo(0, top), to)
    await expect.poll(() => gaps(page)).toEqual([])
    await page.evaluate(() => window.scrollTo(0, 5000))
    await expect.poll(() => gaps(page)).toEqual([])
  })

  await test.step('changes a cell, says why not, and takes it back', async () => {
    await search(page).fill('byron')
    await expect(grid(page)).toHaveAttribute('aria-rowcount', '2')
    await search(page).press('Enter')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('F2')
    const email = page.getByRole('textbox', { name: 'E-mail of Ada Byron' })
    await expect(email).toBeFocused()
    await email.fill('no address')
    await email.press('Enter')
    await expect(page.getByText(/does not look like one e-mail address/)).toBeVisible()
    await expect(email).toBeFocused()
    await expectAccessible(app)
    await email.fill('ada@group.example')
    await email.press('Tab')
    await expect(page.getByRole('textbox', { name: 'Tags of Ada Byron' })).toBeFocused()
    await page.keyboard.type('choir, board')
    await page.keyboard.press('Enter')
    await expect
      .poll(() => inDatabase(app, `SELECT email, tags FROM members WHERE family_name = 'Byron'`))
      .toEqual([{ email: 'ada@group.example', tags: '["choir","board"]' }])
    await expect(page.getByRole('textbox', { name: /of Ada Byron/ })).toHaveCount(0)
    await toast(page, 'Ada Byron is saved.').last().getByRole('button', { name: 'Undo' }).click()
    await expect
      .poll(() => inDatabase(app, `SELECT tags FROM members WHERE family_name = 'Byron'`))
      .toEqual([{ tags: '[]' }])
    await expect(cell(page, 'ada@group.example')).toBeVisible()
  })
})

test('views are named, and many members are changed in one step', async ({ app, folder }) => {
  const { page } = app
  await start(app, folder)

  await test.step('saves a view and comes back to it', async () => {
    await search(page).fill('otley')
    await page.getByRole('columnheader', { name: 'Address' }).click()
    await page.getByRole('button', { name: 'Columns' }).click()
    await page.getByRole('checkbox', { name: 'Phone' }).check()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('columnheader', { name: 'Phone' })).toBeVisible()
    await page.getByRole('button', { name: 'Views' }).click()
    await page.getByRole('menuitem', { name: /Save this view/ }).click()
    await page.getByLabel('Name of the view').fill('Otley by phone')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: 'Otley by phone', exact: true })).toBeVisible()
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await page.keyboard.press('Alt+0')
    await expect(grid(page)).toHaveAttribute('aria-rowcount', '305')
    await expect(page.getByRole('columnheader', { name: 'Phone' })).toHaveCount(0)
    await page.keyboard.press('Alt+1')
    await expect(grid(page)).toHaveAttribute('aria-rowcount', '3')
    await expect(search(page)).toHaveValue('otley')
    await expect(page.getByRole('columnheader', { name: 'Address' })).toHaveAttribute('aria-sort', 'ascending')
  })

  await test.step('selects with Shift and tags them', async () => {
    await search(page).press('ArrowDown')
    await page.keyboard.press('Space')
    await page.keyboard.press('Shift+ArrowDown')
    await expect(page.getByText('2 selected')).toBeVisible()
    await expectAccessible(app)
    await page.getByRole('button', { name: 'Add a tag' }).click()
    await page.getByRole('combobox', { name: 'Tag' }).fill('orchard')
    await page.keyboard.press('Enter')
    await expect(toast(page, '2 members have the tag “orchard” now.')).toBeVisible()
    expect(inDatabase(app, `SELECT id FROM members WHERE tags = '["orchard"]'`)).toHaveLength(2)
  })

  await test.step('saves all who are found, and puts two side by side to merge them', async () => {
    await search(page).press('ArrowDown')
    await page.keyboard.press('ControlOrMeta+A')
    await expect(page.getByText('2 selected')).toBeVisible()
    await page.getByRole('button', { name: 'Export the selection' }).click()
    await expectAccessible(app)
    await page.getByRole('menuitem', { name: 'Spreadsheet (XLSX)' }).click()
    const dialog = page.getByRole('dialog', { name: 'Spreadsheet (XLSX)' })
    await expect(dialog.getByText(/2 members stand in it/)).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await page.getByRole('button', { name: 'More' }).click()
    await page.getByRole('menuitem', { name: 'Merge these two' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Merge two members' })).toBeVisible()
    await expect(page.getByText('Ada Byron').first()).toBeVisible()
    await expect(page.getByText('Ben Zoller').first()).toBeVisible()
    await go(app, 'Members')
  })

  await test.step('deletes everybody found but one, and undoes it in one step', async () => {
    await page.keyboard.press('Alt+0')
    await search(page).fill('ripon')
    await expect(grid(page)).toHaveAttribute('aria-rowcount', '301')
    await search(page).press('ArrowDown')
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.press('Space')
    await expect(page.getByText('299 selected')).toBeVisible()
    await page.keyboard.press('Delete')
    await expect(grid(page)).toHaveAttribute('aria-rowcount', '2')
    const gone = () => inDatabase(app, 'SELECT id FROM members WHERE deleted_at IS NOT NULL').length
    expect(gone()).toBe(299)
    await toast(page, '299 members are in the bin.').getByRole('button', { name: 'Undo' }).click()
    await expect(grid(page)).toHaveAttribute('aria-rowcount', '301')
    expect(gone()).toBe(0)
  })
})
