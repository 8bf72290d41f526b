import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createTranslator } from '../../../src/main/translator.ts'

const root = join(import.meta.dirname, '..', '..', '..', 'src')
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))

/** The first group of every match, with the file it stands in. */
const found = (pattern: RegExp) =>
  sources.flatMap(({ path, text }) => [...text.matchAll(pattern)].map((match) => ({ path, key: match[1] ?? '' })))

const { t, exists } = createTranslator('en')
const has = (key: string) => exists(key) || exists(`${key}_other`) || exists(key, { count: 2 })

describe('the message files', () => {
  it('have a sentence for every refusal', () => {
    const keys = found(/new Refusal\(\s*'([^']+)'/g)
    expect(keys.length).toBeGreaterThan(30)
    expect(keys.filter(({ key }) => !has(`refusal.${key}`))).toEqual([])
  })

  it('have words for every operation', () => {
    const keys = found(/operate\(\s*\{\s*key: '([^']+)'/g)
    expect(keys.length).toBeGreaterThan(8)
    expect(keys.filter(({ key }) => !has(`operation.${key}`))).toEqual([])
  })

  it('have every text that a screen or the command line names', () => {
    const keys = found(/[^\w.]t\(\s*'([a-zA-Z][\w.]+)'/g)
    expect(keys.length).toBeGreaterThan(100)
    expect(keys.filter(({ key }) => !has(key))).toEqual([])
  })

  it('never show the raw brackets of a parameter', () => {
    expect(t('refusal.fileEmpty', { file: 'a & b <c>' })).toContain('a & b <c>')
  })
})
