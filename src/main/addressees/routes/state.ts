/** Whether a way to an addressee works: pure. */
import type { RouteState } from '#shared/routes.ts'

/** @param said the coordinator's last word; null where there was none @param returns what came back since that word */
export function stateOf(said: 'open' | 'closed' | null, returns: number): RouteState {
  if (said === 'closed') return 'closed'
  return returns > 0 ? 'doubtful' : 'open'
}
