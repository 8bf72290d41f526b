/**
 * How a procedure is declared, once. `query` only reads; `change` writes the profile and is let in one at a time;
 * `effect` asks the host (dialogs, files) without writing the profile's tables.
 */

import type { AnySchema } from '@orpc/contract'
import { oc } from '@orpc/contract'
import { z } from 'zod'

export interface ProcedureMeta {
  writes: boolean
}

/** A request that was understood and refused: a message key under `refusal.*` and the words it needs. */
export const RefusalData = z.object({
  key: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type RefusalData = z.infer<typeof RefusalData>

const base = oc.$meta<ProcedureMeta>({ writes: false }).errors({ REFUSED: { status: 422, data: RefusalData } })

export const query = <I extends AnySchema, O extends AnySchema>(input: I, output: O) => base.input(input).output(output)

export const change = <I extends AnySchema, O extends AnySchema>(input: I, output: O) =>
  base.meta({ writes: true }).input(input).output(output)

export const effect = query
