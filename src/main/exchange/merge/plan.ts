/**
 * What a merge will do, worked out before anything is written: the registers of file and profile joined, record by record,
 * and what has to become of each row so that the version that stands, stands there.
 */
import { missingFiles } from '../attached.ts'
import type { Payload } from '../payload.ts'
import type { ExchangeRepository } from '../repository.ts'
import { respelled, type Sameness, type SamePair, sameness } from '../same.ts'
import { kindNamed, kinds } from '../tables.ts'
import { isLater } from '../tallies.ts'
import { barring } from './barring.ts'
import { tally } from './count.ts'
import { addKey, contentsOf, gather, presence, speller } from './incoming.ts'
import { mergedMembers } from './mergedMembers.ts'
import { recognise } from './recognise.ts'
import { type Context, fixedSteps, recordSteps } from './steps.ts'
import { twins } from './twins.ts'
import type { MergeNeeds, MergePlan } from './types.ts'

/** @throws Refusal `exchangeDamaged` */
export function planMerge(
  given: Omit<MergeNeeds, 'same'>,
  payload: Payload,
  apart: ReadonlySet<string>,
  file: string,
): MergePlan {
  const { sqlite, repository, group } = given
  const before = sameness([...repository.pairs(), ...payload.pairs])
  const found = recognise(
    sqlite,
    { cases: contentsOf(payload, 'case'), addressees: contentsOf(payload, 'addressee') },
    before,
    apart,
  )
  const same = sameness([...before.pairs(), ...found.pairs])
  const needs: MergeNeeds = { ...given, same }
  const incoming = gather(payload, same)
  const members = mergedMembers(needs, incoming)
  const spell = speller(needs, members.kept)
  const doubled = twins(needs)
  for (const { kind, key } of doubled.records) addKey(incoming, kind, key)
  for (const { kind, id } of repository.waiting())
    if (kindNamed(kind)?.slot) addKey(incoming, kind, respelled(id, same.canonical))
  const counts = tally()
  const context: Context = {
    needs,
    incoming,
    fixed: payload.fixed,
    members,
    barred: barring(sqlite, payload),
    counts,
    spell,
    ...presence(needs, payload, incoming, spell),
  }
  const steps = kinds.flatMap((kind) => (kind.frozen ? fixedSteps(context, kind) : recordSteps(context, kind)))

  const { id: sender } = payload.head.group
  const becomes = given.empty && payload.head.what === 'handOver' && sender !== group.id ? sender : null
  const told = payload.tallies.filter((one) => one.groupId !== (becomes ?? group.id))
  if (told.length < payload.tallies.length) counts.leftMany('tally', 'ownTallies', payload.tallies.length - told.length)
  const tallies = told.filter((one) => isLater(one, repository.tally(one.groupId, one.caseKey)))
  const files = missingFiles(given.documents, payload.files, file)
  return {
    steps,
    pairs: changedPairs(repository, same),
    moves: [...members.moves, ...doubled.moves],
    tallies,
    files,
    becomes,
    outcome: {
      what: payload.head.what,
      from: payload.head.group.name,
      madeAt: payload.head.madeAt,
      ...counts.result(),
      sameCases: found.sameCases,
      joined: doubled.names,
      tallies: { cases: told.length, newer: tallies.length },
      erasedThere: context.barred.namesHere,
      files: files.length,
    },
  }
}

function changedPairs(repository: ExchangeRepository, same: Sameness): SamePair[] {
  const known = new Set(repository.pairs().map((pair) => JSON.stringify(pair)))
  return same.pairs().filter((pair) => !known.has(JSON.stringify(pair)))
}
