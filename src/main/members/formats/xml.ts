/** XML parts of spreadsheets, told element by element. No tree is built: a sheet may have millions of cells. */
import { Parser } from 'htmlparser2'
import { Refusal } from '#shared/refusal.ts'

export interface XmlHandler {
  /** @param name without its prefix */
  open(name: string, attributes: Readonly<Record<string, string>>): void
  text?(text: string): void
  close?(name: string): void
}

/** Deeper than any spreadsheet; a bound for files made to do harm. */
const deepest = 200
/** Characters that are parsed at once. */
const piece = 1 << 20

/** @throws Refusal `fileDamaged` when it nests without measure, or has a document type, which could declare entities that grow */
export function walkXml(bytes: Uint8Array, file: string, { open, text, close }: XmlHandler): void {
  const xml = decoded(bytes)
  const damaged = () => new Refusal('fileDamaged', { file })
  let depth = 0
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (++depth > deepest) throw damaged()
        open(local(name), attributes)
      },
      ...(text ? { ontext: text } : {}),
      onclosetag(name) {
        depth--
        close?.(local(name))
      },
      onprocessinginstruction(name) {
        if (name.startsWith('!')) throw damaged()
      },
    },
    { xmlMode: true },
  )
  for (let at = 0; at < xml.length; at += piece) parser.write(xml.slice(at, at + piece))
  parser.end()
}

/** Element names by themselves: some programs write every one with a prefix. */
function local(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

/** XML parts are UTF-8 or UTF-16 (ECMA-376 Part 2, 9.1.3.1). */
function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return new TextDecoder('utf-8').decode(bytes)
}
