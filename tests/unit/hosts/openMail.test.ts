/** The one way out of the window: a message in the mail program. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, it, vi } from 'vitest'
import { createTranslator } from '../../../src/main/translator.ts'

const openExternal = vi.fn<(address: string) => Promise<void>>()
vi.mock('electron', () => ({ app: {}, dialog: {}, shell: { openExternal } }))

const { electronPlatform } = await import('../../../src/main/electron/platform.ts')
const memory = { get: () => ({}), set: () => {} } as unknown as Parameters<typeof electronPlatform>[1]
const platform = electronPlatform(
  () => createTranslator('en').t,
  memory,
  () => null,
)

beforeEach(() => {
  openExternal.mockReset()
})

it('opens a message and gives the page no address', async () => {
  openExternal.mockResolvedValue()
  expect(await platform.openMail('mailto:a@example.org?subject=Hello')).toBeNull()
  expect(openExternal).toHaveBeenCalledExactlyOnceWith('mailto:a@example.org?subject=Hello')
})

it.each([
  'https://example.org',
  'file:///etc/passwd',
  'MAILTO:a@example.org',
  'javascript:alert(1)',
  ' mailto:a@b.org',
  '',
])('opens nothing else: %s', async (address) => {
  await expect(platform.openMail(address)).rejects.toThrow('Only a mailto: address is opened')
  expect(openExternal).not.toHaveBeenCalled()
})

it('says so when no mail program answers', async () => {
  openExternal.mockRejectedValue(new Error('no handler'))
  await expect(platform.openMail('mailto:a@example.org')).rejects.toMatchObject({ key: 'mailNotOpened' })
})

it('is the only place that asks the system to open an address', () => {
  const main = join(import.meta.dirname, '..', '..', '..', 'src')
  const files = readdirSync(main, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name))
  const asking = files.filter((name) => readFileSync(join(main, name), 'utf8').includes('openExternal'))
  expect(asking).toEqual([join('main', 'electron', 'platform.ts')])
})
