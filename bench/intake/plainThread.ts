/** Only the text of a file, by the library alone: what reading it is compared with. */
import { parentPort } from 'node:worker_threads'
import { Parser } from 'htmlparser2'
import mammoth from 'mammoth'
import PostalMime from 'postal-mime'
import { extractText } from 'unpdf'

async function plainText(kind: string, bytes: Uint8Array): Promise<string> {
  if (kind === 'pdf') return (await extractText(Uint8Array.from(bytes), { mergePages: true })).text
  if (kind === 'docx') return (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value
  if (kind === 'eml') return (await PostalMime.parse(bytes)).text ?? ''
  let text = ''
  const parser = new Parser({ ontext: (words) => (text += words) })
  parser.write(Buffer.from(bytes).toString('utf8'))
  parser.end()
  return text
}

parentPort?.on('message', async ({ kind, bytes }: { kind: string; bytes: Uint8Array }) => {
  parentPort?.postMessage(await plainText(kind, bytes))
})
