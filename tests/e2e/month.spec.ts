/** A month: recorded, sent, corrected later, and the difference said by the next report. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import { paragraphsOf, partOf } from '../support/docx.ts'
import { inDatabase } from './database.ts'
import { type DeskApp, expect, expectAccessible, test } from './harness.ts'
import { begin, go, readPasted } from './steps.ts'

const samples = join(import.meta.dirname, '..', '..', 'resources', 'samples')
const urgentAction = readFileSync(join(samples, 'urgent-action.txt'), 'utf8').replace('{{deadline}}', '24 August, 2031')

/** The month so many before this one, as the desk reckons: "2026-10". */
function monthsAgo(months: number): string {
  const now = new Date()
  const then = new Date(now.getFullYear(), now.getMonth() - months, 1)
  return `${then.getFullYear()}-${String(then.getMonth() + 1).padStart(2, '0')}`
}
const named = (month: string) =>
  new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(Date.parse(`${month}-01`))

const savedFiles = (app: DeskApp) => readdirSync(app.saveFolder, { recursive: true, encoding: 'utf8' })

async function choose(form: Locator, label: string, option: RegExp | string): Promise<void> {
  await form.getByRole('combobox', { name: label, exact: true }).click()
  await form.page().getByRole('option', { name: option }).click()
}

async function add(app: DeskApp, { count, day, channel, kind }: Record<string, string>): Promise<void> {
  const form = app.page.getByRole('form', { name: 'Add an action' })
  await choose(form, 'Case', /UA 204\/26/)
  await choose(form, 'Channel', channel ?? 'Letter')
  await choose(form, 'Kind', kind ?? 'Appeal')
  await form.getByRole('textbox', { name: 'Count', exact: true }).fill(count ?? '1')
  const field = form.getByRole('textbox', { name: 'Day', exact: true })
  await field.fill(day ?? '')
  // The calendar lies over the button.
  await field.press('Tab')
  const before = inDatabase(app, 'SELECT id FROM actions').length
  await form.getByRole('button', { name: 'Add', exact: true }).click()
  await expect.poll(() => inDatabase(app, 'SELECT id FROM actions').length).toBe(before + 1)
  // Ready for the next one.
  await expect(form.getByRole('textbox', { name: 'Count', exact: true })).toHaveValue('1')
}

async function toMonth(app: DeskApp, month: string): Promise<void> {
  await go(app, 'Reports')
  await app.page.getByRole('link', { name: named(month), exact: true }).click()
  await expect(app.page.getByRole('heading', { level: 1, name: named(month) })).toBeVisible()
}

/** A toast that fades has too little contrast for a moment; this flow says a lot. */
async function accessible(app: DeskApp): Promise<void> {
  await expect(app.page.locator('.mantine-Notification-root')).toHaveCount(0, { timeout: 20_000 })
  await expectAccessible(app)
}

async function send(app: DeskApp): Promise<void> {
  const { page } = app
  await page.getByRole('button', { name: 'Freeze and export…' }).click()
  await accessible(app)
  await page.getByRole('button', { name: 'Freeze and save files…' }).click()
  await expect(page.getByText('Sent on').first()).toBeVisible({ timeout: 30_000 })
}

