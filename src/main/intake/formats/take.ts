/** From a file's bytes to the texts in it. Runs in a thread that can be killed: see thread.ts. */
import { Refusal } from '#shared/refusal.ts'
import { type Budget, fullBudget } from '../../files/budget.ts'
import { decodeText } from '../../files/decode.ts'
import { kindOf } from './kind.ts'
import { limits } from './limits.ts'
import type { Taken } from './taken.ts'

/**
 * Takes the text out of a file of any kind. Nothing is fetched, run or written.
 * @throws Refusal `fileEmpty`, `fileNotReadable`, `fileOldWord`, `fileNoText`, `fileLocked`, `fileDamaged`, `fileTooLong`,
 *   `fileTooManyParts`, `fileUnpacksTooLarge`
 */
export async function takeText(file: string, bytes: Uint8Array): Promise<Taken> {
  if (bytes.length === 0) throw new Refusal('fileEmpty', { file })
  return takeWithin(bytes, fullBudget(file), 0)
}

async function takeWithin(bytes: Uint8Array, budget: Budget, depth: number): Promise<Taken> {
  const { file } = budget
  if (kindOf(bytes) === 'mail' && depth < limits.mailDepth) {
    const { readMail } = await import('./mail.ts')
    const taken = await orDamaged(file, () => readMail(bytes, budget, (inner) => takeWithin(inner, budget, depth + 1)))
    if (taken.parts.length === 0) throw new Refusal('fileNoText', { file })
    return taken
  }
  const text = await orDamaged(file, () => textOf(bytes, budget))
  if (text.trim() === '') throw new Refusal('fileNoText', { file })
  if (text.length > limits.characters) throw new Refusal('fileTooLong', { file })
  return { parts: [{ attachment: null, text }], unread: [] }
}

/** The libraries are loaded when a file needs them: most days bring one kind only. */
async function textOf(bytes: Uint8Array, budget: Budget): Promise<string> {
  const { file } = budget
  switch (kindOf(bytes)) {
    case 'pdf':
      return (await import('./pdf/index.ts')).readPdf(bytes, budget)
    case 'zip':
      return (await import('./docx/index.ts')).readDocx(bytes, budget)
    case 'rtf':
      return (await import('./rtf/index.ts')).readRtf(bytes, file)
    case 'html':
      return (await import('./html.ts')).readHtml(bytes, file)
    case 'lockedOffice':
      throw new Refusal('fileLocked', { file })
    case 'mail':
      // Too deep inside other mails: its bare source is not what anybody would read.
      throw new Refusal('fileNotReadable', { file })
    case 'oldOffice':
      throw new Refusal('fileOldWord', { file })
    default:
      return plainText(bytes, file)
  }
}

/** Text as it is. @throws Refusal `fileEmpty`, `fileNotReadable` */
export function plainText(bytes: Uint8Array, file: string): string {
  try {
    return decodeText(bytes, file)
  } catch (error) {
    if (error instanceof Refusal && error.key === 'fileNotText')
      throw new Refusal('fileNotReadable', { file }, { cause: error })
    throw error
  }
}

/** A library that stumbles over a file says in many words that the file is damaged. */
async function orDamaged<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal('fileDamaged', { file }, { cause: error })
  }
}
