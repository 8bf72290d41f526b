/** Headers and footers, which mammoth leaves out: an urgent action's number and date often stand there only. */
import { Parser } from 'htmlparser2'

/** The lines of header or footer parts, each once, without what the body says already. */
export function marginText(parts: readonly string[], body: string): string {
  const lines = new Set(parts.flatMap(linesOf))
  return [...lines].filter((line) => /\p{L}/u.test(line) && !body.includes(line)).join('\n')
}

function linesOf(xml: string): string[] {
  let text = ''
  let within = false
  const parser = new Parser(
    {
      onopentagname(name) {
        if (name === 'w:t') within = true
        else if (name === 'w:tab') text += '\t'
        else if (name === 'w:p' || name === 'w:br') text += '\n'
      },
      ontext(words) {
        if (within) text += words
      },
      onclosetag(name) {
        if (name === 'w:t') within = false
      },
    },
    { xmlMode: true },
  )
  parser.write(xml)
  parser.end()
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
