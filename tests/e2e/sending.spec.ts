/** Letters that go as text, and the group's own look, from pasted action to record: by keyboard alone where it counts. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { starterTemplate } from '../../src/main/letters/template/starter.ts'
import { paragraphsOf, partOf } from '../support/docx.ts'
import { say, templateOf } from '../support/template/word.ts'
import { inDatabase } from './database.ts'
import { type DeskApp, expect, expectAccessible, test } from './harness.ts'
import { begin, go, importRoster, readPasted } from './steps.ts'

const sample = readFileSync(join(import.meta.dirname, '..', '..', 'resources', 'samples', 'urgent-action.txt'), 'utf8')

/** So near that no letter arrives in time: those who have an e-mail address are written to by e-mail. */
const soon = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(Date.now() + 2 * 86_400_000)

const actions = (app: DeskApp) => inDatabase<{ channel: string }>(app, 'SELECT channel FROM actions ORDER BY id')

/** A case, three members and a pack of everybody to everybody. */
async function makePack(app: DeskApp, folder: string, deadline: string): Promise<void> {
  const { page } = app
  await readPasted(app, sample.replace('{{deadline}}', deadline))
  await page.getByRole('button', { name: 'Save as case', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: /librarian/i })).toBeVisible()
  const people = ['Ada,Byron', 'Samuel,Whitlock', 'Grace,Oyelaran']
  await importRoster(
    app,
    folder,
    `First name,Last name,Street,Town,Postcode,Country\n${people.map((name, i) => `${name},${i + 1} Mill Street,Leeds,LS2 7DT,GB`).join('\n')}\n`,
  )
  await go(app, 'Packs')
  await page.getByRole('link', { name: 'Make a pack' }).first().click()
  const freeze = page.getByRole('button', { name: 'Freeze the pack', exact: true })
  await expect(freeze).toBeEnabled()
  await freeze.click()
  await expect(page.getByRole('heading', { level: 1, name: 'Pack 1' })).toBeVisible()
}

/** What the mail program was asked to open. */
async function watchMail({ page, program }: DeskApp): Promise<() => Promise<string[]>> {
  if (program) {
    await program.evaluate(({ shell }) => {
      const seen: string[] = []
      Object.assign(globalThis, { mails: seen })
      shell.openExternal = async (address) => void seen.push(address)
    })
    return () => program.evaluate(() => (globalThis as unknown as { mails: string[] }).mails)
  }
  await page.evaluate(() => {
    const seen: string[] = []
    Object.assign(window, { mails: seen })
    HTMLAnchorElement.prototype.click = function () {
      seen.push(this.href)
    }
  })
  return () => page.evaluate(() => (window as unknown as { mails: string[] }).mails)
}

