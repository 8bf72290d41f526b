/** Word documents by mammoth, from an archive that we have judged and cleaned first. Links in it are never followed. */
import mammoth from 'mammoth'
import { Refusal } from '#shared/refusal.ts'
import { openZip } from '../../../files/archive.ts'
import type { Budget } from '../../../files/budget.ts'
import { htmlToText } from '../html.ts'
import { marginText } from './margin.ts'
import { storedZip } from './stored.ts'

/** Pictures, fonts, macros and whatever else a document carries stay packed. */
const wanted = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:[\w-]+\.xml|_rels\/[\w-]+\.xml\.rels))$/

/** @throws Refusal `fileNotReadable`, and as openZip does; anything else means that the file is damaged */
export async function readDocx(bytes: Uint8Array, budget: Budget): Promise<string> {
  const zip = openZip(bytes, budget)
  if (!zip.read('[Content_Types].xml')?.includes('wordprocessingml'))
    throw new Refusal('fileNotReadable', { file: budget.file })
  const parts = zip.names
    .filter((name) => wanted.test(name))
    .map((name) => ({ name, bytes: zip.read(name) ?? Buffer.alloc(0) }))
  const { value } = await mammoth.convertToHtml(
    { buffer: storedZip(parts) },
    {
      // The pictures stay in the archive.
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
    },
  )
  const body = htmlToText(value, budget.file)
  const [header, footer] = ['header', 'footer'].map((margin) => {
    const names = parts.filter(({ name }) => name.startsWith(`word/${margin}`))
    return marginText(
      names.map((part) => part.bytes.toString('utf8')),
      body,
    )
  })
  return [header, body, footer].filter((text) => text).join('\n\n')
}
