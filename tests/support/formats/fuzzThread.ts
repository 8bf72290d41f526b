/** The other side of fuzz.ts: takes in one file after the other and says what came of it. */
import { parentPort } from 'node:worker_threads'
import { Refusal } from '#shared/refusal.ts'
import { takeText } from '../../../src/main/intake/formats/take.ts'
import { readUrgentActions } from '../../../src/main/intake/reader/index.ts'
import { readingsOf } from '../../../src/main/intake/readings.ts'
import { quietControl } from '../../../src/main/jobs/control.ts'
import { guessColumns } from '../../../src/main/members/import/guess.ts'
import { readTable } from '../../../src/main/members/import/table.ts'
import { planImport } from '../planImport.ts'
import type { Outcome } from './fuzz.ts'

const port = parentPort
if (!port) throw new Error('This thread is started by fuzz.ts')

// As the real thread does.
process.on('unhandledRejection', () => {})

port.on('message', async ({ kind, bytes }: { kind: string; bytes: Uint8Array }) => {
  port.postMessage(await outcomeOf(kind, bytes))
})

const rosterKinds = new Set(['csv', 'xlsx', 'ods', 'vcf'])

async function outcomeOf(kind: string, bytes: Uint8Array): Promise<Outcome> {
  try {
    return rosterKinds.has(kind) ? roster(bytes) : await intake(bytes)
  } catch (error) {
    if (!(error instanceof Refusal) || ownMistake(error.cause)) return { crash: told(error) }
    return { refused: error.key }
  }
}

async function intake(bytes: Uint8Array): Promise<Outcome> {
  const taken = await takeText('the file', bytes)
  const readings = readingsOf('the file', taken, (name, text) => {
    const { drafts, parts, warnings } = readUrgentActions(text)
    for (const draft of drafts)
      for (const place of Object.values(draft.places).flat())
        if (!(place.start >= 0 && place.start <= place.end && place.end <= text.length))
          throw new Error(`A place outside the text: ${JSON.stringify(place)}`)
    return { source: { name, text, fingerprint: '' }, drafts, parts, warnings }
  })
  if (readings.length === 0) throw new Error('Text without a reading')
  const warnings = readings.flatMap((reading) => [
    ...reading.warnings,
    ...reading.drafts.flatMap((draft) => draft.warnings),
  ])
  return { texts: taken.parts.length, warnings: warnings.map(({ key }) => key) }
}

function roster(bytes: Uint8Array): Outcome {
  const table = readTable(bytes, 'the file')
  const { taken, rejected } = planImport(
    table,
    guessColumns(table),
    { roster: [], home: 'GB', consentHow: 'On the list' },
    quietControl,
  )
  return { texts: taken.length + rejected.length, warnings: [] }
}

/** A library may stumble over a file, and that reads as damage. Code of ours may not. */
const ownMistake = (cause: unknown) =>
  cause instanceof Error &&
  !(cause instanceof Refusal) &&
  /^\s*at .*\/src\/(?:main|shared)\//.test(cause.stack?.split('\n').find((line) => /^\s*at /.test(line)) ?? '')

const told = (error: unknown) =>
  error instanceof Error
    ? `${error.stack}${error.cause instanceof Error ? `\ncaused by ${error.cause.stack}` : ''}`
    : String(error)
