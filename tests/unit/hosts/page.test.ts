import { join, sep } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { locatePageFile } from '../../../src/main/page/files.ts'
import { contentPolicy } from '../../../src/main/page/policy.ts'

const folder = join(sep, 'app', 'out', 'renderer')

test('finds the files of the page', () => {
  expect(locatePageFile(folder, '/')).toBe(join(folder, 'index.html'))
  expect(locatePageFile(folder, '/assets/index-1.js')).toBe(join(folder, 'assets', 'index-1.js'))
  expect(locatePageFile(folder, '/assets/a%20b.css')).toBe(join(folder, 'assets', 'a b.css'))
})

test('finds nothing else, however the way out is written', () => {
  for (const path of [
    '/../x.js',
    '/%2e%2e/x.js',
    '/a/..%2f..%2fx.js',
    '/..\\x.js',
    '/c:/x.js',
    '/x',
    '/%',
    '/a\0.js',
    'x.js',
  ])
    expect(locatePageFile(folder, path), path).toBeNull()
  const part = fc.oneof(
    fc.constantFrom('..', '.', '%2e%2e', '%2f', '%5c', '\\', '/', 'a.js'),
    fc.string({ maxLength: 4 }),
  )
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const found = locatePageFile(folder, `/${parts.join('/')}`)
      expect(found === null || found.startsWith(folder + sep)).toBe(true)
    }),
  )
})

test('the policy names no other place and no inline script', () => {
  expect(contentPolicy).not.toMatch(/https?:|\*|unsafe-eval/)
  expect(contentPolicy).toMatch(/script-src 'self';/)
})
