import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'
import { inBlocks, type Peer } from './peer.ts'
import { template } from './template.ts'

const dialect = {
  field: (name: string) => `{${name}}`,
  paragraphs: ['{#paragraphs}', '{.}', '{/paragraphs}'] as [string, string, string],
}
const fill = (file: Uint8Array, data: object): Uint8Array =>
  new Docxtemplater(new PizZip(file), { paragraphLoop: true, linebreaks: true })
    .render(data)
    .toBuffer({ compression: 'DEFLATE' })

export const peer: Peer = {
  async together(letters) {
    const file = await template({ ...dialect, letters: ['{#letters}', '{/letters}'] })
    return fill(file, { letters: letters.map(inBlocks) })
  },
  async apart() {
    const file = await template(dialect)
    return (letter) => fill(file, inBlocks(letter))
  },
}
