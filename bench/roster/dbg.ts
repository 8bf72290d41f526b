/**
 * The roster at a size that no group has. Each part prints what was measured beside what it is compared with, and whether
 * the bar is met. `npm run bench -- roster`.
 */
import { importPart } from './importdbg.ts'

const parts: (() => Promise<void> | void)[] = [importPart]

for (const part of parts) await part()
process.exit(0)
