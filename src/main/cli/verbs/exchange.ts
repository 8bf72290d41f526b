import { readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import type { ExchangePlan, ExchangeScope } from '#shared/exchange.ts'
import { sameReference } from '#shared/reference.ts'
import { Refusal } from '#shared/refusal.ts'
import { existingFile, makeFolder, pathOf, profileOf, type Session, t, type Verb, withDesk } from '../host.ts'
import { type Command, needArgs, needOption } from '../usage.ts'
import { caseOf } from './packs.ts'

/** Never an argument: those stand in the history of the shell and in the list of processes. */
function passphrase(): string {
  const said = process.env.CANDLEPOST_PASSPHRASE ?? readFileSync(0, 'utf8').split('\n')[0] ?? ''
  const words = said.trim().replace(/\s+/g, ' ')
  if (words === '') throw new Refusal('exchangeNoPassphrase')
  return words
}

async function give(command: Command, scope: (session: Session) => Promise<ExchangeScope>) {
  const [given = ''] = needArgs(command, 1)
  const file = pathOf(given)
  makeFolder(dirname(file))
  return withDesk(profileOf(command.options), async (session) => {
    session.saveTo({ file })
    const saved = await session.client.exchange.give({
      scope: await scope(session),
      passphrase: passphrase(),
      job: null,
    })
    const records = saved?.records ?? 0
    return {
      json: { file, records, bytes: saved?.file.size ?? 0 },
      said: t('exchange.cli.given', { file, count: records }),
    }
  })
}

export const exchangeGive: Verb = async function* (command) {
  const references = needOption(command, 'case')
  yield await give(command, async (session) => {
    const cases = []
    for (const reference of references) cases.push(await caseOf(session, reference))
    return { what: 'share', cases, wordings: true, documents: true, tallies: true }
  })
}

export const exchangeHandOver: Verb = async function* (command) {
  yield await give(command, async () => ({ what: 'handOver' }))
}

/** Same cases are one, but those named by --apart. With --dry-run it says what would happen and writes nothing. */
export const exchangeMerge: Verb = async function* (command) {
  const [given = ''] = needArgs(command, 1)
  const path = existingFile(given)
  const words = passphrase()
  const wanted = command.options.apart ?? []
  yield await withDesk(profileOf(command.options), async ({ client, desk }) => {
    const { token } = desk.files.refer(path)
    const look = (apart: string[]) => client.exchange.look({ token, passphrase: words, apart, job: null })
    const first = await look([])
    const apart = first.sameCases
      .filter(({ theirs, ours }) =>
        wanted.some((one) => sameReference(one, theirs.reference) || sameReference(one, ours.reference)),
      )
      .map(({ theirs }) => theirs.id)
    const plan = apart.length > 0 ? await look(apart) : first
    if (command.options['dry-run']) return answer(given, plan, 'exchange.cli.wouldMerge', { merged: false })
    const { fingerprint: expected } = plan
    const done = await client.exchange.merge({ token, passphrase: words, apart, expected, job: null })
    const toDecide = await client.exchange.conflicts()
    return answer(given, done.plan, 'exchange.cli.merged', { merged: true, operation: done.operation, toDecide })
  })
}

function answer(file: string, plan: ExchangePlan, key: string, more: Record<string, unknown>) {
  const from = plan.from || t('exchange.nameless')
  const kinds = plan.kinds.map(({ kind, ...counts }) => {
    const words = Object.entries(counts)
      .filter(([, count]) => count > 0)
      .map(([verdict, count]) => t(`exchange.verdict.${verdict}`, { count, number: count }))
    return t('exchange.cli.line', { kind: t(`exchange.kind.${kind}`, { count: 2 }), words: words.join(', ') })
  })
  const left = plan.left.map(({ kind, reason, count }) =>
    t(`exchange.left.${reason}`, { count, what: `${count} ${t(`exchange.kind.${kind}`, { count })}` }),
  )
  const same = plan.sameCases
    .filter(({ apart }) => !apart)
    .map(({ theirs, ours }) => t('exchange.cli.sameCase', { theirs: theirs.reference, ours: ours.reference }))
  const said = [t(key, { file: basename(file), from }), ...same, ...kinds, ...left].join('\n  ')
  return { json: { file, ...more, plan }, said }
}
