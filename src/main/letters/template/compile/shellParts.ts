/** The parts around the letters: what holds a package together, and settings without what belonged to the template. */
import { posix } from 'node:path'
import type { Instant } from '#shared/values.ts'
import type { Relation } from '../read/package.ts'
import { declaration, type Element, escapeXml, isElement, writeXml } from '../read/xml.ts'

const packages = 'http://schemas.openxmlformats.org/package/2006'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006'

/** Settings that point to other files or other people's work, or that would lock the letters. */
const dropped = new Set(
  'attachedTemplate attachedSchema mailMerge documentProtection writeProtection trackRevisions rsids docVars footnotePr endnotePr updateFields linkStyles saveThroughXslt'
    .split(' ')
    .map((name) => `w:${name}`),
)

export const lettersSettings = (settings: Element): string =>
  declaration +
  writeXml({
    ...settings,
    children: settings.children.filter((child) => !isElement(child) || !dropped.has(child.name)),
  })

export const relationsName = (part: string): string =>
  posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`)

/** @param owner the part that they belong to; empty for the package itself */
export function relationsXml(owner: string, relations: readonly Relation[]): string {
  const lines = relations.map(({ id, type, target, external }) => {
    const shown = external ? target : posix.relative(posix.dirname(`/${owner}`), `/${target}`)
    const mode = external ? ' TargetMode="External"' : ''
    return `<Relationship Id="${escapeXml(id)}" Type="${escapeXml(type)}" Target="${escapeXml(shown)}"${mode}/>`
  })
  return `${declaration}<Relationships xmlns="${packages}/relationships">${lines.join('')}</Relationships>`
}

export const relationsType = 'application/vnd.openxmlformats-package.relationships+xml'
export const corePart = 'docProps/core.xml'
const coreType = 'application/vnd.openxmlformats-package.core-properties+xml'

/** @param types part name to content type */
export function contentTypesXml(types: Iterable<readonly [string, string]>): string {
  const overrides = [...types, [corePart, coreType] as const].map(
    ([name, type]) => `<Override PartName="/${escapeXml(name)}" ContentType="${escapeXml(type)}"/>`,
  )
  return `${declaration}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="${relationsType}"/>${overrides.join('')}</Types>`
}

export const packageRelations = (mainPart: string): string =>
  relationsXml('', [
    { id: 'rId1', type: `${office}/relationships/officeDocument`, kind: '', target: mainPart, external: false },
    {
      id: 'rId2',
      type: `${packages}/relationships/metadata/core-properties`,
      kind: '',
      target: corePart,
      external: false,
    },
  ])

/** The file's properties. The template's own are not taken over: they name whoever made it. */
export const coreXml = (title: string, at: Instant): string =>
  `${declaration}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:creator>Candlepost</dc:creator><cp:lastModifiedBy>Candlepost</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified></cp:coreProperties>`
