import type { RefusalData } from './procedure.ts'

type Params = RefusalData['params']

/**
 * A request that is understood and declined: the domain's way to say no. `key` names a sentence under `refusal.*` in
 * the message files that says what happened, what was kept and what to do.
 */
export class Refusal extends Error {
  readonly key: string
  readonly params: Params

  constructor(key: string, params: Params = {}, options?: { cause?: unknown }) {
    super(key, options)
    this.name = 'Refusal'
    this.key = key
    this.params = params
  }
}
