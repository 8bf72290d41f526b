import { basename } from 'node:path'
import type { IntakeWarning } from '#shared/intake.ts'
import { sourceTextThread } from '../../intake/formats/source.ts'
import { createTextTaker } from '../../intake/formats/thread.ts'
import { toParsedCase } from '../../intake/parsed.ts'
import { readUrgentActions } from '../../intake/reader/index.ts'
import { readingsOf } from '../../intake/readings.ts'
import { existingFile, t, type Verb } from '../host.ts'
import { needArgs } from '../usage.ts'

const sentence = ({ key, params }: IntakeWarning): string => t(key, params)

/** Reads without a profile: nothing is saved. A file that cannot be read is refused after the others were answered. */
export const parse: Verb = async function* (command) {
  let refused: unknown = null
  const texts = createTextTaker(sourceTextThread)
  for (const file of needArgs(command, 1, Number.POSITIVE_INFINITY)) {
    try {
      const path = existingFile(file)
      const readings = readingsOf(basename(path), await texts.take(path), (name, text) => ({
        source: { name, text, fingerprint: '' },
        ...readUrgentActions(text),
      }))
      const drafts = readings.flatMap((reading) => reading.drafts)
      const warnings = readings.flatMap((reading) => reading.warnings)
      const cases = drafts.map(toParsedCase)
      const sentences = [...warnings, ...drafts.flatMap((draft) => draft.warnings)].map(sentence)
      const found = cases.map((entry) => `${entry.reference ?? t('cli.noReference')}  ${entry.headline ?? ''}`)
      yield {
        json: { file, cases, warnings: sentences },
        said: [t('cli.parsed', { file, count: cases.length }), ...found, ...sentences].join('\n  '),
      }
    } catch (error) {
      refused ??= error
    }
  }
  await texts.close()
  if (refused) throw refused
}
