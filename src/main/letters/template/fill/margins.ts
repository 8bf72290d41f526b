/** Headers and footers of a letter's own. Letters that say the same in them share one. */
import { posix } from 'node:path'
import { type Part, packPart } from '../../docx/zip.ts'
import type { CompiledTemplate } from '../compile/program.ts'
import { relationsName, relationsXml } from '../compile/shellParts.ts'
import { linesFor, type TemplateLetter } from '../fields.ts'
import type { Relation } from '../read/package.ts'
import type { createPress } from './print.ts'

export interface Margins {
  /** Relationships of a letter's headers and footers, by their number in the template. */
  of(letter: TemplateLetter): string[]
  /** What has been printed so far. */
  parts(): Part[]
  relations(): Relation[]
  contentTypes(): [string, string][]
}

export function createMargins(compiled: CompiledTemplate, print: ReturnType<typeof createPress>): Margins {
  const known = new Map<string, string>()
  const parts: Part[] = []
  const relations: Relation[] = []
  const contentTypes: [string, string][] = []
  const folder = posix.dirname(compiled.mainPart)
  return {
    of: (letter) =>
      compiled.margins.map((margin, index) => {
        const { language } = letter.text
        const key = JSON.stringify([index, language, ...margin.fields.map((field) => linesFor(field, letter))])
        const made = known.get(key)
        if (made !== undefined) return made
        // Names that no template has.
        const id = `letters${relations.length + 1}`
        const name = `${folder}/${margin.relation.kind}-${id}.xml`
        const pieces: Uint8Array[] = []
        print(margin.ops, letter, { number: 0, last: true, margins: [] }, (bytes) => pieces.push(bytes))
        parts.push(packPart(name, Buffer.concat(pieces)))
        if (margin.relations.length > 0)
          parts.push(packPart(relationsName(name), Buffer.from(relationsXml(name, margin.relations))))
        relations.push({ ...margin.relation, id, target: name })
        contentTypes.push([name, margin.contentType])
        known.set(key, id)
        return id
      }),
    parts: () => parts,
    relations: () => relations,
    contentTypes: () => contentTypes,
  }
}
