/**
 * Everything about one person: a household that is confirmed and signs together, two entries that become one and are taken
 * apart again, what was changed when, and a guest of whom nothing is kept.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inDatabase } from './database.ts'
import { expect, expectAccessible, test } from './harness.ts'
import { begin, closeNotes, go, importRoster, readPasted } from './steps.ts'

const days = 60
const deadline = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
  .format(Date.now() + days * 86_400_000)
  .replace(/ (\d{4})$/, ', $1')
const urgentAction = readFileSync(
  join(import.meta.dirname, '..', '..', 'resources', 'samples', 'urgent-action.txt'),
  'utf8',
).replace('{{deadline}}', deadline)

const roster = `First name,Family name,Address 1,Town,Postcode,Country,E-mail,Phone,Languages,Consent
Ada,Byron,12 Ockham Lane,Leeds,LS6 2AB,GB,ada@example.org,0113 496 0101,en,yes
A.,Byron,"12, Ockham Lane",LEEDS,LS6 2AB,GB,byron@work.example,,fr,yes
Tom,Byron,"12, Ockham Lane",LEEDS,LS6 2AB,GB,,,,yes
Ruth,Castle,17 Cross Green,Leeds,LS9 8QL,GB,,,,yes
Owen,Pritchard,17 Cross Green,Leeds,LS9 8QL,GB,,,,yes
`

test('a household, two entries for one person, and what was changed', async ({ app, folder }) => {
  test.setTimeout(300_000)
  const { page } = app
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
  const link = (name: string) => page.getByRole('link', { name, exact: true })
  const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name, exact: true })
  const inBothColours = async () => {
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme })
      // Some colours fade over, and a fade is not there before the next frame.
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
      await expectAccessible(app)
    }
  }
  const quiet = () => closeNotes(app)
  const open = async (member: string) => {
    // What is known of the roster shows at once and is read anew, so a row may move away from under the mouse.
    await expect(async () => {
      await go(app, 'Members')
      await link(member).first().click()
      await expect(heading(member)).toBeVisible({ timeout: 2000 })
    }).toPass({ timeout: 20_000 })
  }
  const part = (name: string) => page.getByRole('navigation', { name: 'About this member' }).getByRole('link', { name })
  const freeze = async () => {
    await go(app, 'Packs')
    await page.getByRole('link', { name: 'Make a pack' }).first().click()
    const choice = page.getByRole('checkbox', { name: /UA 204\/26/ })
    if (!(await choice.isChecked())) await choice.check()
  }
  const letters = () =>
    inDatabase<{ name: string }>(app, 'SELECT DISTINCT member_name AS name FROM letters ORDER BY name').map(
      (one) => one.name,
    )

  await test.step('begins with a case and five members', async () => {
    await page.getByRole('combobox', { name: /^Country/ }).fill('United King')
    await page.getByRole('option', { name: 'United Kingdom' }).click()
    await begin(app)
    await readPasted(app, urgentAction)
    await button('Save as case').click()
    await expect(heading(/Librarian/)).toBeVisible()
    await importRoster(app, folder, roster)
    await quiet()
  })

  await test.step('suggests who may be the same person, and shows what would stay', async () => {
    await open('Ada Byron')
    const duplicates = page.getByRole('list', { name: 'Possible duplicates' })
    await expect(duplicates).toContainText('A. Byron (same address, 12, Ockham Lane, LEEDS, LS6 2AB)')
    await inBothColours()
    await link('Compare and merge with A. Byron').click()
    await expect(heading('Merge two members')).toBeVisible()
    await expect(page.getByRole('radio', { name: /^Ada Byron/ })).toBeChecked()
    await page
      .getByRole('radiogroup', { name: 'E-mail' })
      .getByRole('radio', { name: /^The first/ })
      .check()
    await expect(page.getByText('To Ada Byron go over: 1 entry on consent.')).toBeVisible()
    await inBothColours()
    await page.setViewportSize({ width: 1024, height: 700 })
    await expectAccessible(app)
    await page.setViewportSize({ width: 1280, height: 860 })
  })

  await test.step('makes one member of the two, and takes them apart again after a later change', async () => {
    await button('Merge into Ada Byron').click()
    await expect(page.getByText('A. Byron and Ada Byron are one member now.')).toBeVisible()
    await expect(heading('Ada Byron')).toBeVisible()
    await expect(page.getByLabel('Note')).toHaveValue('byron@work.example')
    expect(inDatabase(app, 'SELECT given_name FROM members')).toHaveLength(4)
    await quiet()
    await page.getByRole('textbox', { name: 'Phone' }).fill('0113 496 0999')
    await button('Save').click()
    await expect(page.getByText('Ada Byron is saved.')).toBeVisible()
    await quiet()
    const past = page.getByRole('list', { name: 'Merged into this member' })
    await expect(past).toContainText('Changed since, and stays here when they are taken apart: Phone.')
    await inBothColours()
    await button('Take apart again: A. Byron').click()
    await expect(page.getByText(/^A\. Byron is back, with .* stays here: Phone\.$/)).toBeVisible()
    await expect(page.getByLabel('Note')).toHaveValue('')
    await expect(page.getByRole('textbox', { name: 'Phone' })).toHaveValue('0113 496 0999')
    expect(inDatabase(app, 'SELECT given_name FROM members')).toHaveLength(5)
    // Undo of the taking apart makes them one again.
    await page.getByRole('alert').filter({ hasText: 'is back' }).getByRole('button', { name: 'Undo' }).click()
    await expect(page.getByText('Taking apart of Ada Byron and A. Byron')).toBeVisible()
    await expect(past).toBeVisible()
    expect(inDatabase(app, 'SELECT given_name FROM members')).toHaveLength(4)
    await quiet()
  })

  await test.step('lets members of one address sign alone until they are confirmed', async () => {
    await freeze()
    await page.getByText('Households together').click()
    const rules = page.getByRole('list', { name: 'What will happen' })
    await expect(rules).toContainText('At 2 addresses members wait to be confirmed as households.')
    await rules.getByRole('link', { name: 'Households' }).click()
    await expect(heading('Households')).toBeVisible()
    await expect(page.getByText('Same family name')).toHaveCount(1)
    await inBothColours()
    await button('Not a household: Ruth Castle and Owen Pritchard').click()
    await expect(page.getByText('They will not be suggested again.')).toBeVisible()
    await button('One household: Ada Byron and Tom Byron').focus()
    await page.keyboard.press('Enter')
    await expect(page.getByText('The Byron family: one household now.')).toBeVisible()
    await expect(page.getByText('No household waits for your word.')).toBeVisible()
    await quiet()
    await button('Rename The Byron family').click()
    await page.getByRole('textbox', { name: 'What it is called' }).fill('The Byrons')
    await page.keyboard.press('Enter')
    await expect(page.getByText('The Byrons', { exact: true })).toBeVisible()
    await expect(button('Rename The Byrons')).toBeFocused()
    await inBothColours()
    await quiet()
  })

  await test.step('has the household sign together, and tells of it on the member’s page', async () => {
    await freeze()
    await page.getByText('Households together').click()
    await expect(page.getByRole('list', { name: 'What will happen' })).toContainText(
      'The Byrons sign together: Ada Byron and Tom Byron.',
    )
    await button('Freeze the pack').click()
    await expect(heading('Pack 1')).toBeVisible()
    expect(letters()).toEqual(['Owen Pritchard', 'Ruth Castle', 'The Byrons'])
    await open('Tom Byron')
    await part('Letters and actions').click()
    const table = page.getByRole('table', { name: 'Letters' })
    await expect(table).toContainText('Pack 1')
    await expect(table).toContainText('signed by The Byrons')
    await expect(table).toContainText('Not yet')
    await expect(part('Letters and actions')).toHaveAttribute('aria-current', 'page')
    await inBothColours()
  })

  await test.step('says in words what was changed, and takes one step of it back', async () => {
    await open('Ada Byron')
    await part('History').press('Enter')
    const steps = page.getByRole('list').filter({ hasText: 'Change of Ada Byron' }).first()
    await expect(steps).toContainText('Phone: from 0113 496 0101 to 0113 496 0999')
    await expect(steps).toContainText('Joined The Byrons')
    await expect(steps).toContainText('Import of 5 members')
    await expect(steps.getByText('Was about other members too')).toHaveCount(1)
    await inBothColours()
    await button('Undo: Change of Ada Byron').click()
    await expect(page.getByText(/^Undone: Change of Ada Byron/)).toBeVisible()
    await expect(page.getByText('Phone: from')).toHaveCount(0)
    expect(inDatabase(app, `SELECT phone FROM members WHERE given_name = 'Ada'`)).toEqual([{ phone: '0113 496 0101' }])
    await quiet()
    await part('Consents').click()
    await expect(page.getByRole('region', { name: 'Consent', exact: true })).toBeVisible()
    await inBothColours()
  })

  await test.step('keeps nothing of what a guest wrote who wants no trace', async () => {
    await go(app, 'Members')
    await link('New member').click()
    await page.getByRole('textbox', { name: 'Given name' }).fill('Quillon')
    for (const name of ['Guest', 'Wants no trace', 'Has agreed to be on this list'])
      await page.getByRole('switch', { name }).press('Space')
    await page.getByRole('radio', { name: 'Town only' }).check()
    await page.getByRole('combobox', { name: 'Tags' }).fill('choir')
    await page.keyboard.press('Enter')
    await inBothColours()
    await button('Save').click()
    await expect(page.getByText(/Quillon is on the list|Quillon/).first()).toBeVisible()
    await freeze()
    await button('Freeze the pack').click()
    await expect(heading('Pack 2')).toBeVisible()
    expect(letters()).toContain('A guest')
    const kept = inDatabase<{ lines: string }>(app, 'SELECT lines FROM pack_texts').map(({ lines }) => lines)
    expect(kept.join('\n')).not.toContain('Quillon')
    expect(
      inDatabase(app, `SELECT guest, trace, address_print, tags FROM members WHERE given_name = 'Quillon'`),
    ).toEqual([{ guest: 1, trace: 'none', address_print: 'town', tags: '["choir"]' }])
    await expectAccessible(app)
  })
})
