/** Prints how many of the first 200 documents of a fresh process become drafts in a second of CPU time. */
import { readUrgentActions } from '../../src/main/intake/reader/index.ts'
import { documents } from './documents.ts'

const count = 200
const started = process.cpuUsage()
for (let i = 0; i < count; i++) readUrgentActions(documents[i % documents.length] ?? '')
const { user, system } = process.cpuUsage(started)
process.stdout.write(String(count / ((user + system) / 1e6)))
