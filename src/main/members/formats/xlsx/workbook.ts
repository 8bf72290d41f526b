/** What a workbook is made of: its sheets and their parts, found by relationships (ECMA-376 Part 2, 9.3). */
import { posix } from 'node:path'
import { Refusal } from '#shared/refusal.ts'
import { walkXml } from '../xml.ts'

export interface Archive {
  names: string[]
  read(name: string): Uint8Array | null
}

interface Related {
  id: string
  /** The last word of the relationship's type: `worksheet`, `styles`. */
  type: string
  /** A name in the archive. */
  part: string
}

export interface Workbook {
  date1904: boolean
  sheets: { name: string; hidden: boolean; part: string }[]
  strings: string | null
  styles: string | null
}

/** @throws Refusal `rosterKind` for a package that is no workbook, `fileDamaged` */
export function readWorkbook(archive: Archive, file: string): Workbook {
  const main = related(archive, '', file).find(({ type }) => type === 'officeDocument')?.part
  // The binary form, and documents that are no workbook at all.
  if (main === undefined || !/\.xml$/i.test(main)) throw new Refusal('rosterKind', { file })
  const part = archive.read(main)
  if (!part) throw new Refusal('fileDamaged', { file })
  const parts = related(archive, main, file)
  const listed: { name: string; state: string; id: string }[] = []
  let date1904 = false
  let root = ''
  walkXml(part, file, {
    open(name, attributes) {
      root ||= name
      if (name === 'workbookPr') date1904 = /^(?:1|true|on)$/.test(attributes.date1904 ?? '')
      if (name !== 'sheet') return
      listed.push({
        name: attributes.name ?? '',
        state: attributes.state ?? '',
        id: Object.entries(attributes).find(([key]) => /:id$/.test(key))?.[1] ?? '',
      })
    },
  })
  if (root !== 'workbook') throw new Refusal('rosterKind', { file })
  const sheets = listed.flatMap(({ name, state, id }) => {
    const sheet = parts.find((one) => one.id === id && one.type === 'worksheet')
    return sheet ? [{ name, hidden: state !== '' && state !== 'visible', part: sheet.part }] : []
  })
  const partOf = (type: string) => parts.find((one) => one.type === type)?.part ?? null
  return { date1904, sheets, strings: partOf('sharedStrings'), styles: partOf('styles') }
}

/** What a part (or the package itself, '') is related to inside of the file. What lies outside is never looked at. */
function related(archive: Archive, part: string, file: string): Related[] {
  const folder = posix.dirname(part)
  const bytes = archive.read(posix.join(folder, '_rels', `${posix.basename(part)}.rels`))
  const found: Related[] = []
  if (!bytes) return found
  walkXml(bytes, file, {
    open(name, { Id = '', Type = '', Target = '', TargetMode }) {
      if (name !== 'Relationship' || TargetMode === 'External') return
      const absolute = Target.startsWith('/') ? Target : posix.join('/', folder, Target)
      found.push({ id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), part: posix.normalize(absolute).slice(1) })
    },
  })
  return found
}
