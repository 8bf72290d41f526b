/** An addressee out of a few lines that a person selected: pure. */
import type { Party } from '#shared/intake.ts'
import { partiesOf } from './reader/extract/parties.ts'
import { makeDoc } from './reader/lines.ts'
import { readBlock } from './reader/party/block.ts'
import { fold, normalise } from './reader/text.ts'

/**
 * Lines that read as several parties give the block as one instead: the person said that it is one. Null when there is
 * neither a name nor an office in them.
 */
export function readParty(text: string): Party | null {
  const normal = normalise(text).text
  const doc = makeDoc(normal, fold(normal), null)
  const found = partiesOf(doc, doc.lines, '')
  const only = found.length === 1 ? found[0] : undefined
  const { party } =
    only ?? readBlock(doc.lines.map(({ text: line, start, end }) => ({ text: line, span: { start, end } })))
  return party.name === null && party.title === null ? null : party
}