test('sends a pack’s e-mails one after the other by keyboard, and finds a letter by its code', async ({
  app,
  folder,
}) => {
  test.setTimeout(240_000)
  const { page } = app
  await begin(app)
  await makePack(app, folder, soon)
  const rows = inDatabase<{ id: string; code: string; channel: string; member_name: string }>(
    app,
    'SELECT id, code, channel, member_name FROM letters ORDER BY position',
  )
  const mails = rows.filter(({ channel }) => channel === 'email')
  expect(mails.length).toBeGreaterThanOrEqual(3)
  const total = mails.length

  await test.step('opens, copies, records and goes on', async () => {
    const send = page.getByRole('link', { name: `Send ${total} letters…` })
    await send.focus()
    await page.keyboard.press('Enter')
    await expect(page.getByText(`0 of ${total} sent`).first()).toBeVisible()
    const whose = page.getByRole('heading', { level: 2 })
    await expect(whose).toContainText(`${mails[0]?.member_name}’s letter`)
    await expect(whose).toBeFocused()
    const opened = await watchMail(app)
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await opened()).length).toBe(1)
    const [address = ''] = await opened()
    expect(address).toMatch(/^mailto:[^?]+@[^?]+\.example\?/)
    expect(new URL(address).searchParams.get('subject')).toBe('Elín Hraundal')
    await page.keyboard.press('c')
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused()
    await page.keyboard.press('Control+v')
    await expect(page.getByRole('dialog').getByRole('textbox')).toHaveValue(/^Dear (Minister|Ambassador),.*I /)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await page.keyboard.press('r')
    await expect(page.getByText(`1 of ${total} sent`).first()).toBeVisible()
    expect(actions(app)).toEqual([{ channel: 'email' }])
    await expect(whose).toContainText(`${mails[1]?.member_name}’s letter`)
    await page.keyboard.press('s')
    await expect(page.getByText(mails[2]?.code ?? '').first()).toBeVisible()
    await page.keyboard.press('b')
    await expect(page.getByText(mails[1]?.code ?? '').first()).toBeVisible()
  })

  await test.step('is undone, and shown without a finding of axe, light and dark', async () => {
    await page.keyboard.press('Control+z')
    await expect(page.getByText(`0 of ${total} sent`).first()).toBeVisible()
    expect(actions(app)).toEqual([])
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await expectAccessible(app)
      for (const way of ['Fax', 'E-mail']) {
        const choice = page.getByRole('radio', { name: way })
        if ((await choice.count()) > 0) await choice.check({ force: true })
        await expectAccessible(app)
      }
    }
    await page.emulateMedia({ colorScheme: 'light' })
  })

  await test.step('ends when all are sent', async () => {
    await page.getByRole('heading', { level: 1 }).focus()
    for (let sent = 1; sent <= total; sent++) {
      await expect(page.getByText('Not sent yet')).toBeVisible()
      await page.keyboard.press('r')
      await expect.poll(() => actions(app).length).toBe(sent)
      const next =
        sent < total ? page.getByText(`${sent} of ${total} sent`) : page.getByText('Everything of this round is sent')
      await expect(next.first()).toBeVisible()
    }
    await expectAccessible(app)
  })

  await test.step('finds a letter by its code, and says when the code has a slip', async () => {
    const last = rows.at(-1)
    const code = last?.code ?? ''
    const box = page.getByRole('dialog').getByRole('textbox')
    await page.keyboard.press('Control+k')
    const wrong = code.slice(0, -1) + (code.endsWith('A') ? 'C' : 'A')
    await box.fill(wrong)
    await expect(page.getByText('That code has a slip of the pen')).toBeVisible()
    await expectAccessible(app)
    await box.fill(code.replace('-', '').toLowerCase())
    await expect(page.getByText(`Letter ${code}`)).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Pack 1' })).toBeVisible()
    await expect(page.getByRole('article').getByText(code)).toBeVisible()
    await expect(page.getByRole('option', { selected: true })).toContainText(code)
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Packs', exact: true }).focus()
    await page.keyboard.press('Enter')
    const search = page.getByRole('searchbox', { name: 'Find a letter by its code' })
    await expect(search).toBeVisible()
    await expect(page.getByRole('heading', { level: 1, name: 'Packs' })).toBeFocused()
    await page.keyboard.press('/')
    await expect(search).toBeFocused()
    await page.keyboard.type(wrong)
    await expect(page.getByText('That code has a slip of the pen')).toBeVisible()
    await expectAccessible(app)
    await page.keyboard.press('Control+a')
    await page.keyboard.type(code)
    await expect(page.getByRole('link', { name: `Letter ${code}` })).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('article').getByText(code)).toBeVisible()
    await page.getByRole('link', { name: 'Send this one by e-mail, fax or social media' }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 2, name: /’s letter to/ })).toBeVisible()
    await expectAccessible(app)
  })
})

test('checks, keeps and prints with the group’s own template', async ({ app, folder }) => {
  test.setTimeout(240_000)
  const { page } = app
  await begin(app)
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Settings', exact: true }).click()
  const add = page.getByRole('button', { name: 'Add a Word template…' })

  await test.step('names what is wrong and where', async () => {
    const wrong = join(folder, 'Wrong.docx')
    writeFileSync(wrong, templateOf(say('{{recipient}}') + say('Hello {{salutaton}}') + say('{{body}}')))
    await app.pickFiles([wrong])
    await add.click()
    await expect(page.getByText('Wrong.docx has 2 errors and was not kept')).toBeVisible()
    await expect(page.getByText(/Did you mean \{\{salutation\}\}\?/)).toBeVisible()
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme })
      await expectAccessible(app)
    }
  })

  await test.step('keeps one that is right, for new packs', async () => {
    const right = join(folder, 'Ours.docx')
    writeFileSync(right, await starterTemplate('A4', 'en'))
    await app.pickFiles([right])
    await add.click()
    await expect(page.getByText('Ours.docx is kept', { exact: true })).toBeVisible()
    await expect(page.getByRole('radio', { name: 'Ours.docx' })).toBeChecked()
    await expectAccessible(app)
  })
  await test.step('prints the letters of a pack with it', async () => {
    await makePack(app, folder, '24 August, 2031')
    await expect(page.getByText('Printed with your template Ours.docx')).toBeVisible()
    await page.getByRole('button', { name: 'Save letters (DOCX)…', exact: true }).click()
    await expect(page.getByText(/^Saved as .*\.docx/).first()).toBeVisible({ timeout: 30_000 })
    const name = readdirSync(app.saveFolder).find((file) => file.endsWith('.docx')) ?? ''
    const path = join(app.saveFolder, name)
    // The letterhead stands in a header, and Candlepost's own layout has none.
    expect(partOf(path, '[Content_Types].xml')).toContain('/word/header')
    const words = paragraphsOf(partOf(path, 'word/document.xml'))
    for (const { code } of inDatabase<{ code: string }>(app, 'SELECT code FROM letters')) expect(words).toContain(code)
    await expectAccessible(app)
  })
})
