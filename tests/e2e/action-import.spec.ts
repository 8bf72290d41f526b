/** An old list of actions: read, decided on, imported, taken back. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { caseText } from '../support/severalCases.ts'
import { inDatabase } from './database.ts'
import { expect, expectAccessible, test } from './harness.ts'
import { begin, closeNotes, go, importRoster, readPasted } from './steps.ts'

const list = [
  'Letters of our group 2019,,,,',
  '',
  'Date,UA,How,Number,Who',
  '14/03/2019,ua 1-2031,Letter,4,Ada Byron',
  '15/03/2019,UA 99/18,Email,2,B. Young',
  '15/03/2019,ua 99-2018,Letter,3,Zoe Nobody',
  '3/4/2019,Women of the river,Letter,1,',
  '3/4/2019,UA 1/31,pigeon,1,',
  'Total,,,11,',
]

test('imports an old list of actions as it says, and takes it back', async ({ app, folder }) => {
  test.setTimeout(120_000)
  const { page } = app
  const log = () =>
    inDatabase<{ n: number; sum: number }>(
      app,
      "SELECT count(*) AS n, sum(count) AS sum FROM actions WHERE source = 'import'",
    )[0]
  await begin(app)
  await readPasted(app, caseText(1))
  await page.getByRole('button', { name: 'Save as case', exact: true }).click()
  await expect.poll(() => inDatabase(app, 'SELECT id FROM cases')).toHaveLength(1)
  await importRoster(app, folder, 'First name,Family name,Consent\nAda,Byron,yes\nBea,Young,yes\n')

  await test.step('says what will happen', async () => {
    await go(app, 'Actions')
    await page.getByRole('link', { name: 'Import an old list' }).click()
    const file = join(folder, 'old actions.csv')
    writeFileSync(file, list.join('\n'))
    await app.pickFiles([file])
    await page.getByRole('button', { name: 'Choose a file' }).click()
    await expect(page.getByText(/^9 actions will be added, in 3 entries/)).toBeVisible()
    await expect(page.getByText('The list’s total is 11, and its figures are 11; taken 9')).toBeVisible()
    await expect(page.getByText('1 closed case will be made')).toBeVisible()
    await closeNotes(app)
    await expectAccessible(app)
  })

  await test.step('decides on a name and a case', async () => {
    await page.getByRole('checkbox', { name: 'B. Young is Bea Young' }).check()
    await expect(page.getByText('2 entries will stand under a member’s name')).toBeVisible()
    const choice = page.getByRole('combobox', { name: 'What Women of the river is' })
    await choice.click()
    await page.getByRole('option', { name: /^UA 1\/31/ }).click()
    await expect(page.getByText(/^10 actions will be added, in 4 entries/)).toBeVisible()
  })

  await test.step('does it, and takes it back as one step', async () => {
    await page.getByRole('button', { name: 'Add 10 actions' }).click()
    await expect(page.getByText('10 actions were added, in 4 entries')).toBeVisible()
    expect(log()).toEqual({ n: 4, sum: 10 })
    expect(inDatabase(app, "SELECT reference FROM cases WHERE status = 'closed'")).toEqual([{ reference: 'UA 99/18' }])
    await closeNotes(app)
    await expectAccessible(app)
    await page.getByRole('button', { name: 'Undo the import' }).click()
    await expect.poll(log).toEqual({ n: 0, sum: null })
    expect(inDatabase(app, 'SELECT id FROM cases')).toHaveLength(1)
  })
})
