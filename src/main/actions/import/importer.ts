/** The log's way in from an old list: what an import would do, and doing it. */
import { rmSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { type ActionOutcome, usualActionDecisions } from '#shared/actionImport.ts'
import type { CaseFields } from '#shared/cases.ts'
import { Refusal } from '#shared/refusal.ts'
import type { Id } from '#shared/values.ts'
import type { CasesService } from '../../cases/service.ts'
import type { Data } from '../../db/data.ts'
import type { JobControl } from '../../jobs/control.ts'
import { displayName } from '../../members/name.ts'
import type { MembersService } from '../../members/service.ts'
import type { SettingsService } from '../../settings/service.ts'
import { createTranslator } from '../../translator.ts'
import type { ActionsService } from '../service.ts'
import type { Addition, Decided } from './decide.ts'
import { type ActionFileOptions, createListOpener } from './opened.ts'
import { type PreviewOfActions, previewOf } from './preview.ts'
import { caseName } from './references.ts'
import { writeLeftOut } from './rejects.ts'
import { createActionImportRepository } from './repository.ts'

export interface ImportedActions {
  operation: Id
  outcome: ActionOutcome
  /** Rows left out in whole or in part. */
  rejected: number
  rejectPath: string | null
}

export interface ActionImporter {
  /**
   * What an import of the file would do; saves nothing.
   * @throws Refusal `actionsNoTable`, `csvMapping`, `cancelled`, and what reading a file is refused with
   */
  previewImport(source: ActionFileOptions, control: JobControl): PreviewOfActions
  /** One operation. Throws as the preview, and `actionImportChanged` where the outcome would not be the expected one. */
  runImport(source: ActionFileOptions & { expected: ActionOutcome | null }, control: JobControl): ImportedActions
}

interface Needs {
  cases: Pick<CasesService, 'create'>
  members: Pick<MembersService, 'get'>
  settings: Pick<SettingsService, 'get'>
  actions: Pick<ActionsService, 'addMany'>
  exportsFolder: string
}

export function createActionImporter({ sqlite, history, clock }: Data, needs: Needs): ActionImporter {
  const { cases, members, settings, actions, exportsFolder } = needs
  const repository = createActionImportRepository(sqlite)
  const lists = createListOpener({ repository, members, settings, clock })

  /** Part of an operation. */
  function write({ additions, toCreate }: Decided, control: JobControl): void {
    const made = new Map<string, Id>()
    for (const [key, { spellings, headline, to }] of toCreate) {
      control.checkpoint()
      const named = caseName(spellings[0] ?? key)
      const title = headline || named.rest || named.reference
      made.set(key, cases.create(closedCase(named.reference, title), null, { on: to, notice: null }).id)
    }
    control.checkpoint()
    control.progress(0, additions.length)
    // At once: the log asks each case that is meant only once a call.
    actions.addMany(
      additions.map((one) => fieldsOf(one, made)),
      { source: 'import', eveningId: null },
    )
    control.progress(additions.length, additions.length)
  }

  return {
    previewImport(source, control) {
      const found = lists.open(source, control)
      const result = lists.decided(found, source.decisions ?? usualActionDecisions)
      return previewOf(found, result, source.year, (id) => displayName(members.get(id)))
    },

    runImport(source, control) {
      const found = lists.open(source, control)
      const { file, table, columns, channel, fingerprint } = found
      const made = lists.decided(found, source.decisions ?? usualActionDecisions)
      const { outcome } = made
      const { expected } = source
      if (expected && !isDeepStrictEqual(expected, outcome)) throw new Refusal('actionImportChanged', { file })
      let rejectPath: string | null = null
      try {
        const { operation } = history.operate(
          { key: 'actions.import', params: { count: outcome.added.count, file } },
          () => {
            write(made, control)
            if (fingerprint !== null) repository.remember(fingerprint, { columns: [...columns], channel }, clock.now())
            // Inside the transaction: an import whose rejects cannot be written has not happened.
            rejectPath = writeLeftOut(exportsFolder, file, table, made.left, createTranslator(settings.get().language))
          },
        )
        lists.forget()
        return { operation, outcome, rejected: made.left.length, rejectPath }
      } catch (error) {
        if (rejectPath !== null) rmSync(rejectPath, { force: true })
        throw error
      }
    },
  }
}

const fieldsOf = ({ entry, caseId, key, memberId, addresseeId }: Addition, made: ReadonlyMap<string, Id>) => ({
  caseId: caseId ?? made.get(key) ?? '',
  channel: entry.channel,
  kind: entry.kind,
  count: entry.count,
  on: entry.on,
  memberId,
  addresseeId,
  note: entry.note,
})

/** A case of which an old list knows no more than what it was called. */
const closedCase = (reference: string, headline: string): CaseFields => ({
  reference,
  referencePrinted: null,
  sequence: null,
  index: null,
  headline,
  people: [],
  country: null,
  issued: null,
  deadline: null,
  summary: '',
  background: '',
  additional: '',
  asks: [],
  modelLetter: '',
  letterSalutation: null,
  preferredLanguages: [],
  language: null,
  note: '',
  addressees: [],
})
