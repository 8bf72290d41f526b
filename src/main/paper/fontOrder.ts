import type { Blob } from 'node:buffer'
import type Stream from 'node:stream'
import type { Feature } from 'write-excel-file/node'

/** What write-excel-file takes as the bytes of a file. */
type FileContent = Stream | Buffer | Blob

/** The order in which a font's parts must stand (ECMA-376 Part 1, 18.8.22); Excel is lenient, validators are not. */
const order = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
]

const rank = (element: string): number => order.indexOf(/^<(\w+)/.exec(element)?.[1] ?? '')

/** Puts the parts of every font of a style sheet into the norm's order, which write-excel-file does not keep. */
export const orderFonts = (styles: string): string =>
  styles.replace(/<font>(.*?)<\/font>/gs, (_, parts: string) => {
    const elements = parts.match(/<[^>]+\/>/g) ?? []
    return `<font>${elements.sort((a, b) => rank(a) - rank(b)).join('')}</font>`
  })

export const fontOrder: Feature<FileContent> = {
  files: { transform: { 'xl/styles.xml': { transform: (content) => orderFonts(content) } } },
}
