/**
 * A whole evening by keyboard: planned, ten people at the door, 120 letters at eight a second, closed, its month sent, and
 * corrected later by the paper list with the difference shown in the next month.
 */
import { caseText } from '../support/severalCases.ts'
import { inDatabase } from './database.ts'
import { expect, expectAccessible, test } from './harness.ts'
import { begin, closeNotes, go, importRoster, readPasted } from './steps.ts'

const people = ['Ada Byron', 'Bea Young', 'Cyril Dane', 'Dora Eaton', 'Ewan Firth', 'Fay Gant', 'Gus Holt', 'Hal Innes']

/** The month before this one, which can be sent: "2026-10", and as it is read. */
const before = new Date(new Date().getFullYear(), new Date().getMonth() - 1, 1)
const lastMonth = `${before.getFullYear()}-${String(before.getMonth() + 1).padStart(2, '0')}`
const named = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
  Date.parse(`${lastMonth}-01`),
)

test('counts a whole evening without losing or doubling a letter', async ({ app, folder }) => {
  test.setTimeout(180_000)
  const { page } = app
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
  const counted = () => inDatabase<{ n: number }>(app, 'SELECT count(*) AS n FROM taps')[0]?.n

  await test.step('a group with three cases and eight members', async () => {
    await begin(app)
    for (const number of [1, 2, 3]) {
      await readPasted(app, caseText(number))
      await button('Save as case').click()
      await expect(page.getByRole('link', { name: 'Make a pack' })).toBeVisible()
    }
    const rows = people.map((name) => `${name.replace(' ', ',')},1 Mill Street,Leeds,LS2 7DT,GB,yes`)
    await importRoster(
      app,
      folder,
      `First name,Family name,Address 1,Town,Postcode,Country,Consent\n${rows.join('\n')}\n`,
    )
  })

  await test.step('planned', async () => {
    await go(app, 'Evenings')
    await page.getByRole('link', { name: 'Plan an evening' }).click()
    const day = page.getByRole('textbox', { name: 'Day', exact: true })
    await day.fill(`${lastMonth}-15`)
    await day.press('Tab')
    await page.getByLabel('Place').fill('Library room')
    await page.getByRole('textbox', { name: 'Name' }).fill('Write for Rights')
    await page.getByRole('combobox', { name: 'Cases' }).or(page.getByLabel('Cases')).first().click()
    for (let chosen = 0; chosen < 3; chosen++) await page.getByRole('option').first().click()
    await page.keyboard.press('Escape')
    await button('Save').click()
    await expect(page.getByRole('heading', { level: 1, name: 'Write for Rights' })).toBeVisible()
    await page.getByRole('button', { name: 'Expect all 8 members who write' }).click()
    await expect(page.getByText('0 of 8 came')).toBeVisible()
    await expectAccessible(app)
  })

  await test.step('ten at the door: eight by two letters, one by number taken back and again, two guests', async () => {
    const door = page
      .getByRole('combobox', { name: /^Who has come/ })
      .or(page.getByLabel('Who has come?'))
      .first()
    const come = async (typed: string, option: string) => {
      await door.fill(typed)
      await expect(page.getByRole('option', { name: option }).first()).toBeVisible()
      await page.keyboard.press('Enter')
      await expect(door).toHaveValue('')
    }
    for (const name of people) {
      const letters = name
        .split(' ')
        .map((part) => part[0])
        .join('')
        .toLowerCase()
      await come(letters, name)
    }
    await come('Noor', 'Noor, a guest')
    await come('Pim', 'Pim, a guest')
    await expect(page.getByText('10 of 10 came')).toBeVisible()
    expect(inDatabase(app, 'SELECT id FROM attendances WHERE came_at IS NOT NULL')).toHaveLength(10)
  })

  await test.step('120 letters at eight a second, some double presses among them', async () => {
    await page.getByRole('link', { name: 'Open the tally' }).click()
    await expect(page.getByRole('table', { name: 'Tally' })).toBeVisible()
    await expectAccessible(app)
    const keys = ['l', 'k', 'j', 'o', 'i', 'u']
    for (let n = 0; n < 120; n++) {
      await page.keyboard.press(keys[n % keys.length] ?? 'l', { delay: 20 })
      // The rhythm itself is what is tried here.
      await page.waitForTimeout(105)
    }
    await expect(page.getByText('all tonight')).toBeVisible()
    await expect(page.getByRole('contentinfo').or(page.locator('footer'))).toContainText('120')
    await expect.poll(counted).toBe(120)
    expect(inDatabase(app, 'SELECT case_id FROM taps GROUP BY case_id, channel HAVING count(*) = 20')).toHaveLength(6)
    await page.keyboard.press('Backspace')
    await expect.poll(counted).toBe(119)
    const cell = page.getByRole('button', { name: /Count one more/ }).first()
    await cell.dblclick({ delay: 0 })
    await expect.poll(counted).toBe(120)
    await page.keyboard.press('Escape')
  })

  await test.step('closed and in the month’s report', async () => {
    await expect(page.getByText('120 counted. Closing the evening records them')).toBeVisible()
    await button('Close the evening').click()
    await expect(page.getByText('Evening closed: 120 recorded.')).toBeVisible()
    const actions = inDatabase<{ count: number; source: string }>(app, 'SELECT count, source FROM actions')
    expect(actions).toHaveLength(6)
    expect(actions.reduce((sum, { count }) => sum + count, 0)).toBe(120)
    await go(app, 'Reports')
    await expect(page.getByRole('main')).toContainText('120')
    await page.getByRole('button', { name: 'Undo' }).first().click()
    await expect.poll(() => inDatabase(app, 'SELECT id FROM actions')).toHaveLength(0)
    expect(counted()).toBe(120)
  })

  await test.step('closed again, and its month sent', async () => {
    await go(app, 'Evenings')
    await page
      .getByRole('row', { name: /Write for Rights/ })
      .getByRole('link')
      .first()
      .click()
    await button('Close the evening').click()
    await expect.poll(() => inDatabase(app, 'SELECT id FROM actions')).toHaveLength(6)
    await go(app, 'Reports')
    await page.getByRole('link', { name: named, exact: true }).click()
    await button('Freeze and export…').click()
    await button('Freeze and save files…').click()
    await expect(page.getByText('Sent on').first()).toBeVisible({ timeout: 30_000 })
  })

  await test.step('corrected by the paper list, typed and pasted, as one step', async () => {
    await go(app, 'Evenings')
    await page
      .getByRole('row', { name: /Write for Rights/ })
      .getByRole('link')
      .first()
      .click()
    await page.getByRole('link', { name: 'Correct by the paper list' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Paper list' })).toBeVisible()
    await closeNotes(app)
    await expectAccessible(app)
    const cell = (name: string) => page.getByRole('textbox', { name, exact: true })
    const first = cell('Counted without a name, UA 1/31, Letter')
    await expect(first).toHaveValue('21')
    await first.fill('24')
    // Enter goes on to the next column's first row; a guest who stood on the paper is typed there.
    await first.press('ArrowUp')
    await page.keyboard.type('2')
    await expect(cell('10 Pim, UA 1/31, Letter')).toHaveValue('2')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Write for Rights' })).toBeVisible()
    expect(counted()).toBe(125)
    const sums = inDatabase<{ sum: number }>(app, 'SELECT sum(count) AS sum FROM actions WHERE deleted_at IS NULL')
    expect(sums).toEqual([{ sum: 125 }])
    await go(app, 'Actions')
    await page.getByRole('button', { name: 'corrected' }).click()
    await expect(page.getByText('21 → 26')).toBeVisible()
    await page.keyboard.press('Escape')
  })

  await test.step('the difference stands beside the month, and in the next report', async () => {
    await go(app, 'Reports')
    await page.getByRole('link', { name: named, exact: true }).click()
    await expect(page.getByRole('region', { name: 'Different since it was sent' }).getByText('+5')).toBeVisible()
    await page.goBack()
    const next = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric' }).format(new Date())
    await page.getByRole('link', { name: next, exact: true }).click()
    await expect(page.getByText(`${named}: +5 letters UA 1/31`)).toBeVisible()
  })
})
