/**
 * The rules of a pack: who never writes to a country, who signs together, what is too late for the post, what a careful
 * reader finds; and a letter that is frozen already stays back once its writer asks for it.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { paragraphsOf, partOf } from '../support/docx.ts'
import { inDatabase } from './database.ts'
import { expect, expectAccessible, test } from './harness.ts'
import { begin, go, importRoster, readPasted } from './steps.ts'

/** Too soon for the post to Iceland, and soon enough for the embassy in London. */
const days = 6
const deadline = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
  .format(Date.now() + days * 86_400_000)
  .replace(/ (\d{4})$/, ', $1')
const urgentAction = readFileSync(
  join(import.meta.dirname, '..', '..', 'resources', 'samples', 'urgent-action.txt'),
  'utf8',
)
  .replace('{{deadline}}', deadline)
  .replace('the two suspended colleagues may return', 'the two colleagues whom the regime suspended may return')

const roster = `First name,Family name,Address 1,Town,Postcode,Country,Consent
Ada,Byron,12 Ockham Lane,Leeds,LS6 2AB,GB,yes
Tom,Byron,"12, Ockham Lane",LEEDS,LS6 2AB,GB,yes
Ruth,Castle,17 Cross Green,Leeds,LS9 8QL,GB,yes
Ines,Duarte,1 Park Row,Leeds,LS1 5HD,GB,yes
`

