/** What the specs of the intake desk share. */
import { type DeskApp, expect } from './harness.ts'

/** Past the first start, into a group without cases. */
export async function begin({ page }: DeskApp): Promise<void> {
  await page.getByLabel(/^Group.s name/).fill('Harrogate group')
  await page.getByRole('button', { name: 'Start with our group' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /Harrogate group/ })).toBeVisible()
}

/** Takes a step until it says that it is done; fails after more steps than any screen needs. */
export async function gradually(step: () => Promise<boolean>): Promise<void> {
  for (let taken = 0; taken < 60; taken += 1) if (await step()) return
  throw new Error('Sixty steps did not lead there')
}
