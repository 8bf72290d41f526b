/** A messy list beside a roster: what the page says will happen is what happens, in one step that goes back and forth. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inDatabase } from './database.ts'
import { type DeskApp, expect, expectAccessible, test } from './harness.ts'
import { begin, go, gradually, importRoster } from './steps.ts'

const roster = [
  'First name,Last name,Email,Phone,Address',
  'Ada,Byron,ada@example.org,,4 Heddle Street',
  'Charles,Verrall,,,9 Ropewalk',
  'Grace,Moss,grace@example.org,,1 Elm Avenue',
].join('\n')

/** Capitals, a name with initials, a namesake, somebody twice, a row without a name and a sum at the end. */
const messy = [
  'Vorname;Nachname;E-Mail;Telefon;Adresse',
  'ADA;BYRON;Ada@Example.org;0113 496 0101;',
  'C.;Verrall;charles@example.org;;9 Ropewalk',
  'Grace;Moss;gm@example.org;;77 Other Road',
  'Nils;Holm;nils@example.org;;',
  'Nils;Holm;nils@example.org;;',
  ';;nobody@example.org;;',
  'Total;6;;;',
].join('\r\n')

const people = (app: DeskApp) =>
  inDatabase(app, 'SELECT given_name, family_name, email, phone, address FROM members ORDER BY family_name, email')
const everything = (app: DeskApp) => [
  inDatabase(app, 'SELECT * FROM members ORDER BY id'),
  inDatabase(app, 'SELECT * FROM consents ORDER BY id'),
]

async function open(app: DeskApp, file: string): Promise<void> {
  await go(app, 'Members')
  await app.page.getByRole('link', { name: 'Import' }).click()
  await app.pickFiles([file])
  await app.page.getByRole('button', { name: 'Choose a file' }).click()
}

test('imports a messy list beside a roster, decided by keyboard', async ({ app, folder }) => {
  test.setTimeout(180_000)
  const { page } = app
  const choice = (name: string, row: number) =>
    page.getByRole('radiogroup', { name: `What becomes of ${name}, row ${row}` })
  const list = join(folder, 'list.csv')
  writeFileSync(list, messy)
  await begin(app)
  await importRoster(app, folder, roster)
  const before = everything(app)

  await test.step('says what the list is, and what wants a decision', async () => {
    await open(app, list)
    await expect(page.getByText('list.csv: 7 rows, UTF-8, columns separated by semicolons.')).toBeVisible()
    await expect(page.getByText('3 members will be added.')).toBeVisible()
    await expect(page.getByText('2 rows are left out, since the people are known already.')).toBeVisible()
    await expect(page.getByText('2 rows are left out: 1 without a name and 1 sum.')).toBeVisible()
    await expect(page.getByText('2 rows look like somebody known and want your decision.')).toBeVisible()
    await expect(page.getByText('The same name with initials, and in common: address.')).toBeVisible()
    await expectAccessible(app)
  })

  await test.step('decides by keyboard: merges two, adds the namesake', async () => {
    await page.getByRole('button', { name: 'Decide' }).press('Enter')
    await expect(page.getByRole('heading', { name: 'Who seems to be known already' })).toBeFocused()
    const inside = (name: string, row: number) => async () => {
      await page.keyboard.press('Tab')
      return (await choice(name, row).locator(':focus').count()) > 0
    }
    await gradually(inside('C. Verrall', 2))
    await page.keyboard.press('m')
    const fields = page.getByRole('table', { name: 'What merging changes for Charles Verrall' })
    await expect(fields.getByRole('row', { name: /^E-mail/ })).toContainText('charles@example.org')
    await expect(fields.getByRole('radio', { name: 'Given name: Keep “Charles”' })).toBeChecked()
    await gradually(inside('Grace Moss', 3))
    await page.keyboard.press('k')
    await page.keyboard.press('Shift+Tab')
    await gradually(inside('Grace Moss', 3))
    await page.keyboard.press('a')
    await gradually(inside('ADA BYRON', 1))
    await page.keyboard.press('m')
    await expect(page.getByText('2 members will be added.')).toBeVisible()
    await expect(
      page.getByText('2 rows will be merged into people already known. What changes: Phone (1) and E-mail (1).'),
    ).toBeVisible()
    await expect(page.getByText('1 row is left out, since the person is known already.')).toBeVisible()
    await expectAccessible(app)
  })

  await test.step('does what it said', async () => {
    await page.getByRole('button', { name: 'Import 2 members' }).press('Enter')
    await expect(page.getByRole('heading', { name: 'Import finished' })).toBeVisible()
    expect(people(app)).toEqual([
      {
        given_name: 'Ada',
        family_name: 'Byron',
        email: 'ada@example.org',
        phone: '0113 496 0101',
        address: '["4 Heddle Street"]',
      },
      { given_name: 'Nils', family_name: 'Holm', email: 'nils@example.org', phone: '', address: '[]' },
      { given_name: 'Grace', family_name: 'Moss', email: 'gm@example.org', phone: '', address: '["77 Other Road"]' },
      { given_name: 'Grace', family_name: 'Moss', email: 'grace@example.org', phone: '', address: '["1 Elm Avenue"]' },
      {
        given_name: 'Charles',
        family_name: 'Verrall',
        email: 'charles@example.org',
        phone: '',
        address: '["9 Ropewalk"]',
      },
    ])
    await expect(page.getByText('list - rows left out.csv').first()).toBeVisible()
    await expectAccessible(app)
  })

  await test.step('is undone and done again as one step', async () => {
    const after = everything(app)
    await page.getByRole('button', { name: 'Undo the import' }).click()
    await expect.poll(() => everything(app)).toEqual(before)
    await page.keyboard.press('ControlOrMeta+Shift+z')
    await expect.poll(() => everything(app)).toEqual(after)
  })

  await test.step('knows the columns of this list again, and who is in it', async () => {
    await open(app, list)
    await expect(
      page.getByText('The columns are as they were when a list with these headings', { exact: false }),
    ).toBeVisible()
    // Who was merged under other initials is asked about again; everybody else is known.
    await expect(page.getByText('1 member will be added.')).toBeVisible()
    await expect(page.getByText('4 rows are left out, since the people are known already.')).toBeVisible()
  })
})

test('takes rows from the clipboard, and columns that are put right', async ({ app }) => {
  const { page } = app
  await begin(app)
  await go(app, 'Members')
  await page.getByRole('link', { name: 'Import' }).click()
  await expectAccessible(app)
  const rows = 'Name\tMail\tWer bringt Kuchen\nAda Byron\tada@example.org\tapple\nBen Low\tben@example.org\tplum'
  await page.getByLabel('Or paste rows from a spreadsheet').evaluate((field, text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, rows)
  await expect(page.getByText('2 members will be added.')).toBeVisible()
  await page.getByLabel('Wer bringt Kuchen holds').selectOption({ label: 'Note' })
  await page.getByRole('button', { name: 'Import 2 members' }).click()
  await expect(page.getByRole('heading', { name: 'Import finished' })).toBeVisible()
  expect(inDatabase(app, 'SELECT given_name, note FROM members ORDER BY given_name')).toEqual([
    { given_name: 'Ada', note: 'apple' },
    { given_name: 'Ben', note: 'plum' },
  ])
})
