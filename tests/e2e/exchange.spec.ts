/** A case goes to another group, both change it, and it comes back: planned, merged, decided side by side, taken back. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { systemClock } from '../../src/main/clock.ts'
import { openProfile } from '../../src/main/db/profile.ts'
import { createExchange } from '../../src/main/exchange/service.ts'
import { quietControl } from '../../src/main/jobs/control.ts'
import { createServices } from '../../src/main/services.ts'
import { caseText } from '../support/severalCases.ts'
import { inDatabase } from './database.ts'
import { expect, expectAccessible, test } from './harness.ts'
import { begin, closeNotes, go, readPasted } from './steps.ts'

/** Another group, which takes the file, moves the deadline and gives the case back under words of its own. */
async function otherGroup(folder: string, file: string, passphrase: string) {
  const profile = openProfile(join(folder, 'other group'), systemClock)
  const services = createServices(profile, systemClock)
  try {
    services.settings.save({ groupName: 'Otley group' })
    const exchange = createExchange(services.data, services.settings, profile.paths, 8)
    await exchange.merge({ path: file, passphrase, apart: [], expected: null }, quietControl)
    const [one] = services.cases.list()
    if (!one) throw new Error('The case did not come')
    services.cases.setDeadline(one.id, '2031-06-30')
    const back = join(folder, 'back.candlepost')
    const words = 'seldom marble parachute violin'
    const scope = { what: 'share' as const, cases: [one.id], wordings: true, documents: true, tallies: true }
    await exchange.give(back, scope, words, quietControl)
    return { back, words, reference: one.reference, documents: services.cases.get(one.id).documents.length }
  } finally {
    await services.texts.close()
    profile.close()
  }
}

test('a case goes out encrypted, comes back changed, and is decided on', async ({ app, folder }) => {
  test.setTimeout(120_000)
  const { page } = app
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
  const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name })
  const deadline = () => inDatabase<{ deadline: string }>(app, 'SELECT deadline FROM cases')[0]?.deadline
  const toExchange = async () => {
    await go(app, 'Reports')
    await page.getByRole('link', { name: 'Exchange with others' }).click()
    await expect(heading('Exchange')).toBeVisible()
  }
  let passphrase = ''

  await test.step('given under a proposed passphrase', async () => {
    await begin(app)
    await readPasted(app, caseText(1))
    await button('Save as case').click()
    await expect(page.getByRole('link', { name: 'Make a pack' })).toBeVisible()
    await closeNotes(app)
    await toExchange()
    await expectAccessible(app)
    await page.getByRole('link', { name: 'Give cases' }).click()
    await button('Only the open one').click()
    const words = page.getByLabel('Proposed passphrase')
    await expect(words).toHaveText(/^\w+( \w+){5}$/)
    passphrase = (await words.textContent()) ?? ''
    await expect(button('Save 1 case')).toBeDisabled()
    await button('Use my own').click()
    await page.getByRole('textbox', { name: 'Your own passphrase' }).fill('letmein1')
    await expect(page.getByText('This is easily guessed.')).toBeVisible()
    await button('Use proposed words').click()
    await page.getByRole('checkbox', { name: 'I have written the passphrase down' }).check()
    await expectAccessible(app)
    await button('Save 1 case').click()
    await expect(page.getByText(/^Saved as .*\.candlepost/)).toBeVisible({ timeout: 30_000 })
  })

  const [name = ''] = readdirSync(app.saveFolder).filter((one) => one.endsWith('.candlepost'))
  const { back, words, reference, documents } = await otherGroup(folder, join(app.saveFolder, name), passphrase)
  expect(documents).toBe(1)

  await test.step('changed here as well', async () => {
    await go(app, 'Cases')
    await page.getByRole('table').getByRole('link', { name: reference }).first().click()
    await button('Edit').click()
    const field = page.getByRole('textbox', { name: 'Deadline', exact: true })
    await field.fill('1 May 2031')
    await field.press('Tab')
    await page.keyboard.press('Control+s')
    await expect.poll(deadline).toBe('2031-05-01')
    await closeNotes(app)
  })

  await test.step('a wrong passphrase changes nothing and says so', async () => {
    await toExchange()
    await page.getByRole('link', { name: 'Open a file' }).click()
    await app.pickFiles([back])
    await button('Choose a file').click()
    const field = page.getByRole('textbox', { name: 'Passphrase of the file' })
    await field.fill('seldom marble parachute violet')
    await field.press('Enter')
    await expect(page.getByText(/^This passphrase does not open back\.candlepost\./)).toBeVisible()
    await field.fill(`  ${words} `)
    await field.press('Enter')
  })

  await test.step('planned, merged, and decided by keyboard', async () => {
    await expect(page.getByRole('heading', { name: 'What will happen' })).toBeVisible()
    await expect(page.getByText('Cases from Otley group')).toBeVisible()
    await expect(page.getByText('1 to decide')).toBeVisible()
    expect(inDatabase(app, 'SELECT 1 FROM group_tallies')).toHaveLength(0)
    await expectAccessible(app)
    await button('Take it over').click()
    await expect(page.getByRole('heading', { name: 'One record to decide' })).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Other groups' })).toBeVisible()
    await closeNotes(app)
    await page.getByRole('main').getByRole('link', { name: reference }).click()
    await expect(page.getByRole('radiogroup', { name: 'Deadline' })).toBeVisible()
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme })
      await expectAccessible(app)
    }
    const theirs = page.getByRole('radio', { name: /^From Otley group/ })
    const key =
      (await page.getByRole('radio', { name: /^From/ }).first().getAttribute('value')) ===
      (await theirs.getAttribute('value'))
        ? '1'
        : '2'
    await page.keyboard.press(key)
    await expect(theirs).toBeChecked()
    await page.keyboard.press('Control+Enter')
    await expect.poll(deadline).toBe('2031-06-30')
    await expect(heading('Exchange')).toBeVisible()
    await expect(page.getByRole('heading', { name: 'One record to decide' })).toHaveCount(0)
  })

  await test.step('and taken back, step by step', async () => {
    await closeNotes(app)
    await page.keyboard.press('Control+z')
    await expect(page.getByRole('heading', { name: 'One record to decide' })).toBeVisible()
    // Pressed while the first may still be under way: it waits its turn.
    await page.keyboard.press('Control+z')
    // The deadline may stand as it was here before the second step is over.
    await expect.poll(() => inDatabase(app, 'SELECT 1 FROM group_tallies')).toHaveLength(0)
    expect(deadline()).toBe('2031-05-01')
  })
})
