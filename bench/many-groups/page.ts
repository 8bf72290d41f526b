/** The statements of docs/many-groups.md, so that what stands there is what is run. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Statement {
  /** As the block is called after `sql`; empty where it has no name. */
  name: string
  sql: string
}

export function statements(): Statement[] {
  const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'many-groups.md'), 'utf8')
  return [...page.matchAll(/```sql ?(\w*)\n([\s\S]*?)```/g)].map(([, name = '', sql = '']) => ({ name, sql }))
}
