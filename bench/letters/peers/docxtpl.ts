/** docxtpl (python-docx and Jinja2), in a Python process that stays; the letters go there as JSON. */
import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { inBlocks, type Peer } from './peer.ts'
import { startPython } from './python.ts'
import { template } from './template.ts'

const ask = await startPython('fill_docxtpl.py', ['docxtpl'])
let memory = 0

export const peer: Peer = {
  async together(letters, file) {
    const bytes = await template({
      field: (name) => `{{ l.${name} }}`,
      letters: ['{%p for l in letters %}', '{%p endfor %}'],
      paragraphs: ['{%p for p in l.paragraphs %}', '{{ p }}', '{%p endfor %}'],
    })
    const beside = (name: string) => join(dirname(dirname(file)), name)
    writeFileSync(beside('template.docx'), bytes)
    writeFileSync(beside('letters.json'), JSON.stringify(letters.map(inBlocks)))
    memory = await ask({ template: beside('template.docx'), letters: beside('letters.json'), file })
    return undefined
  },
  memory: () => memory,
}
