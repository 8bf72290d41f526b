/** Letters as the bytes of a DOCX file, one letter a page, laid out by `docx` throughout: what docx/ is held against. */
import { Document, type FileChild, type IRunOptions, Packer } from 'docx'
import type { LetterText, PageSize } from '#shared/packs.ts'
import { printable } from './docx/encode.ts'
import { twips } from './layout/paper.ts'
import { scriptOfLanguage } from './layout/scripts.ts'
import { papers, stepFor } from './layout.ts'
import { letterFonts, letterPieces, letterStyles, paragraphFor } from './sheet.ts'

/** What a document has besides its letters. */
export interface DocumentFrame {
  pageSize: PageSize
  /** For the file's properties; seen by whoever opens them, so it names no member. */
  title: string
  /** BCP 47 with country: which dictionary checks the spelling. */
  language: string
  /** Numbers of the steps in layout.ts that its letters use. */
  steps: Iterable<number>
}

/** Word keeps a language for each kind of script. */
function languageOf(language: string): IRunOptions['language'] {
  const script = scriptOfLanguage(language)
  if (script === 'eastAsian') return { eastAsia: language }
  return script === 'western' ? { value: language } : { bidirectional: language }
}

/** A document of letters around paragraphs that are laid out already. */
export function documentOf(children: FileChild[], { pageSize, title, language, steps }: DocumentFrame): Document {
  const paper = papers[pageSize]
  return new Document({
    title,
    creator: 'Candlepost',
    lastModifiedBy: 'Candlepost',
    styles: {
      default: {
        document: {
          run: { font: letterFonts, size: 24, language: languageOf(language) },
          paragraph: { spacing: { before: 0, after: 0 } },
        },
      },
      paragraphStyles: letterStyles(steps),
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
}

export type LettersDocument = Omit<DocumentFrame, 'steps'> & { letters: LetterText[] }

/** @returns the whole file */
export async function writeLetters({ letters, ...frame }: LettersDocument): Promise<Uint8Array> {
  const paper = { ...papers[frame.pageSize], language: letters[0]?.language }
  const steps = new Set<number>()
  const children = letters.flatMap((text, i) =>
    letterPieces(text, paper, stepFor(text, paper), i === 0).map(({ form, lines }) => {
      steps.add(form.step)
      return paragraphFor({ form, lines: lines.map(printable) }, paper)
    }),
  )
  return await Packer.toBuffer(documentOf(children, { ...frame, steps }))
}
