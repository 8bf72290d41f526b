/** Reads a chosen file as a template and says what the checker thinks of it. */
import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { Refusal } from '#shared/refusal.ts'
import { checkTemplate } from '../letters/template/check.ts'
import { type FieldName, fieldNames } from '../letters/template/fields.ts'
import { largestTemplate } from '../letters/template/read/package.ts'
import { fieldsOf, readTemplate } from '../letters/template/read/read.ts'
import type { Judged } from './service.ts'

/** @throws Refusal as `readTemplate` does */
export function judge(path: string): Judged {
  const name = basename(path)
  // Before a film that was chosen by mistake is in memory.
  if (statSync(path).size > largestTemplate) throw new Refusal('templateTooLarge', { file: name })
  const bytes = readFileSync(path)
  const template = readTemplate(bytes, name)
  const named = new Set<FieldName>([template.document, ...template.margins].flatMap(({ root }) => [...fieldsOf(root)]))
  return { name, bytes, fields: fieldNames.filter((field) => named.has(field)), findings: checkTemplate(template) }
}
