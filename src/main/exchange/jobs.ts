import type { ExchangePlan, ExchangeScope } from '#shared/exchange.ts'
import type { Id } from '#shared/values.ts'
import type { JobControl } from '../jobs/control.ts'
import type { Services } from '../services.ts'
import type { Opening } from './service.ts'

export const exchangeJobs = {
  'exchange.give': (
    { exchange }: Services,
    { path, scope, passphrase }: { path: string; scope: ExchangeScope; passphrase: string },
    control: JobControl,
  ): Promise<number> => exchange.give(path, scope, passphrase, control),
  'exchange.look': ({ exchange }: Services, input: Opening): Promise<ExchangePlan> => exchange.look(input),
  'exchange.merge': (
    { exchange }: Services,
    input: Opening & { expected: string },
    control: JobControl,
  ): Promise<{ operation: Id; plan: ExchangePlan }> => exchange.merge(input, control),
}
