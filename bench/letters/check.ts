/** Looks whether a contestant did what was asked of it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readOwnZip } from '../../src/main/letters/docx/zip.ts'
import type { Asked } from './child.ts'

/** Every letter must be there and show its code once; no field may be left. */
export function check(folder: string, { who, apart, letters }: Asked): void {
  const files = readdirSync(folder)
  if (files.length !== (apart ? letters : 1)) throw new Error(`${who} wrote ${files.length} files`)
  for (const file of files.slice(0, 20)) {
    const xml = String(readOwnZip(readFileSync(join(folder, file))).get('word/document.xml'))
    const codes = new Set(xml.match(/>[A-Z0-9]{4}-[A-Z0-9]{3}</g)).size
    if (codes !== (apart ? 1 : letters)) throw new Error(`${who} wrote ${codes} letters in ${file}`)
    if (!xml.includes('Ihar Lisouski') || /[{+]{1,3} ?(?:INS|l\.|sender|date)|\[\[/.test(xml))
      throw new Error(`${who}: no words`)
  }
}
