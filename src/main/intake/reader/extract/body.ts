/** Long texts: the summary, what else is told of the case, and the additional information, without boilerplate. */
import { isSentence, type Paragraph, paragraphs } from '../prose.ts'
import type { Context, Found, Line, Section } from '../types.ts'

export type Bodies = {
  summary: Found<string> | null
  background: Found<string> | null
  additional: Found<string> | null
}

/** Statements of principle and of the page, not of the case. */
const boilerplate =
  /^(?:das foto zeigt|unterstutzen sie unsere|jetzt spenden|donate|please donate|faites un don|foto ?:|photo ?:|bild ?:|©|\(c\)|amnesty international (?:opposes|is opposed to|s'oppose|se opone|wendet sich|lehnt)[^.]{0,40}(?:death penalty|peine de mort|pena de muerte|todesstrafe)|please write using your own words|to learn about recent|for a print-friendly|note ?: ?please write|in order to avoid copyright|geneva ?- ?paris|the observatory,? a|thank you for your (?:help|support)|si recibe contestacion)/
const notStory =
  /^(?:(?:[a-z]+ ){0,4}(?:ua|au):? ?\d{1,3}\/\d\d index|\d[.)] |https?:|www\.|[•*-] ?(?:download|https?:)|-{2,})/

/** Prose before `from` is a mail's preamble. `taken` lines belong to the letter or to addressees. `headline` is repeated as page header and left out. */
export function readBodies(
  { sections, doc }: Context,
  taken: ReadonlySet<Line>,
  headline: string | null,
  from: number,
): Bodies {
  const story = proseOf(
    sections.filter(
      (s) =>
        ['intro', 'title', 'body', 'loose', 'issued', 'number', 'index', 'country', 'names'].includes(s.kind) &&
        !afterAddresses(sections, s),
    ),
    taken,
    headline,
  ).filter((part) => part.start >= from)
  const summaryLines = sections.filter((s) => s.kind === 'summary')
  const labelled = proseOf(summaryLines, taken, headline)
  const background = proseOf(
    sections.filter((s) => s.kind === 'background'),
    taken,
    headline,
    true,
  )
  const additional = proseOf(
    sections.filter((s) => s.kind === 'additional'),
    taken,
    headline,
    true,
  )
  let first = labelled
  let rest = story
  if (labelled.length === 0) {
    const opening = doc.flat && story[0] ? [story[0]] : story.slice(0, 1)
    first = opening
    rest = story.slice(1)
  }
  return {
    summary: text(first, 'likely'),
    background: text([...rest, ...background], background.length > 0 ? 'sure' : 'likely'),
    additional: text(additional, 'sure'),
  }
}

/** Loose lines behind the addressees are the page's, except where a new page begins. */
function afterAddresses(sections: readonly Section[], section: Section): boolean {
  const i = sections.indexOf(section)
  if (section.kind !== 'loose' || section.lines.length > 3) return false
  return ['targets', 'copies', 'deadline', 'languages', 'previous'].includes(sections[i - 1]?.kind ?? '')
}

function proseOf(
  sections: readonly Section[],
  taken: ReadonlySet<Line>,
  headline: string | null,
  all = false,
): Paragraph[] {
  const found: Paragraph[] = []
  for (const section of sections) {
    const own = section.lines.filter((line) => !taken.has(line))
    for (const part of paragraphs(own)) {
      const first = part.lines[0]
      if (
        !first ||
        boilerplate.test(first.fold) ||
        notStory.test(first.fold) ||
        (headline !== null && part.text.length < headline.length + 40 && part.text.includes(headline))
      )
        continue
      // An invitation that ends in a colon is the page's.
      if (!all && /:$/.test(part.text)) continue
      const merged = part.text === first.text ? first : { ...first, text: part.text }
      const whole = part.lines.length > 1 || isSentence(merged)
      if (whole || (all && part.text.length > 20)) found.push(part)
    }
  }
  return found
}

function text(parts: readonly Paragraph[], sureness: Found<string>['sureness']): Found<string> | null {
  if (parts.length === 0) return null
  return {
    value: parts.map((part) => part.text).join('\n\n'),
    spans: parts.map(({ start, end }) => ({ start, end })),
    sureness,
  }
}
