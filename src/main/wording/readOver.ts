/** What a careful reader would say of every variant of a wording, not only of those that one letter takes. */
import type { Case } from '#shared/cases.ts'
import type { LetterText } from '#shared/packs.ts'
import type { WordingFinding, WordingParts } from '#shared/wording.ts'
import type { Composed } from '../letters/compose.ts'
import type { Paper } from '../letters/layout/paper.ts'
import { guidanceOf } from '../letters/lint/guidanceOf.ts'
import { createLinter } from '../letters/lint/index.ts'
import type { Pin } from './body.ts'

interface Reading {
  about: Case
  groupName: string
  paper: Paper
  /** The letter that stands beside the wording. */
  shown: { text: LetterText; several: boolean }
  /** A letter that takes the pinned variant. */
  letterOf(pin: Pin, several: boolean): Composed
}

/** What the letter around a variant says is not the variant's. */
const nothingElse = { sender: [], recipient: [], subject: '', salutation: '', close: '', signature: '' }

/** Alike findings of a part are said once, of its first variant that has them. */
export function readOver(parts: WordingParts, { about, groupName, paper, shown, letterOf }: Reading): WordingFinding[] {
  const lint = createLinter({ about, guidance: guidanceOf(about), groupName, paper })
  const found: WordingFinding[] = lint(shown.text, 0, shown.several)
    .filter(({ part }) => part !== 'paragraphs')
    .map((finding) => ({ finding, at: null }))
  const said = new Set<string>()
  for (const { part, variants } of parts) {
    for (const [variant, words] of variants.entries()) {
      for (const several of typeof words === 'string' ? [false] : [false, true]) {
        const { text, spans } = letterOf({ part, variant }, several)
        const paragraphs = spans.flatMap((paragraph) => paragraph.filter((span) => span.part === part))
        const alone = { ...text, ...nothingElse, paragraphs: paragraphs.map((span) => span.text) }
        for (const finding of lint(alone, 0, several)) {
          const key = JSON.stringify([part, finding.rule, finding.params])
          if (finding.part !== 'paragraphs' || said.has(key)) continue
          said.add(key)
          found.push({ finding, at: { part, variant, several } })
        }
      }
    }
  }
  return found
}
