import { describe, expect, it } from 'vitest'
import { leftReasons } from '#shared/exchange.ts'
import { en } from '#shared/i18n/en/index.ts'
import { openProfile } from '../../../src/main/db/profile.ts'
import { shapeOf } from '../../../src/main/exchange/content.ts'
import { silent } from '../../../src/main/exchange/merge/count.ts'
import { kinds } from '../../../src/main/exchange/tables.ts'
import { stoppedClock, temporaryFolder } from '../../support/folder.ts'

const { kind, field, left }: Record<'kind' | 'field' | 'left', Record<string, string>> = en.exchange

describe('the words for what is exchanged', () => {
  it('name every kind of record and every reason', () => {
    for (const { name } of kinds) expect([kind[`${name}_one`], kind[`${name}_other`]], name).not.toContain(undefined)
    for (const reason of leftReasons) expect(left[`${reason}_other`], reason).toBeDefined()
  })

  it('name every field in which two versions may differ', () => {
    const profile = openProfile(temporaryFolder(), stoppedClock('2026-11-22'))
    const names = kinds
      .filter(({ frozen }) => frozen !== true)
      .flatMap((one) => {
        const shape = shapeOf(profile.sqlite, one)
        const columns = shape.columns.map(({ name }) => name).filter((name) => name !== one.label?.column)
        return [...columns, ...shape.parts.map(({ table }) => table)]
      })
      .filter((name) => !silent.includes(name))
    profile.close()
    expect(names.filter((name) => field[name] === undefined)).toEqual([])
  })
})
