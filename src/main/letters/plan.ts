/** What freezing a choice would give: its counts and sentences, how everything goes, and what a careful reader finds. */
import type { FindingGroup } from '#shared/packRules.ts'
import type { PackPlan, SheetWay } from '#shared/packs.ts'
import type { Id } from '#shared/values.ts'
import { addresseeName } from '../addressees/service.ts'
import type { JobControl } from '../jobs/control.ts'
import { seedFrom } from '../wording/choose.ts'
import { makeCode } from './code.ts'
import type { Paper } from './layout.ts'
import { type Guidance, guidanceOf } from './lint/guidanceOf.ts'
import { createGroups, createLinter, type Linter } from './lint/index.ts'
import { asLetter, type Wordsmith } from './making.ts'
import { type Crossing, countsOf } from './rules/cross.ts'
import { planSentences } from './rules/sentences.ts'

/** Letters that are read over at once; more of them would hold the page up. */
const readAtOnce = 200
const batch = 200

interface Around {
  crossed: Crossing
  word: Wordsmith
  letterDate: string
  language: string
  groupName: string
  paper: Paper
}

export function planOf(around: Around, sample: number): PackPlan {
  const { crossed, word, letterDate, language } = around
  const letter = word(sample, sampleCode(sample))
  const guidance = guidanceBy(crossed)
  const { letters } = crossed.deal
  return {
    ...countsOf(crossed),
    skipped: crossed.skipped,
    sample: letter && asLetter(letter, crossed),
    sentences: planSentences(crossed, letterDate, language, guidance),
    ways: waysOf(crossed),
    findings: letter ? lintWith(around)(letter.caseId)(letter.text, sample, letter.household !== null) : [],
    groups: letters <= readAtOnce ? readAll(around) : null,
  }
}

/** Reads every letter of the choice over. @throws Refusal `cancelled` */
export function readAll(around: Around, control?: JobControl): FindingGroup[] {
  const { crossed, word } = around
  const groups = createGroups()
  const linterOf = lintWith(around)
  for (let position = 0; position < crossed.deal.letters; position++) {
    if (control && position % batch === 0) {
      control.checkpoint()
      control.progress(position, crossed.deal.letters)
    }
    const letter = word(position, noCode)
    if (letter) groups.add(linterOf(letter.caseId)(letter.text, position, letter.household !== null))
  }
  return groups.list()
}

const noCode = () => 'AAAA-AAA'

/** Not yet the letter's own code, but the same one whenever the same sample is asked for. */
const sampleCode = (sample: number) => () =>
  makeCode((bytes) => Buffer.from(Array.from({ length: bytes }, (_, i) => seedFrom([`${sample} ${i}`]) % 207)))

/** One reader a case, since what a case asks of its letters is its own. */
function lintWith({ crossed, groupName, paper }: Around): (caseId: Id) => Linter {
  const linters = new Map<Id, Linter>()
  return (caseId) => {
    const known = linters.get(caseId)
    if (known) return known
    const about = crossed.sheets.find((sheet) => sheet.about.id === caseId)?.about
    const none = { reference: '', referencePrinted: null, index: null }
    const guidance = about ? guidanceOf(about) : []
    const made = createLinter({ about: about ?? none, guidance, groupName, paper })
    linters.set(caseId, made)
    return made
  }
}

const guidanceBy = ({ sheets }: Crossing): Map<string, Guidance[]> =>
  new Map([...new Set(sheets.map(({ about }) => about))].map((about) => [about.reference, guidanceOf(about)]))

const waysOf = ({ sheets, deal }: Crossing): SheetWay[] =>
  sheets.map(({ about, to, route }, place): SheetWay => {
    const { channel, via, country, days, late, why, can } = route
    return {
      caseId: about.id,
      reference: about.reference,
      addresseeId: to.id,
      addresseeName: addresseeName(to),
      channel,
      via: via && { id: via.id, name: addresseeName(via) },
      country,
      days,
      deadline: about.deadline,
      late,
      why,
      can,
      letters: deal.perSheet[place] ?? 0,
    }
  })
