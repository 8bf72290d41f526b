/** What comes back: a reply by its code and a photo, on the case, sent on; a returned letter; good news for those who wrote. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { telltaleJpeg, told } from '../support/replies/pictures.ts'
import { caseText } from '../support/severalCases.ts'
import { inDatabase } from './database.ts'
import { expect, expectAccessible, test } from './harness.ts'
import { begin, closeNotes, go, importRoster, readPasted } from './steps.ts'

const today = () => new Date().toISOString().slice(0, 10)

test('records a reply, doubts an address, and tells those who wrote', async ({ app, folder }) => {
  test.setTimeout(180_000)
  const { page } = app
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
  const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name })

  await test.step('a case, two members, a pack posted and another one waiting', async () => {
    await begin(app)
    await readPasted(app, caseText(1))
    await button('Save as case').click()
    await expect(page.getByRole('link', { name: 'Make a pack' })).toBeVisible()
    const rows = ['Ada,Byron', 'Bea,Young'].map((name) => `${name},1 Mill Street,Leeds,LS2 7DT,GB,yes`)
    await importRoster(
      app,
      folder,
      `First name,Family name,Address 1,Town,Postcode,Country,Consent\n${rows.join('\n')}\n`,
    )
    for (const number of [1, 2]) {
      await go(app, 'Cases')
      await page.getByRole('table').getByRole('link').first().click()
      await page.getByRole('link', { name: 'Make a pack' }).click()
      await button('Freeze the pack').click()
      await expect(heading(`Pack ${number}`)).toBeVisible()
      if (number === 2) continue
      await button('Mark as posted').click()
      await button(/^Record \d+ actions$/).click()
      await expect.poll(() => inDatabase(app, 'SELECT id FROM actions').length).toBeGreaterThan(0)
    }
  })
  const [letter] = inDatabase<{ code: string; addressee: string; member: string; pack: string }>(
    app,
    `SELECT l.code, l.addressee_name AS addressee, l.member_name AS member, p.id AS pack FROM letters l
     JOIN packs p ON p.id = l.pack_id WHERE p.number = 1 ORDER BY l.position`,
  )
  if (!letter) throw new Error('There is no letter')
  const [{ reference } = { reference: '' }] = inDatabase<{ reference: string }>(app, 'SELECT reference FROM cases')

  await test.step('code, Enter, photo, Enter', async () => {
    await go(app, 'Replies')
    await expectAccessible(app)
    await page.getByRole('link', { name: 'New reply' }).click()
    await expect(page.getByLabel('Code on the letter that it answers')).toBeFocused()
    await page.keyboard.type(letter.code.toLowerCase().replace('-', ' '))
    await expect(button(/^This one/)).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.getByText(new RegExp(`^Letter ${letter.code} of`))).toBeVisible()
    await expect(button('Choose files')).toBeFocused()
    const photo = join(folder, 'IMG_0001.jpg')
    writeFileSync(photo, telltaleJpeg(1))
    await app.pickFiles([photo])
    await button('Choose files').click()
    await expect(page.getByText('IMG_0001.jpg')).toBeVisible()
    await expect(page.getByLabel('What it says, in a sentence')).toBeFocused()
    await page.keyboard.type('The office has opened a file')
    await expectAccessible(app)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('img', { name: 'IMG_0001.jpg, shown' })).toBeVisible()
    await closeNotes(app)
    await expectAccessible(app)
    const [file] = inDatabase<{ sha: string }>(app, 'SELECT sha FROM reply_files')
    expect(readFileSync(join(app.profile, 'documents', 'replies', `${file?.sha}.jpg`)).includes(told)).toBe(false)
  })

  await test.step('on the case, and sent on', async () => {
    await go(app, 'Cases')
    await page.getByRole('table').getByRole('link').first().click()
    await page.getByRole('tab', { name: 'Replies' }).click()
    await expect(page.getByRole('table', { name: 'Replies' })).toContainText('The office has opened a file')
    await go(app, 'Overview')
    await page.getByRole('link', { name: '1 reply not sent on to headquarters' }).click()
    await button('Send on').click()
    await expectAccessible(app)
    await button('Save the file').click()
    await expect(
      page
        .getByRole('status')
        .getByText(/Replies.*docx/)
        .first(),
    ).toBeVisible()
    expect(inDatabase(app, `SELECT id FROM replies WHERE sent_on = '${today()}'`)).toHaveLength(1)
    await page.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).last().click()
  })

  await test.step('returned: the waiting pack says so before it is printed', async () => {
    await page.getByRole('link', { name: 'New reply' }).click()
    await page.getByLabel('Code on the letter that it answers').fill(letter.code)
    await expect(button(/^This one/)).toBeVisible()
    await page.keyboard.press('Enter')
    await page.getByText('Returned undelivered', { exact: true }).click()
    await button('Save the reply').click()
    await expect(page.getByText(`A letter to ${letter.addressee} came back`)).toBeVisible()
    await go(app, 'Packs')
    await page.getByRole('link', { name: 'Pack 2' }).click()
    await expect(page.getByRole('alert').filter({ hasText: 'where others came back from' })).toContainText(
      letter.addressee,
    )
    await expectAccessible(app)
    await page.getByRole('alert').getByRole('link', { name: letter.addressee }).click()
    await expect(page.getByText('doubtful: 1 came back')).toBeVisible()
    await expectAccessible(app)
    await page.getByRole('button', { name: 'Open again', exact: true }).click()
    await expect(page.getByText('doubtful: 1 came back')).toHaveCount(0)
  })

  await test.step('good news, only for those who wrote and may be told', async () => {
    await go(app, 'Members')
    await page.getByRole('link', { name: letter.member }).click()
    await page.getByRole('link', { name: 'Letters and actions', exact: true }).click()
    await expect(page.getByText(/^Came back/).first()).toBeVisible()
    await page.getByRole('link', { name: 'Consents', exact: true }).click()
    await button('Record consent: Being told about evenings').click()
    await button('Record').click()
    await expect(page.getByText(`Consent of ${letter.member} is recorded.`)).toBeVisible()
    await go(app, 'Cases')
    await page.getByRole('table').getByRole('link').first().click()
    await page.getByRole('tab', { name: 'What happened' }).click()
    await button('Record what happened').click()
    await page.getByRole('combobox', { name: 'What happened' }).click()
    await page.getByRole('option', { name: 'Released' }).click()
    await expect(page.getByRole('checkbox', { name: `Close ${reference} too` })).toBeChecked()
    await closeNotes(app)
    await expectAccessible(app)
    await button('Save').click()
    await expect(page.getByRole('list', { name: 'What happened' })).toContainText('Released')
    expect(inDatabase(app, 'SELECT status FROM cases')).toEqual([{ status: 'closed' }])
    await button(/^Tell those who wrote/).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByRole('list', { name: 'Who gets a slip' })).toContainText(letter.member)
    await expect(dialog.getByText('1 other wrote and gets none')).toBeVisible()
    await closeNotes(app)
    await expectAccessible(app)
    await button('Save 1 slip').click()
    await expect(dialog.getByText(/Slips .*docx/).first()).toBeVisible()
    await dialog.getByRole('button', { name: 'Close', exact: true }).last().click()
    await closeNotes(app)
  })
})
