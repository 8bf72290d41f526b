/** A file of any kind as a table: see formats/roster.ts. */
import { type RosterChoice, readRoster } from '../formats/roster.ts'
import type { Table } from './shape.ts'

export type { Table, TableRow } from './shape.ts'

/** @throws Refusal as {@link readRoster} does */
export const readTable = (bytes: Uint8Array, name: string, choice: RosterChoice = {}, checkpoint?: () => void): Table =>
  readRoster({ bytes, name }, choice, checkpoint)
