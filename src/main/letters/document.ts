/** Letters as the bytes of a DOCX file: one letter a page. */
import { Document, Packer, type Paragraph } from 'docx'
import type { LetterText, PageSize } from '#shared/packs.ts'
import { papers, stepFor } from './layout.ts'
import { letterFont, letterPieces, letterStyles, paragraphFor } from './sheet.ts'

export interface LettersDocument {
  letters: LetterText[]
  pageSize: PageSize
  /** For the file's properties; seen by whoever opens them, so it names no member. */
  title: string
  /** BCP 47 with country: which dictionary checks the spelling. */
  language: string
  /** Called after each letter laid out. */
  onLetter?: (done: number) => void
}

const twips = (points: number) => Math.round(points * 20)

/** @returns the whole file */
export async function writeLetters({
  letters,
  pageSize,
  title,
  language,
  onLetter,
}: LettersDocument): Promise<Uint8Array> {
  const paper = papers[pageSize]
  const used = new Set<number>()
  const children: Paragraph[] = []
  letters.forEach((text, i) => {
    const step = stepFor(text, paper)
    used.add(step)
    for (const piece of letterPieces(text, paper, step, i === 0)) children.push(paragraphFor(piece, paper))
    onLetter?.(i + 1)
  })
  const document = new Document({
    title,
    creator: 'Candlepost',
    lastModifiedBy: 'Candlepost',
    styles: {
      default: {
        document: {
          run: { font: letterFont, size: 24, language: { value: language } },
          paragraph: { spacing: { before: 0, after: 0 } },
        },
      },
      paragraphStyles: letterStyles(used),
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(paper.width), height: twips(paper.height) },
            margin: {
              top: twips(paper.top),
              bottom: twips(paper.bottom),
              left: twips(paper.left),
              right: twips(paper.right),
              header: twips(30),
              footer: twips(30),
              gutter: 0,
            },
          },
        },
        children,
      },
    ],
  })
  return await Packer.toBuffer(document)
}
