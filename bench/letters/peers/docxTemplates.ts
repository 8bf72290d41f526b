/** docx-templates outside its sandbox, in which it takes ten times as long. */
import { createReport } from 'docx-templates'
import { inBlocks, type Peer } from './peer.ts'
import { template } from './template.ts'

export const peer: Peer = {
  async together(letters) {
    const file = await template({
      field: (name) => `+++INS $l.${name}+++`,
      letters: ['+++FOR l IN letters+++', '+++END-FOR l+++'],
      paragraphs: ['+++FOR p IN $l.paragraphs+++', '+++INS $p+++', '+++END-FOR p+++'],
    })
    return await createReport({
      template: file,
      data: { letters: letters.map(inBlocks) },
      cmdDelimiter: '+++',
      noSandbox: true,
      maximumWalkingDepth: 100_000_000,
    })
  },
}
