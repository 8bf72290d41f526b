import { describe, expect, it } from 'vitest'
import { openProfile } from '../../../src/main/db/profile.ts'
import { ordinaryTables } from '../../../src/main/db/tables.ts'
import { columnsOf } from '../../../src/main/exchange/content.ts'
import { kinds, sharedKinds, staying } from '../../../src/main/exchange/tables.ts'
import { stoppedClock, temporaryFolder } from '../../support/folder.ts'

function schema<T>(look: (sqlite: ReturnType<typeof openProfile>['sqlite']) => T): T {
  const profile = openProfile(temporaryFolder(), stoppedClock('2026-11-22'))
  try {
    return look(profile.sqlite)
  } finally {
    profile.close()
  }
}

describe('the list of exchanged tables', () => {
  it('names every table of the schema, or says why it stays', () => {
    const tables = schema(ordinaryTables).map(({ name }) => name)
    const exchanged = kinds.flatMap(({ table, parts = [] }) => [table, ...parts.map((part) => part.table)])
    const said = [...new Set([...exchanged, ...Object.keys(staying)])]
    expect(said.sort()).toEqual(tables.sort())
    expect(exchanged.filter((table) => table in staying)).toEqual([])
  })

  it('puts what is referred to before what refers to it', () => {
    const order = kinds.map(({ table }) => table)
    schema((sqlite) => {
      for (const { table } of kinds)
        for (const { refers, nullable } of columnsOf(sqlite, table).columns)
          if (refers && !nullable)
            expect(order.indexOf(refers), `${table} → ${refers}`).toBeLessThanOrEqual(order.indexOf(table))
    })
  })

  it('names columns that are there', () => {
    schema((sqlite) => {
      for (const kind of kinds) {
        const names = columnsOf(sqlite, kind.table).columns.map(({ name }) => name)
        const moment = kind.changedAt === null || kind.changedAt === 'history' ? [] : [kind.changedAt]
        const said = [
          ...(kind.only ?? []),
          ...(kind.without ?? []),
          ...moment,
          ...(kind.slot ? [kind.slot] : []),
          ...(kind.label ? [kind.label.column] : []),
        ]
        expect(names, kind.name).toEqual(expect.arrayContaining(said))
      }
    })
  })

  it('shares nothing with another group that refers to a member', () => {
    schema((sqlite) => {
      for (const kind of kinds.filter(({ name }) => sharedKinds.includes(name))) {
        const tables = [kind.table, ...(kind.parts ?? []).map((part) => part.table)]
        const links = tables.flatMap((table) => columnsOf(sqlite, table).columns.map(({ refers }) => refers))
        expect(links, kind.name).not.toContain('members')
        expect(kind.only, kind.name).toBeUndefined()
      }
    })
  })
})
