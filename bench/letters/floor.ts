/**
 * What a careful programmer would write in an afternoon: XML as strings, pushed through one zlib stream, in a shell that
 * `docx` builds for this document. It reads the same frozen rows as Candlepost does, and its texts are escaped once.
 */

import { once } from 'node:events'
import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs'
import { createDeflateRaw } from 'node:zlib'
import { crc32 } from '../../src/main/letters/docx/crc32.ts'
import { escapeText, printable } from '../../src/main/letters/docx/encode.ts'
import { codeText, type PrintRun } from '../../src/main/letters/docx/printRun.ts'
import { createTypesetter } from '../../src/main/letters/docx/typeset.ts'
import { centralDirectory, localHeader, type Placed } from '../../src/main/letters/docx/zip.ts'
import type { Form } from '../../src/main/letters/sheet.ts'

export async function writeFloor(run: PrintRun, target: string): Promise<void> {
  const [opener] = run.read(0, 1)
  const openingForm = run.forms[opener?.sheet[0] ?? 0] as Form
  const { shell, forms } = await createTypesetter().typeset(
    { pageSize: run.pageSize, language: 'en-GB', title: 'Letters', at: '2026-11-22T00:00:00.000Z' },
    [...run.forms, { ...openingForm, breaks: false }],
  )
  const strings = forms.map((form) => [String(form.before), String(form.joint), String(form.after)] as const)
  const texts = run.texts.map((lines) => lines.map((line) => escapeText(printable(line))))

  const unfinished = `${target}.unfinished`
  const handle = openSync(unfinished, 'w')
  let at = 0
  const append = (bytes: Uint8Array) => {
    at += writeSync(handle, bytes)
  }
  const entries: Placed[] = []
  for (const part of shell.parts) {
    entries.push({ ...part, offset: at })
    append(localHeader(part))
    append(part.bytes)
  }
  const entry = { name: 'word/document.xml', crc: 0, size: 0, packed: 0, offset: at }
  append(localHeader(entry, true))
  const stream = createDeflateRaw()
  stream.on('data', (bytes: Buffer) => {
    entry.packed += bytes.length
    append(bytes)
  })
  const push = async (xml: string) => {
    const bytes = Buffer.from(xml)
    entry.crc = crc32(bytes, entry.crc)
    entry.size += bytes.length
    if (!stream.write(bytes)) await once(stream, 'drain')
  }
  let xml = String(shell.head)
  for (let from = 0; from < run.letters; from += 500) {
    for (const [i, { code, sheet }] of run.read(from, Math.min(from + 500, run.letters)).entries()) {
      for (let k = 0; k < sheet.length; k += 2) {
        const text = sheet[k + 1] ?? 0
        const [before, joint, after] = strings[from + i + k === 0 ? run.forms.length : (sheet[k] ?? 0)] ?? ['', '', '']
        xml += before + (text === codeText ? code : (texts[text] ?? []).join(joint)) + after
      }
      if (xml.length > 1 << 16) {
        await push(xml)
        xml = ''
      }
    }
  }
  await push(xml + String(shell.tail))
  stream.end()
  await once(stream, 'end')
  entries.push(entry)
  writeSync(handle, centralDirectory(entries, at))
  writeSync(handle, localHeader(entry, true), 0, undefined, entry.offset)
  fsyncSync(handle)
  closeSync(handle)
  renameSync(unfinished, target)
}