test('says every rule before freezing, and keeps to it when it prints', async ({ app, folder }) => {
  test.setTimeout(180_000)
  const { page } = app
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
  const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name })
  const inBothColours = async () => {
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme })
      // Some colours fade over, and a fade is not there before the next frame.
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
      await expectAccessible(app)
    }
  }
  const neverWrites = async (member: string) => {
    await go(app, 'Members')
    await page.getByRole('link', { name: member }).first().click()
    await expect(heading(member)).toBeVisible()
    await button('Add a country').click()
    await page.getByRole('combobox', { name: 'Country' }).last().fill('Icel')
    await page.getByRole('option', { name: 'Iceland' }).click()
    await expect(page.getByRole('radio', { name: 'Never write there' })).toBeChecked()
    await inBothColours()
    await button('Save').click()
    await expect(page.getByText(`${member} is saved.`)).toBeVisible()
    // Notes that fade away while colours change have no contrast for a moment.
    await page.getByRole('button', { name: 'Close this message' }).evaluateAll((buttons) => {
      for (const one of buttons) if (one instanceof HTMLElement) one.click()
    })
    await expect(page.getByText(`${member} is saved.`)).toHaveCount(0)
  }

  await test.step('begins with a case, four members, and one who never writes to Iceland', async () => {
    // How long post takes depends on where it begins, and a browser's own guess is no group's.
    await page.getByRole('combobox', { name: /^Country/ }).fill('United King')
    await page.getByRole('option', { name: 'United Kingdom' }).click()
    await begin(app)
    await readPasted(app, urgentAction)
    await button('Save as case').click()
    await expect(heading(/Librarian/)).toBeVisible()
    await importRoster(app, folder, roster)
    await go(app, 'Members')
    await page.getByRole('link', { name: '1 household to confirm' }).click()
    await button('One household: Ada Byron and Tom Byron').click()
    await expect(page.getByText('The Byron family: one household now.')).toBeVisible()
    await neverWrites('Ines Duarte')
    expect(inDatabase(app, `SELECT safety FROM members WHERE given_name = 'Ines'`)).toEqual([
      { safety: '[{"country":"IS","rule":"never"}]' },
    ])
  })

  const rules = page.getByRole('list', { name: 'What will happen' })

  await test.step('says who writes, who signs together, who is left out, and what goes by e-mail', async () => {
    await go(app, 'Packs')
    await page.getByRole('link', { name: 'Make a pack' }).or(button('Make a pack')).first().click()
    const choice = page.getByRole('checkbox', { name: /UA 204\/26/ })
    if (!(await choice.isChecked())) await choice.check()
    await page.getByText('Households together').click()
    await expect(rules).toContainText(
      '2 households and single members to 2 addressees, everyone to everyone: 4 letters.',
    )
    await expect(rules).toContainText('The Byron family sign together: Ada Byron and Tom Byron.')
    await expect(rules).toContainText('Ines Duarte is left out of 2 letters: Iceland is on their list')
    await expect(rules).toContainText(
      /Sigrún Vatnsdal \(Iceland\) can no longer be reached by post before .*: these 2 go by e-mail\./,
    )
    await expect(rules).toContainText(
      /Letters by post \(United Kingdom\) take about 3 days and arrive by .*, before the deadline/,
    )
    await inBothColours()
  })

  await test.step('lets the coordinator choose another way, and deal letters out', async () => {
    const way = page.getByRole('combobox', { name: 'How letters to Sigrún Vatnsdal go' })
    await way.click()
    await page.getByRole('option', { name: 'In care of the embassy' }).click()
    await expect(rules).toContainText('go in care of Mr. Högni Fossberg, as you chose')
    await expect(page.getByRole('article')).toContainText('c/o Embassy of Iceland')
    await way.click()
    await page.getByRole('option', { name: 'As the deadline allows' }).click()
    await page.getByRole('radio', { name: 'One letter to each addressee' }).check()
    await expect(rules).toContainText('2 addressees, one letter to each: 2 letters')
    await page.getByRole('radio', { name: 'Each writes a few' }).check()
    await expect(rules).toContainText('Each addressee gets 1 letter.')
    await page.getByRole('radio', { name: 'Everyone writes to everyone' }).check()
    await expect(rules).toContainText('4 letters.')
  })

  await test.step('leads from a finding to the letter and the sentence', async () => {
    const finding = page.getByRole('button', { name: /“regime” reads as an accusation/ })
    await expect(finding).toContainText('4 letters')
    await finding.focus()
    await page.keyboard.press('Enter')
    await expect(finding).toHaveAttribute('aria-pressed', 'true')
    await expect(page.getByRole('article').locator('mark')).toContainText('regime')
    await inBothColours()
    await page.setViewportSize({ width: 1024, height: 700 })
    await expectAccessible(app)
    await page.setViewportSize({ width: 1280, height: 860 })
  })

  await test.step('freezes how each letter goes', async () => {
    await button('Freeze the pack').click()
    await expect(heading('Pack 1')).toBeVisible()
    await expect(page.getByText('2 by post, 2 by e-mail').first()).toBeVisible()
    expect(
      inDatabase(app, 'SELECT member_name AS name, channel FROM letters ORDER BY position').map((row) =>
        Object.values(row as object),
      ),
    ).toEqual([
      ['The Byron family', 'email'],
      ['The Byron family', 'letter'],
      ['Ruth Castle', 'email'],
      ['Ruth Castle', 'letter'],
    ])
    await expectAccessible(app)
  })

  await test.step('prints no letter of a member who has since asked never to write there', async () => {
    await neverWrites('Ruth Castle')
    await go(app, 'Packs')
    await page
      .getByRole('link', { name: /Pack 1|^1$/ })
      .first()
      .click()
    await expect(heading('Pack 1')).toBeVisible()
    await expect(page.getByText('2 letters stay back')).toBeVisible()
    await expect(page.getByText(/Ruth Castle \(2 letters\): Iceland is now on their list/)).toBeVisible()
    await inBothColours()
    await button('Save letters (DOCX)…').click()
    await expect(page.getByText(/\.docx/).first()).toBeVisible({ timeout: 30_000 })
    const name = readdirSync(app.saveFolder, { recursive: true, encoding: 'utf8' }).find((one) => one.endsWith('.docx'))
    const paragraphs = paragraphsOf(partOf(join(app.saveFolder, name ?? ''), 'word/document.xml'))
    expect(paragraphs.filter((text) => /^Dear /.test(text))).toEqual(['Dear Ambassador,'])
    expect(paragraphs.join('\n')).toContain('Ada Byron and Tom Byron')
    expect(paragraphs.join('\n')).not.toContain('Ruth')
    await button('Mark as posted').click()
    await button('Record 2 actions').click()
    await expect
      .poll(() => inDatabase(app, 'SELECT channel FROM actions ORDER BY channel'))
      .toEqual([{ channel: 'email' }, { channel: 'letter' }])
  })

  await test.step('keeps the group’s own figures of the post', async () => {
    await go(app, 'Settings')
    await page.getByRole('combobox', { name: 'Find a country' }).fill('Icel')
    await page.getByRole('option', { name: 'Iceland' }).click()
    const field = page.getByRole('textbox', { name: 'Days to Iceland' })
    await field.fill('4')
    await field.press('Enter')
    await expect
      .poll(() => inDatabase(app, 'SELECT country, days FROM post_days'))
      .toEqual([{ country: 'IS', days: 4 }])
    await inBothColours()
  })
})

test('reads a large pack over in a job of its own', async ({ app, folder }) => {
  test.setTimeout(120_000)
  const { page } = app
  await begin(app)
  await readPasted(app, urgentAction)
  await page.getByRole('button', { name: 'Save as case', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: /Librarian/ })).toBeVisible()
  const people = Array.from({ length: 120 }, (_, i) => `Given${i},Family${i},${i + 1} Mill Street,Leeds,LS2 7DT,GB,yes`)
  await importRoster(
    app,
    folder,
    `First name,Family name,Address 1,Town,Postcode,Country,Consent\n${people.join('\n')}\n`,
  )
  await go(app, 'Packs')
  await page.getByRole('link', { name: 'Make a pack' }).first().click()
  const finding = page.getByRole('button', { name: /“regime” reads as an accusation/ })
  await expect(finding).toContainText('240 letters')
  await page.getByRole('radio', { name: 'Each writes a few' }).check()
  await page.getByRole('textbox', { name: 'Letters from each' }).fill('2')
  await expect(page.getByRole('list', { name: 'What will happen' })).toContainText('2 letters from each')
  await expect(finding).toContainText('240 letters')
  await finding.click()
  await expect(page.getByRole('article').locator('mark')).toContainText('regime')
  await expectAccessible(app)
})
