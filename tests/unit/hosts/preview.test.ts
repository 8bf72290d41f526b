import { homedir } from 'node:os'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { describeError } from '../../../src/main/log.ts'
import { attachment } from '../../../src/main/preview/downloads.ts'
import { comesFromHere, cookieValue } from '../../../src/main/preview/guard.ts'
import { createEntrance } from '../../../src/main/preview/key.ts'
import { readPreviewArguments, WrongUse } from '../../../src/main/preview/options.ts'
import { chosenProfile } from '../../../src/main/profileOption.ts'

const own = '127.0.0.1:4000'
const origin = `http://${own}`

test('lets in what its own page sends', () => {
  const headers = { host: own }
  expect(comesFromHere({ method: 'GET', path: '/', headers }, own)).toBe(true)
  expect(comesFromHere({ method: 'GET', path: '/', headers: { ...headers, 'sec-fetch-site': 'none' } }, own)).toBe(true)
  const call = { host: own, origin, 'sec-fetch-site': 'same-origin', 'x-candlepost': '1' }
  expect(comesFromHere({ method: 'POST', path: '/rpc/a/b', headers: call }, own)).toBe(true)
  // A procedure is never an address that a person typed.
  const typed = { ...call, 'sec-fetch-site': 'none' }
  expect(comesFromHere({ method: 'GET', path: '/rpc/a/b', headers: typed }, own)).toBe(false)
})

test('reads the one cookie it looks for', () => {
  expect(cookieValue({ cookie: 'a=1; candlepost-4000=x-_y; b=2' }, 'candlepost-4000')).toBe('x-_y')
  expect(cookieValue({ cookie: 'xcandlepost-4000=1' }, 'candlepost-4000')).toBeUndefined()
  expect(cookieValue({}, 'candlepost-4000')).toBeUndefined()
})

test('the key opens once, the cookie only after that', () => {
  const entrance = createEntrance()
  expect(entrance.admits('')).toBe(false)
  expect(entrance.exchange(`${entrance.key}x`)).toBeNull()
  const cookie = entrance.exchange(entrance.key)
  expect(cookie).toMatch(/^[\w-]{43}$/)
  expect(entrance.exchange(entrance.key)).toBeNull()
  expect(entrance.admits(cookie ?? undefined)).toBe(true)
  expect(entrance.admits(entrance.key)).toBe(false)
  expect(entrance.admits(undefined)).toBe(false)
})

test('names a download in plain ASCII', () => {
  expect(attachment("Pack 3 (Álvaro's).docx")).toBe(
    "attachment; filename*=UTF-8''Pack%203%20%28%C3%81lvaro%27s%29.docx",
  )
})

test('the profile is what was asked for, however it was asked', () => {
  expect(chosenProfile(['-r', 'x', '--profile', 'p', '--no-sandbox'], {})).toBe(resolve('p'))
  expect(chosenProfile(['--profile=p'], { CANDLEPOST_PROFILE: 'q' })).toBe(resolve('p'))
  expect(chosenProfile([], { CANDLEPOST_PROFILE: 'q' })).toBe(resolve('q'))
  expect(chosenProfile([], {}).startsWith(homedir())).toBe(true)
})

test('the preview knows its options and says which it does not know', () => {
  expect(readPreviewArguments(['--profile', 'p', '--port', '8080'], {})).toEqual({ profile: resolve('p'), port: 8080 })
  expect(readPreviewArguments(['--profile=p'], {}).port).toBe(0)
  for (const args of [['--prot', '1'], ['x'], ['--port'], ['--port', '70000'], ['--port', '-1'], ['--port', 'x']])
    expect(() => readPreviewArguments(args, {}), args.join(' ')).toThrow(WrongUse)
})

test('a logged error keeps its places and loses its words', () => {
  const error = new TypeError('Ana Pérez lives at\n    at 5 Elm Street', { cause: new Error('secret') })
  const said = describeError(error)
  expect(said).toContain('TypeError')
  expect(said).toContain('preview.test.ts')
  expect(said).not.toMatch(/Ana|Elm|secret/)
})
