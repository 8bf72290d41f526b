/**
 * Letters from a group's own template: all in one file, or a file each. Both end in the same stream of bytes as our own
 * letters (docx/letters.ts), and what does not depend on a letter is packed once.
 */
import type { Instant } from '#shared/values.ts'
import type { JobControl } from '../../../jobs/control.ts'
import type { Output } from '../../docx/letters.ts'
import { type Part, packPart } from '../../docx/zip.ts'
import type { CompiledTemplate } from '../compile/program.ts'
import {
  contentTypesXml,
  corePart,
  coreXml,
  packageRelations,
  relationsName,
  relationsXml,
} from '../compile/shellParts.ts'
import type { TemplateLetter } from '../fields.ts'
import { createMargins, type Margins } from './margins.ts'
import { createPress } from './print.ts'
import { beginningOf, createZipFile, type ZipFile } from './zipFile.ts'

export interface FileFrame {
  /** For the file's properties; seen by whoever opens them, so it names no member. */
  title: string
  /** The moment that the file says it was made: the pack's, so that printing again gives the same file. */
  at: Instant
}

/** Letters between two looks at whether to stop. */
const step = 50

/**
 * Writes letters one after the other into one DOCX.
 * @param letters taken one at a time, one ahead of what is printed
 * @returns how many there were; a file without a letter cannot be, so there must be one
 * @throws what `control` throws when it is to stop; whoever made the output takes it away
 */
export async function fillTemplate(
  compiled: CompiledTemplate,
  letters: Iterable<TemplateLetter>,
  frame: FileFrame,
  output: Output,
  control: Pick<JobControl, 'checkpoint'>,
  onLetter: (done: number) => void,
): Promise<number> {
  const { mainPart, head, tail, lists } = compiled
  const print = createPress(compiled)
  const margins = createMargins(compiled, print)
  const zip = createZipFile(output, beginningOf(partsAround(compiled, frame)))
  let done = 0
  await zip.stream(mainPart, async (put, wait) => {
    put(head)
    const all = letters[Symbol.iterator]()
    for (let next = all.next(); !next.done; ) {
      const letter = next.value
      if (done % step === 0) {
        control.checkpoint()
        onLetter(done)
      }
      next = all.next()
      const stand = { number: done, last: next.done === true, margins: margins.of(letter) }
      print(compiled.body, letter, stand, put)
      if (stand.last) print(tail, letter, stand, put)
      done++
      await wait()
    }
  })
  if (done === 0) throw new Error('A file needs a letter')
  control.checkpoint()
  addMargins(zip, compiled, margins)
  if (lists) zip.add(textPart(lists.part, lists.xmlFor(done)))
  zip.end()
  onLetter(done)
  return done
}

/** Prepares many small DOCX. @returns what gives the bytes of a file of one or a few letters */
export function smallFromTemplate(
  compiled: CompiledTemplate,
  frame: FileFrame,
): (letters: readonly TemplateLetter[]) => Uint8Array {
  const { mainPart, lists } = compiled
  const print = createPress(compiled)
  const beginning = beginningOf(partsAround(compiled, frame))
  return (letters) => {
    const margins = createMargins(compiled, print)
    const pieces: Uint8Array[] = [compiled.head]
    const put = (bytes: Uint8Array) => pieces.push(bytes)
    for (const [number, letter] of letters.entries()) {
      const stand = { number, last: number === letters.length - 1, margins: margins.of(letter) }
      print(compiled.body, letter, stand, put)
      if (stand.last) print(compiled.tail, letter, stand, put)
    }
    const file: Uint8Array[] = []
    const zip = createZipFile({ append: (bytes) => file.push(bytes), patch: () => undefined }, beginning)
    zip.add(packPart(mainPart, Buffer.concat(pieces)))
    addMargins(zip, compiled, margins)
    if (lists) zip.add(textPart(lists.part, lists.xmlFor(letters.length)))
    zip.end()
    return Buffer.concat(file)
  }
}

const textPart = (name: string, xml: string): Part => packPart(name, Buffer.from(xml))

/** Whether the letters say nothing about which parts there are. */
const isListed = ({ margins }: CompiledTemplate): boolean => margins.length === 0

/** Every part that is known before the first letter. The list of contents comes first where it can, as in Office. */
const partsAround = (compiled: CompiledTemplate, { title, at }: FileFrame): Part[] => {
  const { mainPart, contentTypes, relations, parts } = compiled
  const wrapping = [textPart('_rels/.rels', packageRelations(mainPart)), textPart(corePart, coreXml(title, at))]
  if (!isListed(compiled)) return [...wrapping, ...parts]
  return [
    textPart('[Content_Types].xml', contentTypesXml(contentTypes)),
    ...wrapping,
    ...parts,
    textPart(relationsName(mainPart), relationsXml(mainPart, relations)),
  ]
}

/** The headers and footers that were printed, and the lists that name them. */
function addMargins(zip: ZipFile, compiled: CompiledTemplate, margins: Margins): void {
  if (isListed(compiled)) return
  const { mainPart, relations, contentTypes } = compiled
  for (const part of margins.parts()) zip.add(part)
  zip.add(textPart(relationsName(mainPart), relationsXml(mainPart, [...relations, ...margins.relations()])))
  zip.add(textPart('[Content_Types].xml', contentTypesXml([...contentTypes, ...margins.contentTypes()])))
}
