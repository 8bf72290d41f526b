import { v7 as uuid } from 'uuid'
import { moneyText } from '#shared/currency.ts'
import type { MoneyEntry, MoneyFields, MoneyFilter } from '#shared/money.ts'
import { Refusal } from '#shared/refusal.ts'
import type { Id } from '#shared/values.ts'
import type { CasesService } from '../cases/service.ts'
import type { Data } from '../db/data.ts'
import { safeFileName } from '../files/names.ts'
import type { PacksService } from '../letters/service.ts'
import type { SettingsService } from '../settings/service.ts'
import { createTranslator } from '../translator.ts'
import { createMoneyRepository } from './repository.ts'

interface Saved {
  operation: Id
  id: Id
}

export interface MoneyService {
  /** The latest day first. */
  list(filter: MoneyFilter): MoneyEntry[]
  /** Those with entries, newest first. */
  years(): number[]
  /** The entry that notes a pack's postage; none from the bin. */
  ofPack(packId: Id): MoneyEntry | null
  /** @throws Refusal `moneyInFuture`, `eveningGone`, `caseGone`, `packGone`, `moneyPackNoted` */
  add(fields: MoneyFields): Saved
  /** What it belonged to before may have gone into the bin since. @throws Refusal `moneyGone`, and as `add` does */
  update(id: Id, fields: MoneyFields): Saved
  /** @throws Refusal `moneyGone` */
  remove(id: Id): Saved
  /** What a year's file is called, with its extension. */
  documentName(year: number): string
}

interface Others {
  cases: Pick<CasesService, 'get'>
  packs: Pick<PacksService, 'get'>
  settings: Pick<SettingsService, 'get'>
}

export function createMoney({ sqlite, history, clock }: Data, { cases, packs, settings }: Others): MoneyService {
  const repository = createMoneyRepository(sqlite)

  function get(id: Id): MoneyEntry {
    const found = repository.get(id)
    if (!found) throw new Refusal('moneyGone')
    return found
  }

  /** What the fields point at anew must be there; a pack's postage is noted once. */
  function check(fields: MoneyFields, known: MoneyEntry | null): void {
    const { on, eveningId, caseId, packId } = fields
    if (on > clock.today()) throw new Refusal('moneyInFuture', { on })
    if (eveningId !== null && eveningId !== known?.eveningId && !repository.hasEvening(eveningId))
      throw new Refusal('eveningGone')
    if (caseId !== null && caseId !== known?.caseId) cases.get(caseId)
    if (packId !== null && packId !== known?.packId) {
      const { number } = packs.get(packId)
      if (repository.ofPack(packId)) throw new Refusal('moneyPackNoted', { number })
    }
  }

  const labelOf = ({ amount, currency }: MoneyFields) => ({
    amount: moneyText(amount, currency, settings.get().language),
  })

  return {
    list: repository.list,
    years: repository.years,
    ofPack: repository.ofPack,

    add(fields) {
      const id = uuid()
      const { operation } = history.operate({ key: 'money.add', params: labelOf(fields) }, () => {
        check(fields, null)
        if (fields.packId !== null) repository.freePack(fields.packId)
        repository.insert(id, fields, clock.now())
      })
      return { operation, id }
    },

    update(id, fields) {
      const { operation } = history.operate({ key: 'money.update', params: labelOf(fields) }, () => {
        const known = get(id)
        check(fields, known)
        if (fields.packId !== null && fields.packId !== known.packId) repository.freePack(fields.packId)
        repository.update(id, fields, clock.now())
      })
      return { operation, id }
    },

    remove(id) {
      const { operation } = history.operate({ key: 'money.remove', params: labelOf(get(id)) }, () =>
        repository.remove(id, clock.now()),
      )
      return { operation, id }
    },

    documentName(year) {
      const { t } = createTranslator(settings.get().language)
      return safeFileName(`${t('money.document.file', { year: String(year) })}.xlsx`)
    },
  }
}
