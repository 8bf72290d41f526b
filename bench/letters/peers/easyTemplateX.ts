import { TemplateHandler } from 'easy-template-x'
import type { LetterText } from '../../../src/shared/packs.ts'
import { inBlocks, type Peer } from './peer.ts'
import { template } from './template.ts'

const dialect = {
  field: (name: string) => `{${name}}`,
  paragraphs: ['{#paragraphs}', '{text}', '{/paragraphs}'] as [string, string, string],
}
const data = (letter: LetterText) => ({
  ...inBlocks(letter),
  paragraphs: letter.paragraphs.map((text) => ({ text })),
})

export const peer: Peer = {
  async together(letters) {
    const file = await template({ ...dialect, letters: ['{#letters}', '{/letters}'] })
    return await new TemplateHandler().process(Buffer.from(file), { letters: letters.map(data) })
  },
  async apart() {
    const file = Buffer.from(await template(dialect))
    const handler = new TemplateHandler()
    return async (letter) => await handler.process(file, data(letter))
  },
}
