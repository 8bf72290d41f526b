/**
 * What `docx` lays out once for all letters: the document around them (the shell) and each form of paragraph as the
 * bytes before, between and after its lines. Both are kept, since building a shell takes 10 to 60 ms, most of the time
 * of a small pack.
 */
import { type FileChild, Packer, Paragraph, TextRun } from 'docx'
import type { PageSize } from '#shared/packs.ts'
import type { Instant } from '#shared/values.ts'
import { type DocumentFrame, documentOf } from '../document.ts'
import { runsOf } from '../layout/scripts.ts'
import { papers } from '../layout.ts'
import { type Form, type Piece, paragraphFor } from '../sheet.ts'
import { escapeText } from './encode.ts'
import { type Part, packPart, readOwnZip } from './zip.ts'

export interface Shell {
  /** word/document.xml up to its first paragraph, and from its last one on. */
  head: Buffer
  tail: Buffer
  /** Every other part, ready to be written. */
  parts: Part[]
}

/** A form's XML around its lines. */
export interface FormBytes {
  before: Buffer
  /** Between two lines. */
  joint: Buffer
  after: Buffer
}

export interface Frame extends Omit<DocumentFrame, 'steps'> {
  /** The moment that the file says it was made: the pack's, so that printing again gives the same file. */
  at: Instant
}

interface KeptShell {
  head: Buffer
  tail: Buffer
  parts: Part[]
  /** docProps/core.xml with the mark for a title and docx's own dates. */
  core: string
}

const documentPart = 'word/document.xml'
const corePart = 'docProps/core.xml'
const typesPart = '[Content_Types].xml'

/** Marks are of signs that belong to no script, so that they are set in the form's own; XML leaves them as they are. */
const mark = (...numbers: number[]) => `@@${numbers.join('.')}@@`
const titleMark = '@@title@@'

/** Far more than a group needs; they are forgotten together then, since it will hardly ever happen. */
const mostShells = 20
const mostForms = 5000

const shellKey = ({ pageSize, language, steps }: Omit<DocumentFrame, 'title'>) =>
  JSON.stringify([pageSize, language, [...new Set([0, ...steps])].sort()])
const formKey = (pageSize: PageSize, form: Form) => pageSize + JSON.stringify(form)

export interface Typesetter {
  /**
   * @param wanted the forms of the letters to be written; their steps' styles are in the shell
   * @returns the shell, and the forms in the order asked for
   */
  typeset(frame: Frame, wanted: Form[]): Promise<{ shell: Shell; forms: FormBytes[] }>
  /** Paragraphs that no form gives: those whose words say how they are set (see {@link isPlain}). Not kept. */
  setPieces(frame: Frame, pieces: Piece[]): Promise<Buffer[]>
}

/**
 * Whether a form's bytes hold for these lines. A line in more scripts than the form's own becomes a run a script, so only
 * `docx` can say what it looks like.
 */
export const isPlain = ({ form: { script = 'western' }, lines }: Piece): boolean =>
  lines.every((line) => {
    const [run, ...others] = runsOf(line, script)
    return run?.script === script && others.length === 0
  })

/** A typesetter that keeps what it laid out. */
export function createTypesetter(): Typesetter {
  const shells = new Map<string, KeptShell>()
  const known = new Map<string, FormBytes>()
  return {
    async typeset(frame, wanted) {
      const { pageSize, language } = frame
      const plain = { pageSize, language, steps: wanted.map((form) => form.step) }
      if (shells.size > mostShells) shells.clear()
      if (known.size > mostForms) known.clear()
      const keyed = wanted.map((form) => ({ key: formKey(pageSize, form), form }))
      const missing = [...new Map(keyed.filter(({ key }) => !known.has(key)).map(({ key, form }) => [key, form]))]
      let shell = shells.get(shellKey(plain))
      if (!shell || missing.length > 0) {
        const made = await layOut(
          plain,
          missing.map(([, form], i) => ({ form, lines: [mark(i, 0), mark(i, 1)] })),
        )
        missing.forEach(([key], i) => {
          known.set(key, cut(made.xml[i] ?? '', mark(i, 0), mark(i, 1)))
        })
        shell = made.shell
        shells.set(shellKey(plain), shell)
      }
      const forms = keyed.map(({ key }) => {
        const bytes = known.get(key)
        if (!bytes) throw new Error(`docx laid out no ${key}`)
        return bytes
      })
      return { shell: shellFor(shell, frame), forms }
    },
    async setPieces({ pageSize, language }, pieces) {
      const { xml } = await layOut({ pageSize, language, steps: [] }, pieces)
      return xml.map((paragraph) => Buffer.from(paragraph))
    },
  }
}

/** This thread's. */
export const typesetter = createTypesetter()

/** Has `docx` loaded and one shell ready before somebody waits for it. */
export async function warmUp(frame: Omit<Frame, 'title' | 'at'>): Promise<void> {
  await typesetter.typeset({ ...frame, title: '', at: '1970-01-01T00:00:00.000Z' }, [])
}

/** One run of `docx`: the pieces between separators, and the document around them. */
async function layOut(
  frame: Omit<DocumentFrame, 'title'>,
  pieces: Piece[],
): Promise<{ shell: KeptShell; xml: string[] }> {
  const separator = () => new Paragraph({ children: [new TextRun({ text: '@@|@@' })] })
  const paper = papers[frame.pageSize]
  const children: FileChild[] = pieces.flatMap((piece) => [paragraphFor(piece, paper), separator()])
  const made = await Packer.toBuffer(documentOf([separator(), ...children], { ...frame, title: titleMark }))
  const entries = readOwnZip(made)
  const document = textOf(entries, documentPart)
  const start = document.indexOf('<w:body>') + '<w:body>'.length
  const end = document.lastIndexOf('<w:sectPr')
  const body = document.slice(start, end)
  const between = body.slice(0, body.indexOf('</w:p>') + '</w:p>'.length)
  const xml = body.split(between).slice(1, -1)
  if (xml.length !== pieces.length) throw new Error('docx laid the separators out in different ways')
  const parts = [...entries].filter(([name]) => name !== documentPart && name !== corePart)
  // First, as Office writes it: some programs tell a file's kind by it.
  parts.sort(([a], [b]) => Number(b === typesPart) - Number(a === typesPart))
  const shell = {
    head: Buffer.from(document.slice(0, start)),
    tail: Buffer.from(document.slice(end)),
    parts: parts.map(([name, content]) => packPart(name, content)),
    core: textOf(entries, corePart),
  }
  return { shell, xml }
}

function textOf(entries: Map<string, Buffer>, name: string): string {
  const part = entries.get(name)
  if (!part) throw new Error(`docx wrote no ${name}`)
  return part.toString('utf8')
}

function cut(xml: string, first: string, second: string): FormBytes {
  const [before, rest, ...more] = xml.split(first)
  const [joint, after, ...others] = (rest ?? '').split(second)
  if (before === undefined || joint === undefined || after === undefined || more.length + others.length > 0)
    throw new Error('A form must show each of its lines once')
  return { before: Buffer.from(before), joint: Buffer.from(joint), after: Buffer.from(after) }
}

function shellFor({ head, tail, parts, core }: KeptShell, { title, at }: Frame): Shell {
  const properties = core
    .replace(titleMark, () => escapeText(title))
    .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, (_, tag: string) => tag + at)
  return { head, tail, parts: [...parts, packPart(corePart, Buffer.from(properties))] }
}
