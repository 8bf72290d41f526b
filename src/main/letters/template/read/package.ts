/**
 * The package of a Word template (ECMA-376 Part 2) as far as letters need it: the parts that the document shows, found by
 * their relationships. Everything that would run, fetch or pull in something is refused or left behind here.
 */
import { posix } from 'node:path'
import { Refusal } from '#shared/refusal.ts'
import { openZip } from '../../../files/archive.ts'
import { type Element, elementsIn, parseXml, XmlTrouble } from './xml.ts'

export interface Relation {
  id: string
  /** The whole URI. */
  type: string
  /** Its last word: `header`, `image`, `hyperlink`. */
  kind: string
  /** Name of a part, or the address of something outside. */
  target: string
  external: boolean
}

export interface Part {
  name: string
  contentType: string
  bytes: Buffer
  relations: Relation[]
}

export interface Package {
  file: string
  main: Part
  /** All parts that are kept, `main` too, by name. */
  parts: Map<string, Part>
  /** What was left behind, for the checker. */
  left: { attached: boolean; mailMerge: boolean; comments: boolean }
  /** The raw text of parts in which fields cannot work. */
  aside: { notes: string[]; comments: string[] }
}

const megabyte = 1024 * 1024
/** A letter template is a page or two with a logo. */
export const largestTemplate = 20 * megabyte
const limits = { bytes: largestTemplate, unpackedBytes: 60 * megabyte, parts: 500, mainBytes: 8 * megabyte }

/** Relationships whose targets letters show. */
const shown = new Set(
  'styles numbering settings fontTable font theme header footer image hdphoto hyperlink diagramData diagramLayout diagramQuickStyle diagramColors diagramDrawing'.split(
    ' ',
  ),
)
/** Relationships that pull the content of another file into the document. */
const pulling = new Set(['aFChunk', 'subDocument', 'frame'])
const mailMergeKinds = new Set(['mailMergeSource', 'mailMergeHeaderSource', 'recipientData'])

/** @throws Refusal `templateTooLarge`, `templateNotWord`, `templateMacros`, `templateOutside`, `templateInserts`, as openZip */
export function openPackage(bytes: Uint8Array, file: string): Package {
  if (bytes.length > limits.bytes) throw new Refusal('templateTooLarge', { file })
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw new Refusal('fileOldWord', { file })
  const zip = openZip(bytes, { file, unpackedBytes: limits.unpackedBytes, parts: limits.parts })
  const listing = zip.read('[Content_Types].xml')
  const contentType = listing ? contentTypes(read(listing, file)) : () => ''
  if (zip.names.some((name) => /vbaProject|vbaData/i.test(name) || /macroEnabled|vbaProject/i.test(contentType(name))))
    throw new Refusal('templateMacros', { file })

  const relationsOf = (name: string): Relation[] => {
    const found = zip.read(posix.join(posix.dirname(name), '_rels', `${posix.basename(name)}.rels`))
    return found ? relations(read(found, file), name) : []
  }
  const left = { attached: false, mailMerge: false, comments: false }
  // Judged for every part, whether or not the document shows it.
  for (const name of zip.names)
    for (const relation of name.endsWith('.rels') ? relationsOf(ownerOf(name)) : []) judge(relation, file, left)

  const main = relationsOf('').find(({ kind }) => kind === 'officeDocument')?.target
  if (main === undefined || !/wordprocessingml/.test(contentType(main))) throw new Refusal('templateNotWord', { file })
  const parts = new Map<string, Part>()
  const aside = { notes: [] as string[], comments: [] as string[] }
  const keep = (name: string): Part | null => {
    const known = parts.get(name)
    if (known) return known
    const content = zip.read(name)
    if (!content) return null
    if (/xml$/.test(name) && content.length > limits.mainBytes) throw new Refusal('templateTooLarge', { file })
    const part: Part = { name, contentType: contentType(name), bytes: content, relations: [] }
    parts.set(name, part)
    for (const relation of relationsOf(name)) {
      const { kind, target, external } = relation
      if (kind === 'footnotes' || kind === 'endnotes') aside.notes.push(zip.read(target)?.toString('utf8') ?? '')
      if (kind === 'comments') aside.comments.push(zip.read(target)?.toString('utf8') ?? '')
      if (!shown.has(kind) || (external && !/^(?:https?|mailto|tel):/i.test(target))) continue
      if (external || keep(target)) part.relations.push(relation)
    }
    return part
  }
  const document = keep(main)
  if (!document) throw new Refusal('fileDamaged', { file })
  return { file, main: document, parts, left, aside }
}

/** @throws Refusal when a relationship would bring something from elsewhere into the letters */
function judge({ kind, target, external }: Relation, file: string, left: Package['left']): void {
  if (pulling.has(kind)) throw new Refusal('templateInserts', { file })
  if (mailMergeKinds.has(kind)) left.mailMerge = true
  else if (kind === 'attachedTemplate') {
    // Word notes where a document's template lay on its author's disk. From elsewhere Word would fetch it, with its macros.
    if (external && !isOwnDisk(target)) throw new Refusal('templateOutside', { file, target })
    left.attached = true
  } else if (external && kind !== 'hyperlink') throw new Refusal('templateOutside', { file, target })
}

/** A path without a server in it: `file:///C:\...`, `C:\...`, `Normal.dotm`. */
const isOwnDisk = (target: string): boolean =>
  /^(?:file:\/\/\/(?![/\\])(?!%5c)|[a-z]:[\\/])/i.test(target) || !/[:/\\]/.test(target)

/** `word/_rels/document.xml.rels` belongs to `word/document.xml`, `_rels/.rels` to the package. */
const ownerOf = (name: string): string => {
  const base = posix.basename(name).slice(0, -'.rels'.length)
  return base === '' ? '' : posix.join(posix.dirname(posix.dirname(name)), base)
}

/** @throws Refusal `fileDamaged` */
export function read(bytes: Uint8Array, file: string): Element {
  try {
    return parseXml(bytes)
  } catch (error) {
    if (error instanceof XmlTrouble) throw new Refusal('fileDamaged', { file }, { cause: error })
    throw error
  }
}

function contentTypes(root: Element): (name: string) => string {
  const byName = new Map<string, string>()
  const byExtension = new Map<string, string>()
  for (const { name, attributes } of elementsIn(root)) {
    const type = attributes.ContentType ?? ''
    if (name === 'Override') byName.set((attributes.PartName ?? '').replace(/^\//, '').toLowerCase(), type)
    if (name === 'Default') byExtension.set((attributes.Extension ?? '').toLowerCase(), type)
  }
  return (name) => byName.get(name.toLowerCase()) ?? byExtension.get(posix.extname(name).slice(1).toLowerCase()) ?? ''
}

function relations(root: Element, owner: string): Relation[] {
  return elementsIn(root, 'Relationship').map(({ attributes }) => {
    const { Id: id = '', Type: type = '', Target: target = '' } = attributes
    const external = attributes.TargetMode === 'External'
    return {
      id,
      type,
      kind: type.slice(type.lastIndexOf('/') + 1),
      target: external ? target : posix.resolve(posix.dirname(`/${owner}`), target).slice(1),
      external,
    }
  })
}