test('records, sends, corrects, and says the difference', async ({ app }) => {
  test.setTimeout(240_000)
  const { page } = app
  const [last, earlier] = [monthsAgo(1), monthsAgo(2)]
  await begin(app)
  await readPasted(app, urgentAction)
  await page.getByRole('button', { name: 'Save as case', exact: true }).click()
  await expect.poll(() => inDatabase(app, 'SELECT id FROM cases').length).toBe(1)

  await test.step('records two months', async () => {
    await go(app, 'Actions')
    await add(app, { count: '12', day: `${earlier}-05` })
    await add(app, { count: '4', day: `${earlier}-06`, channel: 'Postcard', kind: 'Solidarity' })
    await add(app, { count: '7', day: `${last}-05` })
    await accessible(app)
  })

  await test.step('filters the log', async () => {
    const filter = page.getByRole('search', { name: 'Show only' })
    await choose(filter, 'Of the kind', 'Solidarity')
    await expect(page.getByRole('row')).toHaveCount(2)
    await choose(filter, 'Of the channel', 'Fax')
    await expect(page.getByText('No entry is like that.')).toBeVisible()
    await filter.getByRole('button', { name: 'Show all' }).click()
    await expect(page.getByRole('row')).toHaveCount(4)
  })

  await test.step('waits for the report, and freezes it with its files', async () => {
    await go(app, 'Overview')
    await expect(page.getByRole('link', { name: `Report for ${named(earlier)}, not sent yet` })).toBeVisible()
    await accessible(app)
    await page.getByRole('link', { name: `Report for ${named(earlier)}, not sent yet` }).click()
    await expect(page.getByText('Draft, not sent yet')).toBeVisible()
    await expect(page.getByText('4 of them messages of solidarity')).toBeVisible()
    await accessible(app)
    await page.getByRole('button', { name: 'Copy the message' }).click()
    await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible()
    await send(app)
    await accessible(app)
    const files = savedFiles(app).filter((name) => name.includes(earlier))
    expect(files.filter((name) => /\.(docx|xlsx|csv)$/.test(name))).toHaveLength(3)
    expect(inDatabase(app, 'SELECT month FROM months')).toEqual([{ month: earlier }])
  })

  await test.step('undo makes it a draft again, redo sends it', async () => {
    await page.keyboard.press('Control+z')
    await expect(page.getByText('Draft, not sent yet')).toBeVisible()
    await expect(page.getByRole('button', { name: /^Redo/ })).toBeEnabled()
    await page.keyboard.press('Control+Shift+z')
    await expect(page.getByText('Sent on').first()).toBeVisible()
  })

  await test.step('corrects an entry later, and keeps what stood there', async () => {
    await go(app, 'Actions')
    const row = page.getByRole('row').filter({ hasText: 'Letter' }).filter({ hasText: '12' }).first()
    await row.getByRole('button', { name: 'Change entry' }).click()
    const form = page.getByRole('form', { name: 'Change the entry' })
    await form.getByRole('textbox', { name: 'Count', exact: true }).fill('15')
    await form.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByRole('button', { name: 'corrected' }).click()
    await expect(page.getByText('12 → 15')).toBeVisible()
    await accessible(app)
    await page.keyboard.press('Escape')
  })

  await test.step('shows the difference, and the figures that were sent', async () => {
    await toMonth(app, earlier)
    const later = page.getByRole('region', { name: 'Different since it was sent' })
    await expect(later.getByText('+3')).toBeVisible()
    await expect(page.getByRole('row', { name: /All cases/ })).toContainText('16')
    await accessible(app)
  })

  await test.step('says the correction in the next report', async () => {
    await toMonth(app, last)
    await expect(page.getByText('This report will say them.')).toBeVisible()
    await expect(page.getByText(`${named(earlier)}: +3 letters UA 204/26`)).toBeVisible()
    await send(app)
    await expect(page.getByText('This report said them.')).toBeVisible()
    const file = savedFiles(app).find((name) => name.includes(last) && name.endsWith('.docx')) ?? ''
    const words = paragraphsOf(partOf(join(app.saveFolder, file), 'word/document.xml'))
    expect(words).toContain(`${named(earlier)}: +3 letters UA 204/26`)
    await toMonth(app, earlier)
    await expect(page.getByRole('region', { name: 'Different since it was sent' })).toHaveCount(0)
  })

  await test.step('reviews the year', async () => {
    await go(app, 'Reports')
    await accessible(app)
    const year = last.slice(0, 4)
    await page.getByRole('link', { name: `${year} in review` }).click()
    await expect(page.getByRole('heading', { level: 1, name: `${year} in review` })).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Cases, and what came of them' })).toBeVisible()
    await accessible(app)
    await page.getByRole('button', { name: 'Save the review (DOCX)…' }).click()
    await expect(page.getByText(new RegExp(`Report ${year}\\.docx`)).first()).toBeVisible({ timeout: 30_000 })
  })

  await test.step('saves the tallies of all months for others', async () => {
    await go(app, 'Reports')
    await page.getByRole('button', { name: 'Tallies for others…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Tallies for others' })
    await choose(dialog, 'Months', /^All months since/)
    await accessible(app)
    await dialog.getByRole('button', { name: 'Save files…' }).click()
    await expect(page.getByText(/Tallies .*\.parquet/).first()).toBeVisible({ timeout: 30_000 })
    await accessible(app)
    const csv = savedFiles(app).find((name) => /Tallies .*\.csv$/.test(name)) ?? ''
    const rows = readFileSync(join(app.saveFolder, csv), 'utf8').split('\n')
    expect(
      rows.filter((row) => row.includes(`,${earlier},UA 204/26,`) && row.includes(',letter,appeal,15,')),
    ).toHaveLength(1)
  })

  await test.step('words the message in the settings', async () => {
    await toMonth(app, last)
    await page.getByRole('link', { name: 'Change the wording' }).click()
    const message = page.getByRole('textbox', { name: 'Message', exact: true })
    await message.fill('Dear friends, {mistake}')
    await expect(page.getByText('There is nothing that could stand for {mistake}.')).toBeVisible()
    await message.fill('Dear friends, {month} was good.')
    await page.getByRole('button', { name: 'Save the message' }).click()
    await expect(page.getByRole('button', { name: 'Back to Candlepost’s words' })).toBeVisible()
    await accessible(app)
    await toMonth(app, last)
    await expect(page.getByText(`Dear friends, ${named(last)} was good.`)).toBeVisible()
  })
})
