/**
 * What the group owes its members: consent that is withdrawn takes letters out of packs, the review proposes, a request
 * has a month, what is held can be handed over, and an erasure leaves nothing but the tallies.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { paragraphsOf, partOf } from '../support/docx.ts'
import { inDatabase } from './database.ts'
import { type DeskApp, expect, expectAccessible, test } from './harness.ts'
import { begin, closeNotes, go, importRoster, readPasted } from './steps.ts'

const deadline = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
  .format(Date.now() + 30 * 86_400_000)
  .replace(/ (\d{4})$/, ', $1')
const urgentAction = readFileSync(
  join(import.meta.dirname, '..', '..', 'resources', 'samples', 'urgent-action.txt'),
  'utf8',
).replace('{{deadline}}', deadline)

const roster = `First name,Family name,Address 1,Town,Postcode,Country,Email,Consent,Consent on
Ada,Byron,12 Ockham Lane,Leeds,LS6 2AB,GB,ada@byron.example,yes,2026-01-10
Ruth,Castle,17 Cross Green,Leeds,LS9 8QL,GB,ruth@castle.example,yes,2019-05-01
Quirina,Vanishing,9 Larchwood,Leeds,LS3 3AA,GB,quirina@vanishing.example,yes,2026-01-10
`

const main = ({ page }: DeskApp) => page.getByRole('main')
const heading = ({ page }: DeskApp, name: string | RegExp) => page.getByRole('heading', { level: 1, name })

async function openMember(app: DeskApp, name: string) {
  await go(app, 'Members')
  await main(app).getByRole('link', { name }).first().click()
  await expect(heading(app, name)).toBeVisible()
}

/** What a member agreed to, and what they asked for. */
async function openLedger(app: DeskApp, name: string) {
  await openMember(app, name)
  await app.page.getByRole('navigation', { name: 'About this member' }).getByRole('link', { name: 'Consents' }).click()
}

async function inBothColours(app: DeskApp) {
  await closeNotes(app)
  for (const colorScheme of ['dark', 'light'] as const) {
    await app.page.emulateMedia({ colorScheme })
    await app.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
    await expectAccessible(app)
  }
}

