/** Addressees: the targets that one writes to and those who get a copy. */
import type { Party } from '#shared/intake.ts'
import { anyOf } from '../labels/index.ts'
import { type Draft, readBlock } from '../party/block.ts'
import { groupBlocks, isCommaParty } from '../party/blocks.ts'
import { untangle } from '../party/columns.ts'
import { findLabels } from '../party/contacts.ts'
import { readFlat } from '../party/flatParty.ts'
import { headParts } from '../party/head.ts'
import { isInterleaved, rebuild } from '../party/interleaved.ts'
import { isSentence } from '../prose.ts'
import { fold, tidy } from '../text.ts'
import type { Context, Doc, Line, Section } from '../types.ts'
import type { Letter } from './letter.ts'

export type Parties = { targets: Draft[]; copies: Draft[] }

/** `Appeals before 28 February 2014` below an address. */
const aboutSending = new RegExp(`^${anyOf('deadline')}.{0,40}\\d`)

/** Who is written to: under labels, or unlabelled above the letters. */
export function readParties({ doc, sections }: Context, { zone, otherZones, salutation }: Letter): Parties {
  const greeting = salutation?.value ?? ''
  const targets: Draft[] = []
  const copies: Draft[] = []
  for (const section of sections) {
    if (section.kind !== 'targets' && section.kind !== 'copies') continue
    const list = section.kind === 'targets' ? targets : copies
    const shared = besideCopies(doc, section)
    if (shared) {
      targets.push(...shared.targets)
      copies.push(...shared.copies)
    } else list.push(...partiesOf(doc, section.lines, greeting))
  }
  if (targets.length === 0) for (const own of [zone, ...otherZones]) targets.push(...partiesOf(doc, own, greeting))
  if (targets.length === 0 && copies.length === 0 && doc.language === null)
    for (const block of contactBlocks(doc)) targets.push(...partiesOf(doc, block, greeting))
  return { targets: distinct(targets), copies: distinct(copies) }
}

/** In a language whose labels are not known: short lines that end in contact data, below a line with a colon. A block
 *  without that line is as often the sender's own. */
function contactBlocks(doc: Doc): Line[][] {
  const blocks: Line[][] = []
  let block: Line[] | null = null
  for (const line of doc.lines) {
    const contact = findLabels(line.fold)[0]?.start === 0
    if (/:$/.test(line.text) && !contact) block = []
    else if (block && line.text.length < 80 && !isSentence(line)) {
      if (line.gap && block.some((own) => findLabels(own.fold)[0]?.start === 0)) block = []
      block.push(line)
      if (contact && block.length > 2 && !blocks.includes(block)) blocks.push(block)
    } else block = null
  }
  return blocks
}

/** The third column of the casework layout is headed `And copies to:` inside the targets' lines. */
function besideCopies(doc: Doc, section: Section): Parties | null {
  const columns = untangle(doc, section.lines)
  if (!columns) return null
  const targets: Draft[] = []
  const copies: Draft[] = []
  for (const column of columns) {
    const at = column.findIndex((line) =>
      /^(?:and )?cop(?:y|ies)(?: to)? ?:|^(?:y )?copias? a ?:|^(?:et )?copies? a ?:/.test(line.fold),
    )
    const before = at < 0 ? column : column.slice(0, at)
    const read = partiesOf(doc, before, '')
    ;(section.kind === 'copies' ? copies : targets).push(...read)
    if (at >= 0) copies.push(...partiesOf(doc, column.slice(at + 1), ''))
  }
  return { targets, copies }
}

/** Parties of a run of lines, whatever way they are printed. */
export function partiesOf(doc: Doc, lines: readonly Line[], greeting: string): Draft[] {
  const useful = lines.filter(
    (line) =>
      !/^(?:\W*|(?:please )?(?:send )?(?:one|both) (?:or both )?of these.*)$/.test(line.fold) &&
      !isDiplomats(line) &&
      !aboutSending.test(line.fold) &&
      // A label of a language that is not known: `Adress:`.
      !(/^\p{L}[\p{L} ]{1,24} ?:$/u.test(line.text) && headParts(line.text) === null),
  )
  const columns = untangle(doc, useful)
  if (columns) return columns.flatMap((column) => partiesOf(doc, column, greeting))
  const drafts: Draft[] = []
  for (const block of groupBlocks(useful)) {
    const first = block[0]
    if (!first) continue
    const flat = block.filter((line) => isFlatParty(line))
    if (flat.length === 0) {
      drafts.push(readBlock(block.map((line) => ({ text: line.text, span: { start: line.start, end: line.end } }))))
      continue
    }
    for (const line of flat) {
      const span = { start: line.start, end: line.end }
      drafts.push(...(isInterleaved(line.text) ? rebuild(line.text, span, greeting) : readFlat(line.text, span)))
    }
  }
  return drafts.filter((draft) => isSomebody(draft.party))
}

/** A sentence that asks for copies to "diplomatic representatives": nobody in particular. */
function isDiplomats(line: Line): boolean {
  return /diplomatic representatives|representants diplomatiques|representantes? diplomatic|representacion diplomatica|^ambassades?$/.test(
    line.fold,
  )
}

/** One line that holds a whole party: office, address and contact data. */
export function isFlatParty(line: Line): boolean {
  if (isCommaParty(line)) return true
  if (line.text.length < 60) return false
  const labels = findLabels(line.fold)
  const first = labels[0]
  if (first && labels.every((label) => label.kind === 'salutation') && first.start < 60) return false
  if (first) return first.start > 25 && tidy(line.text.slice(0, first.start)).split(' ').length >= 5
  return line.text.length > 90 && (line.text.match(/,/g)?.length ?? 0) >= 2 && /\d/.test(line.text)
}

function isSomebody(party: Party): boolean {
  if (!party.title && !party.name) return false
  const contacts = party.emails.length + party.faxes.length + party.phones.length + party.social.length
  if (party.address.length === 0 && contacts === 0 && !party.salutation)
    return /\p{L}{3}/u.test(party.title ?? party.name ?? '') && party.title !== null && party.name !== null
  return true
}

/** The same block printed again (page break) counts once. */
function distinct(drafts: readonly Draft[]): Draft[] {
  const seen = new Set<string>()
  return drafts.filter(({ party }) => {
    const key = fold(`${party.name ?? ''}|${party.title ?? ''}|${party.address[0] ?? ''}`)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
