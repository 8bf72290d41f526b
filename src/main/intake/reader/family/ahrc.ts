/** Asian Human Rights Commission: `AHRC-UAC-nnn-yyyy`, readers greeted as friends, a letter with a blank salutation. */
import { findCountries } from '../countryNames.ts'
import { tidy } from '../text.ts'
import type { Family } from './types.ts'

const number =
  /(?<![a-z])(?:ahrc-ua[cu]?-\d{3}-\d{4}|ua[cu]?-\d{2,3}-\d{4}|uag-\d{3}-\d{4}|up-\d{2,3}-\d{4}|ahrc-[a-z]{3}-\d{3}-\d{4})/

export const ahrc: Family = {
  name: 'ahrc',
  matches({ fold }) {
    const top = fold.slice(0, 4000)
    return top.includes('asian human rights commission') || (top.includes('ahrc') && /\bahrc\b/.test(top))
  },
  heads: [
    { kind: 'letter', pattern: '(?:suggested|sample) letter ?:' },
    { kind: 'background', pattern: '(?:background information|additional comments?|additional information) ?:' },
    { kind: 'body', pattern: 'case (?:narrative|details)(?: ?/ ?(?:narrative|details))? ?:' },
    { kind: 'targets', pattern: 'please send your letters? to ?:' },
    { kind: 'action', pattern: '(?:suggested|requested) actions? ?:' },
    { kind: 'ignore', pattern: 'thank you\\.?(?: urgent appeals programme.*)?$' },
    { kind: 'skip', pattern: 'issues ?:[^\\n]{0,200}|dear friends,?' },
  ],
  reference({ doc }) {
    const hit = number.exec(doc.fold)
    if (!hit) return null
    const printed = tidy(doc.text.slice(hit.index, hit.index + hit[0].length))
    const isUpdate = /update/.test(doc.fold.slice(Math.max(0, hit.index - 60), hit.index))
    return {
      value: { normal: printed, printed, sequence: null, isUpdate },
      spans: [{ start: hit.index, end: hit.index + hit[0].length }],
      sureness: 'sure',
    }
  },
  /** `[number:] COUNTRY: headline`, before the list of issues. */
  headline({ doc }) {
    for (const line of doc.lines.slice(0, 14)) {
      const lead = /^(?:[a-z]+-[\w-]*\d{4} ?: ?)?/.exec(line.fold)?.[0].length ?? 0
      const text = line.text.slice(lead)
      const land = findCountries(text, line.fold.slice(lead))[0]
      if (!land || land.start > 0 || !/^ ?:/.test(text.slice(land.end)) || /;/.test(text)) continue
      return { value: tidy(text), spans: [{ start: line.start + lead, end: line.end }], sureness: 'sure' }
    }
    return null
  },
  // A call to readers, not a list of demands: the demands stand in the letter.
  asks: () => [],
}