/** Files of the profile in which the words still lie. */
const filesWith = ({ profile }: DeskApp, words: string) =>
  readdirSync(profile, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .filter((one) => readFileSync(join(one.parentPath, one.name)).includes(words))
    .map((one) => one.name)

test('keeps to what members agreed to, and forgets them when they ask for it', async ({ app, folder }) => {
  test.setTimeout(180_000)
  const { page } = app
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
  const dialog = page.getByRole('dialog')

  await test.step('begins with a case, three members and a frozen pack', async () => {
    await begin(app)
    await readPasted(app, urgentAction)
    await button('Save as case').click()
    await expect(heading(app, /Librarian/)).toBeVisible()
    await importRoster(app, folder, roster)
    await go(app, 'Packs')
    await page.getByRole('link', { name: 'Make a pack' }).or(button('Make a pack')).first().click()
    const choice = page.getByRole('checkbox', { name: /UA 204\/26/ })
    if (!(await choice.isChecked())) await choice.check()
    await button('Freeze the pack').click()
    await expect(heading(app, 'Pack 1')).toBeVisible()
  })

  await test.step('records a withdrawal with the keyboard, and the pack leaves the member out', async () => {
    await openLedger(app, 'Ada Byron')
    await button('Record withdrawal: Being on the list').focus()
    await page.keyboard.press('Enter')
    await expect(dialog).toContainText('packs leave Ada Byron out')
    await expectAccessible(app)
    await dialog.getByRole('combobox', { name: 'How they said it' }).fill('By e-mail')
    await dialog.getByRole('button', { name: 'Record', exact: true }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByText('Withdrawal by Ada Byron is recorded.')).toBeVisible()
    const consent = page.getByRole('region', { name: 'Consent' })
    await expect(consent).toContainText('Withdrawn')
    await inBothColours(app)
    await go(app, 'Packs')
    await page
      .getByRole('link', { name: /Pack 1|^1$/ })
      .first()
      .click()
    await expect(page.getByText('2 letters stay back')).toBeVisible()
    await expect(page.getByText(/Ada Byron \(2 letters\): they withdrew their consent/)).toBeVisible()
  })

  await test.step('takes the withdrawal back by undo, and records consent with the wording shown', async () => {
    await openLedger(app, 'Ada Byron')
    await button('Record consent: Passing the name on').click()
    await expect(dialog.getByLabel('Wording shown')).toHaveValue(/Harrogate group passes my name on/)
    await dialog.getByLabel('Wording shown').fill('Harrogate may pass my name on.')
    await dialog.getByRole('button', { name: 'Record', exact: true }).click()
    await expect(page.getByText('Consent of Ada Byron is recorded.')).toBeVisible()
    await page.getByText('The whole ledger').click()
    await expect(page.getByText('Harrogate may pass my name on.')).toBeVisible()
    expect(inDatabase(app, 'SELECT purpose, given FROM consents ORDER BY id DESC LIMIT 2')).toEqual([
      { purpose: 'sharing', given: 1 },
      { purpose: 'roster', given: 0 },
    ])
    await closeNotes(app)
  })

  await test.step('proposes in the overview whom to look at, and remembers that somebody is kept', async () => {
    await go(app, 'Overview')
    await page.getByRole('link', { name: '1 member to review' }).click()
    await expect(heading(app, 'Members to review')).toBeVisible()
    await expect(page.getByText('Consent is from 1 May 2019')).toBeVisible()
    await inBothColours(app)
    await button('Keep Ruth Castle for another year').click()
    await expect(page.getByText(/Ruth Castle is kept until/)).toBeVisible()
    await expect(page.getByText('Nobody has to be looked at.')).toBeVisible()
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
    await expect(page.getByText('Consent is from 1 May 2019')).toBeVisible()
    await button('Ask Ruth Castle again').click()
    await expect(page.getByText('Nobody has to be looked at.')).toBeVisible()
    await closeNotes(app)
  })

  await test.step('begins the month of a request, and hands over what is held', async () => {
    await openMember(app, 'Quirina Vanishing')
    await button('Personal data').click()
    await page.getByRole('menuitem', { name: 'Record a request…' }).click()
    await dialog.getByLabel('How it came').fill('By post')
    await expectAccessible(app)
    await dialog.getByRole('button', { name: 'Record a request' }).click()
    await expect(page.getByText(/The request is recorded. It is due on/)).toBeVisible()
    await closeNotes(app)
    await go(app, 'Overview')
    await page.getByRole('link', { name: /Access to their data, Quirina Vanishing: due on/ }).click()
    await expect(heading(app, 'Quirina Vanishing')).toBeVisible()
    await button('Personal data').click()
    await page.getByRole('menuitem', { name: 'Make the access document…' }).click()
    await dialog.getByRole('button', { name: 'Make the two files…' }).click()
    await expect(dialog.getByText(/\.json/).first()).toBeVisible({ timeout: 30_000 })
    const files = readdirSync(app.saveFolder, { recursive: true, encoding: 'utf8' })
    const document = files.find((name) => /Quirina.*\.docx$/.test(name)) ?? ''
    const words = paragraphsOf(partOf(join(app.saveFolder, document), 'word/document.xml')).join('\n')
    expect(words).toContain('9 Larchwood')
    expect(words).not.toContain('Byron')
    await dialog.getByRole('button', { name: 'Close', exact: true }).last().click()
    await button('Mark as answered').click()
    await expect(page.getByText('The request counts as answered.')).toBeVisible()
  })

  await test.step('erases for good, in two steps, and says before what goes and what stays', async () => {
    await closeNotes(app)
    await button('Personal data').click()
    await page.getByRole('menuitem', { name: 'Erase for good…' }).click()
    await expect(dialog).toContainText('the name and address in 2 frozen letters')
    await expect(dialog).toContainText('2 of these letters are not posted yet. They will not be printed any more.')
    await inBothColours(app)
    await page.setViewportSize({ width: 1024, height: 700 })
    await expectAccessible(app)
    await page.setViewportSize({ width: 1280, height: 860 })
    await dialog.getByRole('button', { name: 'Continue' }).click()
    await expect(dialog).toContainText('This cannot be undone')
    await inBothColours(app)
    expect(filesWith(app, 'Vanishing')).not.toEqual([])
    await dialog.getByRole('button', { name: 'Erase Quirina Vanishing now' }).dblclick()
    await expect(page.getByText('Quirina Vanishing is erased.', { exact: false })).toBeVisible({ timeout: 30_000 })
    await expect(heading(app, 'Members')).toBeVisible()
    await expect(main(app).getByRole('link', { name: 'Quirina Vanishing' })).toHaveCount(0)
    expect(filesWith(app, 'Vanishing')).toEqual([])
    expect(filesWith(app, 'vanishing.example')).toEqual([])
    expect(inDatabase(app, `SELECT count(*) AS n FROM letters WHERE erased = 1`)).toEqual([{ n: 2 }])
  })

  await test.step('undoes what can be undone', async () => {
    await closeNotes(app)
    await go(app, 'Packs')
    await page
      .getByRole('link', { name: /Pack 1|^1$/ })
      .first()
      .click()
    await expect(page.getByText('2 letters of writers whose data was erased.')).toBeVisible()
    await page.keyboard.press('Control+z')
    await expect(page.getByText(/Asking Ruth Castle again/).first()).toBeVisible()
    await go(app, 'Overview')
    await expect(page.getByRole('link', { name: '1 member to review' })).toBeVisible()
    expect(inDatabase(app, 'SELECT count(*) AS n FROM members')).toEqual([{ n: 2 }])
  })

  await test.step('lets the group set the rules and the wording', async () => {
    await closeNotes(app)
    await go(app, 'Settings')
    const rule = page.getByLabel('Consent older than (years)')
    await rule.fill('9')
    await rule.press('Enter')
    await expect(page.getByText('1 erasure so far')).toBeVisible()
    await inBothColours(app)
    await go(app, 'Overview')
    await expect(page.getByRole('link', { name: '1 member to review' })).toHaveCount(0)
  })
})
