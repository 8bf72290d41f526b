/** Files in the profile's own folders that name the person: what imports left there, and what the preview saved. */
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { extname, join, sep } from 'node:path'
import { maxFileBytes } from '#shared/files.ts'
import type { ErasurePlan } from '#shared/personalData.ts'
import { Refusal } from '#shared/refusal.ts'
import { openZip } from '../../files/archive.ts'
import { fullBudget } from '../../files/budget.ts'
import { decodeText } from '../../files/decode.ts'
import { writeWholeFile } from '../../files/write.ts'
import type { Blackout } from '../needles.ts'

type Named = ErasurePlan['files'][number] & { path: string }

/** Texts that are blacked out; packed documents go as a whole, since a word in them may be cut into pieces. */
const texts = new Set(['.csv', '.txt', '.json', '.vcf', '.eml', '.html', '.md'])
const packed = new Set(['.docx', '.xlsx', '.ods', '.odt', '.zip'])

/** A file that cannot be looked into is listed as `unread`. @param except a folder within them that is not looked into */
export function filesNaming(folders: readonly string[], black: Blackout, except: string): Named[] {
  const paths = folders.flatMap(filesIn).filter((path) => !path.startsWith(except + sep))
  return paths.flatMap((path): Named[] => {
    const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
    const kind = extname(path).toLowerCase()
    if (statSync(path).size > maxFileBytes) return [{ name, path, fate: 'unread' }]
    // The name of a file tells as much as its words.
    if (black.in(name.normalize('NFC'))) return [{ name, path, fate: 'deleted' }]
    if (texts.has(kind)) return black.in(textOf(path)) ? [{ name, path, fate: 'blacked' }] : []
    if (!packed.has(kind)) return [{ name, path, fate: 'unread' }]
    const words = wordsIn(path, name)
    if (words === null) return [{ name, path, fate: 'unread' }]
    return words.some(black.in) ? [{ name, path, fate: 'deleted' }] : []
  })
}

/** Does what the list says. @throws Refusal as {@link writeWholeFile} */
export function blackOutFiles(files: readonly Named[], black: Blackout): void {
  for (const { path, fate } of files) {
    if (fate === 'deleted') rmSync(path, { force: true })
    if (fate === 'blacked') writeWholeFile(path, `\ufeff${black.out(textOf(path))}`)
  }
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

function textOf(path: string): string {
  try {
    return decodeText(readFileSync(path), path)
  } catch (error) {
    if (error instanceof Refusal) return ''
    throw error
  }
}

/** Every part of a packed document without its tags; null where it cannot be unpacked. */
function wordsIn(path: string, name: string): string[] | null {
  try {
    const zip = openZip(readFileSync(path), fullBudget(name))
    return zip.names
      .filter((part) => /\.(xml|txt|csv|json|rels)$/i.test(part))
      .flatMap((part) => {
        const xml = zip.read(part)?.toString('utf8') ?? ''
        return [plain(xml.replace(/<\/w:p>|<\/si>/g, '\n').replace(/<[^>]+>/g, '')), plain(xml)]
      })
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

const plain = (xml: string) =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
