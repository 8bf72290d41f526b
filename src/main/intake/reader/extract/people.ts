/** The people at risk. Labels and lists with (m)/(f) first; then names that the opening speaks of as such. */
import { isProse, paragraphs, sentences } from '../prose.ts'
import { fold } from '../text.ts'
import type { Context, Doc, Found, Line, Span } from '../types.ts'
import { nameAsWritten } from './nameAsWritten.ts'
import { type NameRun, nameRuns } from './nameRuns.ts'
import { type Candidate, countOf, isRespelling, listIndex, spreadOverLists, surnameAlone } from './peopleCandidates.ts'
import { fromCaseLines } from './peopleCaseLine.ts'
import {
  aged,
  apposition,
  articleNoun,
  besideAfter,
  besideBefore,
  bodyAfter,
  bodyBefore,
  bystander,
  clause,
  gone,
  goneBefore,
  object,
  objectApostrophe,
  place,
  placeAfter,
  politeBefore,
  role,
  subject,
} from './peopleCues.ts'
import { fromGenderMarks, fromLabels, fromSubject, type People, stripHonorific, unique } from './peopleLabels.ts'

type Known = {
  headline: string | null
  summary: Found<string> | null
  letter: string | null
  officials: readonly string[]
}

export function readPeople(context: Context, known: Known): People | null {
  const found = named(context, known)
  return (
    found && {
      ...found,
      value: found.value.map((person) => ({ ...person, name: nameAsWritten(person.name, context.doc) ?? person.name })),
    }
  )
}

function named(context: Context, known: Known): People | null {
  const labelled = fromLabels(context)
  const marks = fromGenderMarks(context)
  // `New name:` labels only those who were added.
  const listed = fromCaseLines(context)
  if (listed && listed.value.length > Math.max(marks?.value.length ?? 0, labelled?.value.length ?? 0)) return listed
  if (labelled && marks && marks.value.length > labelled.value.length) return marks
  if (labelled) return labelled
  if (marks && !marksInProse(context, marks)) return marks
  // A mark within a sentence tells of one of several.
  const told = fromSubject(context) ?? fromProse(context, known)
  if (!marks) return told
  const names = new Set(told?.value.map((person) => fold(person.name)))
  return told && marks.value.every((person) => names.has(fold(person.name))) ? told : marks
}

function marksInProse({ doc }: Context, marks: People): boolean {
  return marks.spans.every(({ start }) => doc.lines.some((l) => l.start <= start && start < l.end && isProse(l)))
}

/** Names of the headline and the first paragraph (of the letter, where nothing stands before it), weighed. Where the
 *  first paragraph names nobody, the next ones are asked, more strictly. */
function fromProse(context: Context, known: Known): People | null {
  const { doc } = context
  const headline = known.headline ?? ''
  const officials = known.officials.map(fold)
  const stretches = openingOf(context, known)
  for (const [i, stretch] of stretches.entries()) {
    const candidates = new Map<string, Candidate>()
    weigh(stretch.text, stretch.start, doc, fold(headline), officials, candidates)
    if (i === 0) addHeadlineNames(headline, doc, officials, candidates)
    spreadOverLists(candidates)
    const least = i === 0 ? 3 : 4
    let chosen = [...candidates.values()].filter((c) => c.score >= least && !(i > 0 && c.gone))
    if (chosen.some((c) => !c.gone)) chosen = chosen.filter((c) => !c.gone)
    chosen = chosen.filter(
      (c) =>
        !chosen.some(
          (other) => other !== c && fold(other.name).includes(fold(c.name)) && other.name.length > c.name.length,
        ),
    )
    chosen = chosen.filter((c, at) => !chosen.slice(0, at).some((earlier) => isRespelling(earlier, c)))
    if (chosen.length === 0) continue
    const value = unique(chosen.map((c) => ({ name: stripHonorific(c.name), pronouns: null })))
    return { value, spans: chosen.flatMap((c) => c.spans), sureness: i === 0 ? 'likely' : 'unsure' }
  }
  return null
}

/** A name in the headline that the text repeats. */
function addHeadlineNames(
  headline: string,
  { fold: whole, language }: Doc,
  officials: readonly string[],
  into: Map<string, Candidate>,
): void {
  for (const run of nameRuns(headline, language)) {
    const key = fold(run.name)
    if (
      run.words < 2 ||
      into.has(key) ||
      !/\p{Ll}/u.test(run.name) ||
      countOf(whole, key) < 2 ||
      officials.some((o) => o.includes(key))
    )
      continue
    const at = whole.indexOf(key)
    into.set(key, {
      name: run.name,
      spans: [{ start: at, end: at + key.length }],
      score: 4,
      gone: false,
      listed: null,
      role: false,
    })
  }
}

