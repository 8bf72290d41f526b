import { v7 } from 'uuid'

/** A new id for a job or a record that the page starts (UUIDv7, like the desk's own). */
export const newId = (): string => v7()
