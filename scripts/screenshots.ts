/**
 * `npm run screenshots`: the README's pictures, taken from the real app on the bundled sample. Run `npm run build`
 * first. In the desktop window where one can open, else in the preview.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTranslator } from '../src/main/translator.ts'
import { inDatabase } from '../tests/e2e/database.ts'
import type { DeskApp } from '../tests/e2e/hosts/app.ts'
import { hindrance } from '../tests/e2e/hosts/available.ts'
import { launchElectron } from '../tests/e2e/hosts/electron.ts'
import { launchPreview } from '../tests/e2e/hosts/preview.ts'
import { project } from './lib/project.ts'
import { fillYear } from './lib/wholeYear.ts'

const target = join(project, 'docs', 'screenshots')
const german = createTranslator('de').t
const size = { width: 1280, height: 800 }
const sample = readFileSync(join(project, 'resources', 'samples', 'urgent-action.txt'), 'utf8')

const taking =
  ({ page }: DeskApp) =>
  async (name: string, fullPage = false) => {
    // Toasts come and go; the pictures show the desk.
    await page.addStyleTag({ content: '.mantine-Notifications-root { display: none }' })
    // Nothing is hovered.
    await page.mouse.move(0, 0)
    await page.waitForLoadState('networkidle')
    await page.screenshot({ path: join(target, `${name}.png`), animations: 'disabled', fullPage })
    console.log(`docs/screenshots/${name}.png`)
  }

async function takeAll(app: DeskApp): Promise<void> {
  const { page } = app
  const take = taking(app)
  const go = (name: string) =>
    page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name, exact: true }).click()
  const press = (name: string | RegExp) =>
    page.getByRole('button', { name }).or(page.getByRole('link', { name })).first().click()
  const title = (name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()

  await page.getByRole('button', { name: 'Look around with sample data' }).waitFor()
  await take('first-start')
  await press('Look around with sample data')
  await title(/Leeds group/)
  await press('New case')
  await page
    .getByLabel('The urgent action')
    .fill(sample.replace('{{deadline}}', '24 August, 2031').replace('204.26', '211.26'))
  await press('Read it')
  await title('Check the draft')
  await take('draft')
  await press('Save as case')
  await page.getByRole('link', { name: 'Make a pack' }).waitFor()
  await go('Members')
  await page.getByText('12 members, 12 active').waitFor()
  await take('members')
  await go('Cases')
  await page
    .getByRole('link', { name: /UA 204\/26|Librarian/ })
    .first()
    .click()
  await page.getByRole('heading', { level: 1, name: /Librarian/ }).waitFor()
  await take('case')
  await press('Make a pack')
  await page.getByText('24 letters, 12 people, 2 addressees').first().waitFor()
  await take('make-pack')
  await press('Freeze the pack')
  await title('Pack 1')
  await take('pack')
  await press('Mark as posted')
  await press('Record 24 actions')
  await page
    .getByText(/24 actions recorded/)
    .first()
    .waitFor()
  await go('Evenings')
  await press('Plan an evening')
  await page.getByRole('textbox', { name: 'Name' }).fill('Write for Rights')
  await page.getByLabel('Place').fill('Library room')
  await page.getByLabel('Cases').first().click()
  // What was chosen leaves the list.
  for (const _ of [1, 2]) await page.getByRole('option').first().click()
  await page.keyboard.press('Escape')
  await press('Save')
  await title('Write for Rights')
  await press(/Expect all/)
  for (const name of ['cl', 'in', 'da']) {
    await page.getByLabel('Who has come?').first().fill(name)
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('Enter')
    await page.getByLabel('Who has come?').first().and(page.locator('[value=""]')).waitFor()
  }
  await press('Open the tally')
  await page.getByRole('table', { name: 'Tally' }).waitFor()
  // As people count: two presses at once would be one.
  for (const cell of [0, 0, 3, 0, 1, 2, 0, 3, 0, 0, 1, 2, 2, 3, 0, 2]) {
    await page.getByRole('table', { name: 'Tally' }).getByRole('button').nth(cell).click({ delay: 250 })
  }
  await take('tally')
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'Overview', exact: true }).waitFor()
  await take('evening')
  await go('Actions')
  await title('Actions')
  await take('actions')
  await go('Reports')
  await page
    .getByRole('link', { name: /^\p{L}+ \d{4}/u })
    .first()
    .click()
  await page.getByText('UA 204/26').first().waitFor()
  await take('report')
  await go('Reports')
  await press('Exchange with others')
  await press('Give cases')
  await page.getByLabel('Proposed passphrase').waitFor()
  await take('exchange')
  await go('Replies')
  await press('New reply')
  const [letter] = inDatabase<{ code: string }>(app, 'SELECT code FROM letters ORDER BY position')
  await page.getByLabel('Code on the letter that it answers').fill(letter?.code ?? '')
  await page.getByRole('button', { name: /^This one/ }).waitFor()
  await page.keyboard.press('Enter')
  await page
    .getByLabel('What it says, in a sentence')
    .fill('The Minister has asked the court for a report and will write again.')
  await take('reply')
  await go('Overview')
  await title(/Leeds group/)
  await take('overview')
  await page.emulateMedia({ colorScheme: 'dark' })
  await take('overview-dark')
  await page.emulateMedia({ colorScheme: 'light' })
  await go('Settings')
  await page.getByRole('combobox', { name: 'Language', exact: true }).click()
  await page.getByRole('option', { name: 'Deutsch' }).click()
  await page.getByRole('link', { name: german('app.nav.overview'), exact: true }).click()
  await title(/Leeds group/)
  await take('overview-de')
}

/** What a year of work looks like, on a profile that has one. */
async function takeYear(app: DeskApp, year: number): Promise<void> {
  const { page } = app
  const take = taking(app)
  await page.evaluate(`location.hash = '#/reports/year/${year}'`)
  await page.getByRole('heading', { level: 1, name: `${year} in review` }).waitFor()
  await page.getByText('Month by month').first().waitFor()
  await take('year')
  await page.evaluate(`location.hash = '#/money?year=${year}'`)
  await page.getByRole('heading', { level: 1, name: 'Money' }).waitFor()
  await page.getByText('Balance').first().waitFor()
  await take('money')
}

async function withApp(profile: string, saved: string, work: (app: DeskApp) => Promise<void>): Promise<void> {
  const app = hindrance('electron') === null ? await launchElectron(profile, saved) : await launchPreview(profile)
  try {
    if (app.program) {
      await app.program.evaluate(({ BrowserWindow }, { width, height }) => {
        BrowserWindow.getAllWindows()[0]?.setContentSize(width, height)
      }, size)
    } else await app.page.setViewportSize(size)
    app.page.setDefaultTimeout(15_000)
    await work(app)
  } finally {
    await app.close()
  }
}

mkdirSync(target, { recursive: true })
const folder = mkdtempSync(join(tmpdir(), 'candlepost-pictures-'))
const saved = join(folder, 'saved')
try {
  // `npm run screenshots -- year`: only those.
  if (!process.argv.includes('year')) await withApp(join(folder, 'profile'), saved, takeAll)
  const worked = join(folder, 'year')
  const year = await fillYear(worked)
  await withApp(worked, saved, (app) => takeYear(app, year))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