/** Numbered steps of the page itself. */
const pageStep = /^\d[.)] |^(?:click here|write a letter|please take action)/i

type Stretch = { text: string; start: number }

/** The summary, the paragraphs after it, or the letter's first ones where nothing stands before it. */
function openingOf({ doc }: Context, known: Known): Stretch[] {
  const slice = ({ start, end }: Span): Stretch => ({
    text: doc.text.slice(start, Math.min(end, start + 1400)).replace(/\n/g, ' '),
    start,
  })
  const from = known.summary?.spans[0]?.start ?? doc.lines.find(isProse)?.start
  if (from === undefined) return []
  const end = known.summary?.spans.at(-1)?.end ?? 0
  const following: Stretch[] = []
  for (const part of paragraphs(doc.lines.filter((line) => line.start >= Math.max(from, end)))) {
    if (part.text.length <= 80 || pageStep.test(part.text)) continue
    const [first] = part.lines
    if (!first) continue
    const whole: Line = part.lines.length === 1 ? first : { ...first, text: part.text, fold: fold(part.text) }
    if (isProse(whole) && following.push(slice(part)) === 2) break
  }
  return known.summary ? [slice({ start: from, end }), ...following] : following
}

function weigh(
  text: string,
  start: number,
  { fold: whole, language }: Doc,
  headline: string,
  officials: readonly string[],
  into: Map<string, Candidate>,
): void {
  const folded = fold(text)
  const starts = new Set(sentences(text).map((s) => s.start))
  for (const found of nameRuns(text, language)) {
    const run = language === 'de' ? withoutGermanNoun(found, folded) : found
    const key = fold(run.name)
    const before = folded.slice(Math.max(0, run.start - 60), run.start)
    const after = folded.slice(run.end, run.end + 60)
    let score = 0
    const hasRole = role.test(before)
    const polite = politeBefore.test(before)
    const opens = starts.has(run.start)
    const count = countOf(whole, key)
    // A single name alone opens its sentence and is explained right behind it.
    const single = opens && count > 1 && (aged.test(after) || apposition.test(after))
    if (run.words < 2 && !polite && !hasRole && !single) continue
    const beside = besideBefore.test(before) && besideAfter.test(after)
    if (beside) score += 3
    if (hasRole) score += 2
    if (polite) score += 3
    if (subject.test(after) || apposition.test(after) || (opens && clause.test(folded.slice(run.end, run.end + 150))))
      score += 2
    if (!hasRole && articleNoun.test(before)) score += 1
    if (object.test(before)) score += 2
    else if (objectApostrophe.test(before)) score += 1
    if (headline.includes(key)) score += 3
    // Whom the very first words name, the document is about.
    if (opens) score += run.start === 0 && run.words > 1 ? 2 : 1
    score += Math.min(2, count - 1)
    if (run.words >= 2 && surnameAlone(whole, key)) score += 1
    if (place.test(before) && !polite && !hasRole && !headline.includes(key)) score -= 4
    if (placeAfter.test(after)) score -= 5
    if (bodyAfter.test(after) || bodyBefore.test(before)) score -= 5
    if (!beside && bystander.test(before) && !headline.includes(key)) score -= 5
    if (/^ ?\(\p{Lu}{2,}\)/u.test(text.slice(run.end))) score -= 5
    if (officials.some((name) => name.includes(key) || (key.includes(name) && name.length > 5))) score -= 9
    const isGone = gone.test(after) || goneBefore.test(before)
    const old = into.get(key)
    const span = { start: start + run.start, end: start + run.end }
    const listed = listIndex(folded, run)
    if (listed !== null && hasRole) score += 1
    if (old) {
      old.score = Math.max(old.score, score) + 1
      old.spans.push(span)
      old.gone ||= isGone
    } else into.set(key, { name: run.name, spans: [span], score, gone: isGone, listed, role: hasRole })
  }
}

/** `Der Bäcker Memet X`: behind an article the first capital is a noun. */
function withoutGermanNoun(run: NameRun, folded: string): NameRun {
  if (
    run.words < 3 ||
    !/(?:^|[^a-z])(?:der|die|des|dem|den|vom|zum|zur) $/.test(folded.slice(Math.max(0, run.start - 6), run.start))
  )
    return run
  const blank = run.name.indexOf(' ')
  return { name: run.name.slice(blank + 1), start: run.start + blank + 1, end: run.end, words: run.words - 1 }
}
