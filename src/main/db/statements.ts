/**
 * A profile's connections compile a statement when it is first run. The domains name some four hundred as they are made:
 * compiled at once, they took 6 MB in each thread and most of the time that making the services takes, and few threads
 * come to run more than some dozens of them.
 */
import type Database from 'better-sqlite3'

/** What the house uses of a statement. */
export interface Statement<Params extends unknown[], Row> {
  run(...params: Params): Database.RunResult
  get(...params: Params): Row | undefined
  all(...params: Params): Row[]
  iterate(...params: Params): IterableIterator<Row>
  pluck(): this
  raw(): this
}

export type Prepare = <Params extends unknown[] | object = unknown[], Row = unknown>(
  source: string,
) => Params extends unknown[] ? Statement<Params, Row> : Statement<[Params], Row>

/** Wrong SQL is only found when it is run: tests/integration/db/statements.test.ts compiles all that services name. */
export const preparedLate = (prepare: Prepare): Prepare =>
  ((source: string) => new LateStatement(() => prepare<unknown[]>(source))) as Prepare

class LateStatement<Params extends unknown[], Row> implements Statement<Params, Row> {
  #compile: () => Statement<Params, Row>
  #compiled: Statement<Params, Row> | null = null

  constructor(compile: () => Statement<Params, Row>) {
    this.#compile = compile
  }

  #statement(): Statement<Params, Row> {
    this.#compiled ??= this.#compile()
    return this.#compiled
  }

  run(...params: Params) {
    return this.#statement().run(...params)
  }
  get(...params: Params) {
    return this.#statement().get(...params)
  }
  all(...params: Params) {
    return this.#statement().all(...params)
  }
  iterate(...params: Params) {
    return this.#statement().iterate(...params)
  }

  pluck(): this {
    return this.#compiledAs((statement) => statement.pluck())
  }
  raw(): this {
    return this.#compiledAs((statement) => statement.raw())
  }

  #compiledAs(change: (statement: Statement<Params, Row>) => Statement<Params, Row>): this {
    const compile = this.#compile
    this.#compile = () => change(compile())
    this.#compiled = null
    return this
  }
}
