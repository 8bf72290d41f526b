/** Another language: offered from the computer, spoken at once and after a restart, and another one still in a report. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { createTranslator } from '../../src/main/translator.ts'
import { paragraphsOf, partOf } from '../support/docx.ts'
import { inDatabase } from './database.ts'
import { type DeskApp, expect, expectAccessible, test } from './harness.ts'
import { closeNotes } from './steps.ts'

const german = createTranslator('de').t
const french = createTranslator('fr').t
const month = (locale: string) => new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric' }).format(new Date())

const go = ({ page }: DeskApp, key: string): Promise<void> =>
  page
    .getByRole('navigation', { name: german('app.nav.label') })
    .getByRole('link', { name: german(`app.nav.${key}`), exact: true })
    .click()

const choose = async ({ page }: DeskApp, label: string, option: string | RegExp, within: Page | Locator = page) => {
  await within.getByRole('combobox', { name: label, exact: true }).click()
  await page.getByRole('option', { name: option }).click()
}

/** The first words of the desktop's menu bar; the preview has none. */
const menu = ({ program }: DeskApp): Promise<string[]> | null =>
  program?.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label) ?? []) ?? null

const expectMenu = async (app: DeskApp, word: string): Promise<void> => {
  if (app.program) await expect.poll(() => menu(app)).toContain(word)
}

test.use({ locale: 'de-AT' })

test('a desk in German, with a report in French', async ({ app }) => {
  test.setTimeout(120_000)
  const lang = () => app.page.locator('html').getAttribute('lang')
  const title = (name: string | RegExp) =>
    expect(app.page.getByRole('heading', { level: 1, name })).toBeVisible({ timeout: 20_000 })

  await test.step('begins in the language of the computer, and in any other that is chosen', async () => {
    await title(german('overview.first.title'))
    expect(await lang()).toBe('de')
    await expectMenu(app, german('host.menu.file'))
    await expectAccessible(app)
    await choose(app, german('overview.first.language'), 'Français')
    await title(french('overview.first.title'))
    expect(await lang()).toBe('fr')
    await choose(app, french('overview.first.language'), 'Deutsch')
    await title(german('overview.first.title'))
    await app.page.getByRole('button', { name: german('overview.first.look'), exact: true }).click()
    await title(/Leeds group/)
    expect(inDatabase(app, "SELECT value FROM settings WHERE name = 'language'")).toEqual([{ value: '"de"' }])
  })

  await test.step('still speaks it after a restart', async () => {
    await app.relaunch()
    await title(/Leeds group/)
    expect(await lang()).toBe('de')
    await expect(app.page.getByRole('button', { name: german('app.header.search') })).toBeVisible()
  })

  await test.step('changes at once, and back with Undo', async () => {
    await go(app, 'settings')
    await choose(app, german('settings.group.language'), 'English')
    await title('Settings')
    await expect(app.page.getByText('Saved', { exact: false }).first()).toBeVisible()
    await expectMenu(app, '&File')
    await app.page.keyboard.press('Control+z')
    await title(german('settings.title'))
    await expectMenu(app, german('host.menu.file'))
    await choose(app, german('settings.report.language'), 'Français')
    await expect(app.page.getByRole('textbox', { name: german('settings.report.covering') })).toHaveValue(
      french('document.report.covering'),
    )
  })

  await test.step('writes a French report from the German desk', async () => {
    await go(app, 'actions')
    const form = app.page.getByRole('form', { name: german('actions.addTitle') })
    await choose(app, german('actions.field.case'), /UA 204\/26/, form)
    // The calendar speaks German, and takes a day as Germans write it.
    const day = form.getByRole('textbox', { name: german('actions.field.on'), exact: true })
    const today = new Date()
    await day.fill(`${today.getDate()}. ${new Intl.DateTimeFormat('de', { month: 'long' }).format(today)}`)
    await day.press('Tab')
    await form.getByRole('button', { name: german('actions.add'), exact: true }).click()
    await expect.poll(() => inDatabase(app, 'SELECT count(*) AS n FROM actions')).toEqual([{ n: 1 }])
    await closeNotes(app, german('app.say.close'))
    await expectAccessible(app)
    await go(app, 'reports')
    await app.page.getByRole('link', { name: month('de'), exact: true }).click()
    await title(month('de'))
    await app.page.getByRole('button', { name: german('reports.exporting.open') }).click()
    await app.page.getByRole('button', { name: german('reports.exporting.save') }).click()
    // The folder comes with the first file in it.
    const saved = () =>
      existsSync(app.saveFolder)
        ? readdirSync(app.saveFolder, { recursive: true, encoding: 'utf8' }).find((name) => name.endsWith('.docx'))
        : undefined
    await expect.poll(saved, { timeout: 30_000 }).toBeDefined()
    const words = paragraphsOf(partOf(join(app.saveFolder, saved() ?? ''), 'word/document.xml')).join('\n')
    expect(words).toContain(month('fr'))
    expect(words).toContain(french('document.report.total'))
  })
})
