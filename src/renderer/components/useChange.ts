import { type UseMutationOptions, type UseMutationResult, useMutation } from '@tanstack/react-query'
import { queries } from '../app/queries.ts'
import { sayDone, sayRefused } from './say.tsx'

interface Saying<Output, Input> {
  /** The sentence for the toast; without it, or when it gives an empty one, nothing is said. */
  said?: (output: Output, input: Input) => string
  /** What the screen does next, e.g. go to the new record. */
  after?: (output: Output, input: Input) => void
  /** True when the screen shows the refusal itself (from the mutation's `error`). */
  quiet?: boolean
}

/**
 * Runs a change or effect of the contract: reads everything anew afterwards, says what was done with Undo for ten
 * seconds when it was an operation, and says why when it was refused.
 */
export function useChange<Output, Failure, Input, Context>(
  options: UseMutationOptions<Output, Failure, Input, Context>,
  { said, after, quiet = false }: Saying<Output, Input> = {},
): UseMutationResult<Output, Failure, Input, Context> {
  return useMutation({
    ...options,
    onSuccess: async (output, input, ...rest) => {
      const message = said?.(output, input) ?? ''
      if (message !== '') sayDone(message, operationOf(output))
      await options.onSuccess?.(output, input, ...rest)
      after?.(output, input)
      await queries.invalidateQueries()
    },
    onError: async (error, ...rest) => {
      if (!quiet) sayRefused(error)
      await options.onError?.(error, ...rest)
    },
  })
}

function operationOf(output: unknown): string | undefined {
  if (typeof output !== 'object' || output === null || !('operation' in output)) return undefined
  return typeof output.operation === 'string' ? output.operation : undefined
}
