/** Cuts the lines of an address section into one block a party. */
import { countryCodeOf } from '../countryNames.ts'
import { isProse } from '../prose.ts'
import type { Line } from '../types.ts'
import { bareKind, findLabels } from './contacts.ts'
import { headParts } from './head.ts'
import { beginsInstitution, isMission } from './words.ts'

type Mood = {
  contacts: boolean
  head: boolean
  name: boolean
  title: boolean
  address: number
  mission: boolean
  careOf: boolean
}
const fresh = (): Mood => ({
  contacts: false,
  head: false,
  name: false,
  title: false,
  address: 0,
  mission: false,
  careOf: false,
})

/** `The Editor, Daily News, PO Box 10, Town, Country`: office or name first, an address after it. */
export function isCommaParty(line: Line): boolean {
  if (line.text.length <= 40 || line.text.length >= 220) return false
  const parts = line.text.split(/,\s+/)
  return (
    parts.length >= 4 &&
    !isProse(line) &&
    headParts(parts[0] ?? '') !== null &&
    (countryCodeOf(parts.at(-1) ?? '') !== null || parts.slice(1).some((part) => /\d/.test(part)))
  )
}

/** A new block begins at an office, name, embassy, number or bullet once the one before has what makes it whole. */
export function groupBlocks(lines: readonly Line[]): Line[][] {
  const blocks: Line[][] = []
  let block: Line[] = []
  let mood = fresh()
  let wasSalutation = false
  const numbered = lines.filter((line) => /^(?:\d{1,2}[.)] |[•*·] ?)/.test(line.text)).length >= 2
  for (const line of lines) {
    const labels = findLabels(line.fold)
    const atStart = labels.length > 0 && (labels[0]?.start ?? 9) <= 2
    const contact =
      atStart ||
      (labels.length === 0 && bareKind(line.text) !== null && (mood.contacts || bareKind(line.text) !== 'number'))
    const whole = labels.length > 0 && !atStart && (labels[0]?.start ?? 0) > 25
    if (contact) {
      block.push(line)
      mood.contacts = true
      wasSalutation = labels.some((label) => label.kind === 'salutation')
      continue
    }
    const parts = headParts(
      labels[0]?.kind === 'salutation' ? line.text.slice(0, labels[0].start).replace(/[\s([]+$/, '') : line.text,
    )
    const mission = isMission(line.fold) && !/^c\/o/.test(line.fold)
    const head = parts !== null || mission
    const item = numbered && /^(?:\d{1,2}[.)] |[•*·] ?)/.test(line.text)
    if (
      block.length > 0 &&
      (item ||
        isCommaParty(line) ||
        (whole && block.length > 0 && (mood.contacts || mood.address > 0)) ||
        starts(line, mood, parts, mission, head, wasSalutation))
    ) {
      blocks.push(block)
      block = []
      mood = fresh()
    }
    block.push(line)
    wasSalutation = false
    if (parts?.title) mood.title = true
    if (parts?.name) mood.name = true
    if (mission) mood.mission = true
    if (head) mood.head = true
    if (!parts) mood.address++
    mood.careOf = /^c\/o\b/.test(line.fold)
    // `Mr Ion X  [Salutation: Dear Minister]`: the office is still to come.
    if (labels.some((label) => label.kind !== 'salutation') || !parts) mood.contacts ||= labels.length > 0
  }
  if (block.length > 0) blocks.push(block)
  return blocks
}

function starts(
  line: Line,
  mood: Mood,
  parts: ReturnType<typeof headParts>,
  mission: boolean,
  head: boolean,
  wasSalutation: boolean,
): boolean {
  if (mood.contacts)
    return head || line.gap || beginsInstitution(line.fold) || (wasSalutation && /^[\p{Lu}]/u.test(line.text))
  if (line.gap && mission && mood.careOf) return false
  if (
    line.gap &&
    mood.head &&
    mood.address >= 1 &&
    (parts?.title !== undefined || mission || (parts?.name !== undefined && mood.address >= 2))
  )
    return true
  // Without contact data or gaps: a second office after an address, and name and office are known already.
  return (
    mood.name &&
    mood.title &&
    mood.address >= 2 &&
    parts?.title !== undefined &&
    !/\d/.test(line.text) &&
    !/^c\/o/.test(line.fold)
  )
}
