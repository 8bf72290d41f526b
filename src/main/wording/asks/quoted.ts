/** Requests in the document's own words. */
import { close } from './connect.ts'
import { tidy } from './parse.ts'

/** @param frame a sentence with `{{ask}}` in it */
export const quoted = (asks: string[], frame: string): string[] => asks.map((ask) => inFrame(ask, frame)).filter(said)

export function inFrame(ask: string, frame: string): string {
  const words = tidy(ask)
  return words === '' ? '' : close(frame.replace('{{ask}}', () => words))
}

const said = (text: string): boolean => text !== ''
