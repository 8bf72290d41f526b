/** What a careful reader would say of a letter. One rule a file; findings never stop anybody. */
import type { Finding, FindingGroup } from '#shared/packRules.ts'
import type { LetterText } from '#shared/packs.ts'
import { accusations } from './accusations.ts'
import { body } from './body.ts'
import { doubles } from './doubles.ts'
import { guidance } from './guidance.ts'
import { languages } from './languages.ts'
import { leftovers } from './leftovers.ts'
import { organisation } from './organisation.ts'
import { pages } from './pages.ts'
import { reference } from './reference.ts'
import type { Found, LetterRule, LintContext, Piece, PieceRule } from './rule.ts'
import { salutation } from './salutation.ts'
import { signers } from './signers.ts'

const pieceRules: readonly PieceRule[] = [
  guidance,
  leftovers,
  salutation,
  reference,
  organisation,
  accusations,
  languages,
  doubles,
  signers,
]
const letterRules: readonly LetterRule[] = [body, pages]

/** @param several whether more than one person signs it */
export type Linter = (text: LetterText, position: number, several?: boolean) => Finding[]

/** @returns a reader of letters that share a context; it reads each text that they share once */
export function createLinter(context: LintContext): Linter {
  const known = new Map<string, Found[]>()
  const read = (piece: Piece): Found[] => {
    const key = `${piece.part} ${piece.language} ${piece.several} ${piece.text}`
    const before = known.get(key)
    if (before) return before
    const found = pieceRules.flatMap((rule) => rule(piece, context))
    known.set(key, found)
    return found
  }
  return (text, position, several = false) => {
    const found = piecesOf(text, several).flatMap(read)
    for (const rule of letterRules) found.push(...rule(text, context))
    return found.map((one) => ({ ...one, position }))
  }
}

function piecesOf(text: LetterText, several: boolean): Piece[] {
  const { language } = text
  const of = (part: Piece['part'], lines: readonly string[]): Piece[] =>
    lines.length === 0 ? [] : [{ part, text: lines.join('\n'), language, several }]
  return [
    ...of('recipient', text.recipient),
    ...of('subject', text.subject === '' ? [] : [text.subject]),
    ...of('salutation', [text.salutation]),
    ...text.paragraphs.flatMap((paragraph) => of('paragraphs', [paragraph])),
    ...of('close', [text.close]),
    ...of('signature', [text.signature]),
  ]
}

/** Gathers findings that say the same; what is wrong comes before what should be looked at, and the most common first. */
export function createGroups() {
  const groups = new Map<string, FindingGroup & { last: number }>()
  return {
    add(findings: readonly Finding[]): void {
      for (const finding of findings) {
        const key = `${finding.rule} ${JSON.stringify(finding.params)}`
        const known = groups.get(key)
        if (!known) groups.set(key, { finding, letters: 1, last: finding.position })
        else if (known.last !== finding.position) {
          known.letters++
          known.last = finding.position
        }
      }
    },
    list: (): FindingGroup[] =>
      [...groups.values()]
        .map(({ finding, letters }) => ({ finding, letters }))
        .sort((a, b) => rank(a) - rank(b) || b.letters - a.letters || a.finding.position - b.finding.position),
  }
}

const rank = ({ finding }: FindingGroup): number => (finding.severity === 'wrong' ? 0 : 1)
