/**
 * What Electron takes only before it is ready. An entry of its own besides being index.ts's first import: a program
 * that opens this app's folder may read index too late, and can be told to read this first (`electron -r`).
 */
import { registerScheme } from './scheme.ts'
import { stayOffline } from './seclusion.ts'

registerScheme()
stayOffline()
