/**
 * How procedures run, whatever they do: refusals become typed errors, and whoever writes the profile waits at the gate.
 */
import { implement, ORPCError } from '@orpc/server'
import { contract } from '#shared/contract.ts'
import { Refusal } from '#shared/refusal.ts'
import { createGate, type Gate } from './db/gate.ts'
import { asRefusal } from './db/sqlite.ts'

export interface CallContext {
  gate: Gate
  /** Told about defects: whatever was thrown that is not a refusal. */
  onDefect(error: unknown, path: readonly string[]): void
  /** Told when a change has had its turn, whatever became of it. */
  onChange(): void
}

export const createCallContext = (
  onDefect: CallContext['onDefect'],
  onChange: CallContext['onChange'] = () => {},
): CallContext => ({ gate: createGate(), onDefect, onChange })

const base = implement(contract).$context<CallContext>()

export const os = base
  .use(async ({ next, context, path }) => {
    try {
      return await next()
    } catch (thrown) {
      const error = asRefusal(thrown)
      if (error instanceof Refusal) {
        const { key, params } = error
        throw new ORPCError('REFUSED', {
          defined: true,
          status: 422,
          message: key,
          data: { key, params },
          cause: error,
        })
      }
      if (!(error instanceof ORPCError)) context.onDefect(error, path)
      throw error
    }
  })
  .use(({ next, context, procedure }) => {
    const { writes } = procedure['~orpc'].meta
    if (!writes) return next()
    return context.gate.pass(() => next()).finally(context.onChange)
  })
