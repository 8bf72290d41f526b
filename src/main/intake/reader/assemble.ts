/** One document becomes one draft: every extractor once, then the places and the checks. */
import type { CaseDraft, Party, Place } from '#shared/intake.ts'
import { readAsks } from './extract/asks.ts'
import { readBodies } from './extract/body.ts'
import { readClosed } from './extract/closed.ts'
import { readCountry } from './extract/country.ts'
import { readDeadline } from './extract/deadline.ts'
import { readHeadline } from './extract/headline.ts'
import { repairCase } from './extract/headlineCase.ts'
import { readIssued } from './extract/issued.ts'
import { readLanguages } from './extract/languages.ts'
import { readLetter } from './extract/letter.ts'
import { type Parties, readParties } from './extract/parties.ts'
import { readPeople } from './extract/people.ts'
import { readPrevious } from './extract/previous.ts'
import { readIndex, readReference } from './extract/reference.ts'
import { familyOf } from './family/index.ts'
import type { Draft } from './party/block.ts'
import { isMission } from './party/words.ts'
import { isProse } from './prose.ts'
import { segment } from './segment.ts'
import { fold } from './text.ts'
import type { Context, Doc, Found, Line, Span } from './types.ts'
import { warningsOf } from './warnings.ts'

/** `place` turns a range of the document into one of the text that was given. */
export function assemble(doc: Doc, place: (span: Span) => Span): CaseDraft {
  const family = familyOf(doc)
  const context: Context = { doc, sections: segment(doc, family.heads) }
  const places: Record<string, Place[]> = {}
  const mark = (field: string, spans: readonly Span[], sureness: Place['sureness']) => {
    if (spans.length > 0)
      places[field] = spans.map((span) => {
        const { start, end } = place(span)
        return { start, end, sureness }
      })
  }
  const keep = <T>(field: string, found: Found<T> | null): T | null => {
    if (!found) return null
    mark(field, found.spans, found.sureness)
    return found.value
  }
  const reference = family.reference?.(context) ?? readReference(context)
  const index = readIndex(context)
  const letter = family.letter?.(context) ?? readLetter(context)
  const parties = family.parties?.(context, letter) ?? readParties(context, letter)
  const headline =
    family.headline?.(context) ??
    readHeadline(context, reference, [...letter.zone, ...linesOf(doc, parties)], letter.zone.length > 0)
  const taken = new Set<Line>([...letter.lines, ...letter.zone, ...letter.otherZones.flat()])
  const bodies = readBodies(context, taken, headline?.value ?? null, headerStart(context, reference))
  const targets = parties.targets.map((draft) => draft.party)
  const country = readCountry(context, { index, headline, reference, targets: parties.targets })
  const officials = [...parties.targets, ...parties.copies]
    .map((draft) => draft.party.name ?? '')
    .filter((name) => name.length > 4)
  const people =
    family.people?.(context) ??
    readPeople(context, {
      headline: headline?.value ?? null,
      summary: bodies.summary,
      letter: letter.body?.value ?? null,
      officials,
    })
  const asks = family.asks?.(context) ?? readAsks(context)
  for (const party of targets)
    if (party.country === null && !isMission(fold([party.title ?? '', ...party.address].join(' '))))
      party.country = country?.value ?? null
  const peopleNames = people?.value.map((person) => person.name) ?? []
  const closed = readClosed(context)
  const draft: CaseDraft = {
    reference: reference?.value.normal ?? null,
    referencePrinted: reference?.value.printed ?? null,
    sequence: reference?.value.sequence ?? null,
    isUpdate: reference?.value.isUpdate ?? false,
    index: keep('index', index),
    headline: headline ? repairCase(headline.value, peopleNames, doc.text) : null,
    headlinePrinted: keep('headline', headline),
    people: keep('people', people) ?? [],
    countryCode: keep('countryCode', country),
    issued: keep('issued', family.issued?.(context) ?? readIssued(context)),
    deadline: keep('deadline', family.deadline?.(context) ?? readDeadline(context)),
    summary: keep('summary', bodies.summary),
    background: keep('background', bodies.background),
    additional: keep('additional', bodies.additional),
    asks: asks.map((ask, i) => keep(`asks.${i}`, ask) ?? ''),
    letter: keep('letter', letter.body),
    letterSalutation: keep('letterSalutation', letter.salutation),
    letterAsks: letter.asks.map((ask, i) => keep(`letterAsks.${i}`, ask) ?? ''),
    preferredLanguages: keep('preferredLanguages', readLanguages(context)) ?? [],
    targets: parties.targets.map((party, i) => partyOf(party, `targets.${i}`, doc.text, country, mark)),
    copies: parties.copies.map((party, i) => partyOf(party, `copies.${i}`, doc.text, country, mark)),
    previousActions: keep('previousActions', readPrevious(context)) ?? [],
    closed: keep('closed', closed),
    language: doc.language,
    places,
    warnings: [],
  }
  if (reference) mark('reference', reference.spans, reference.sureness)
  return {
    ...draft,
    warnings: warningsOf(
      draft,
      [...parties.targets, ...parties.copies].some((party) => party.hiddenEmail),
    ),
  }
}

/** Lines that addressees were read from. */
function linesOf(doc: Doc, { targets, copies }: Parties): Line[] {
  const spans = [...targets, ...copies].flatMap((draft) => Object.values(draft.spans).flat())
  return doc.lines.filter((line) => spans.some((span) => span.start < line.end && line.start < span.end))
}

/** Where the case's own header line stands, if prose follows it: what comes before is the sender's. */
function headerStart({ doc }: Context, reference: Found<unknown> | null): number {
  const span = reference?.spans[0]
  const line = span ? doc.lines.find((l) => l.start <= span.start && span.start < l.end) : undefined
  if (!line || !span || isProse(line) || span.start - line.start > 40 || span.start > doc.text.length * 0.6) return 0
  return /index|indice|^(?:[a-z]+ )?(?:ua|au)\b/.test(line.fold) ? line.start : 0
}

/** A party with the places of its fields. An office and a name of one line share it; a country that no line of its own
 *  names was told by the address or is the case's. */
function partyOf(
  { party, spans }: Draft,
  path: string,
  text: string,
  land: Found<string> | null,
  mark: (field: string, spans: readonly Span[], sureness: Place['sureness']) => void,
): Party {
  const sureness = party.checkAddress ? 'unsure' : 'likely'
  const told: Record<string, readonly Span[] | undefined> = { ...spans }
  told.name ??= spans.title ?? spans.address
  told.title ??= spans.address ?? spans.name
  told.country ??= spans.address ?? spans.title ?? land?.spans
  for (const [field, found] of Object.entries(told)) {
    const value = party[field as keyof Party]
    if (!found || value === null || (Array.isArray(value) && value.length === 0)) continue
    mark(`${path}.${field}`, typeof value === 'string' ? narrowed(value, found, text) : found, sureness)
  }
  return party
}

/** The value's own place within the lines it was read from, where it stands there as it is. */
function narrowed(value: string, spans: readonly Span[], text: string): readonly Span[] {
  for (const { start, end } of spans) {
    const at = text.slice(start, end).indexOf(value)
    if (value.length > 2 && at >= 0) return [{ start: start + at, end: start + at + value.length }]
  }
  return spans
}
