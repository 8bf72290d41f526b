/** Words by which an official's name and office are told apart, and what stands before a name: data, in four languages. */
import { fold } from './fold.ts'

/** Forms of address and ranks that stand before a person's name; folded, without points. */
const honorifics = new Set(
  `mr mrs ms miss mx dr prof professor sir dame lord lady hon honourable honorable right rt the his her your excellency
   majesty highness h e s m mme mlle monsieur madame son sa excellence excelencia su excmo excma senor senora sr sra srta
   don dona lic ing licenciado herr frau exzellenz seine ihre general gen colonel col major maj captain capt lieutenant lt
   brigadier brig admiral marshal sergeant sheikh shaikh imam judge justice president minister ambassador`.split(/\s+/),
)

/** What begins a line with a person's name on it, as printed. */
const formOfAddress =
  /^(?:mr|mrs|ms|miss|mx|dr|prof|sir|dame|hon|h\.?\s?e|s\.?\s?e|his excellency|her excellency|son excellence|mme|mlle|sr|sra|srta|senora?|herr|frau|gen|col|maj|lt|lic)\b\.?\s+\p{L}/u

const office =
  /\b(?:president|vice-president|minist(?:er|re)|ministr[oa]|prosecutor|procur(?:eur|ador|adora)|attorney general|ambassador|ambassad(?:eur|rice)|embajador|embajadora|botschafter(?:in)?|governor|gouverneur|gobernador|gobernadora|director|directeur|directrice|commissioner|commissaire|comisario|secretary|secretaire|secretari[oa]|chief|head of|king|emir|sultan|chancellor|mayor|maire|alcalde|alcaldesa|warden|superintendent|inspector general|charg[ée] d'affaires|consul|president(?:e|a)|prasident(?:in)?|justizminister(?:in)?|generalstaatsanw(?:alt|altin))\b/

/** Bodies and houses that have an office's word in their name. */
const body =
  /^(?:office|ministry|ministere|ministerio|ministerium|embassy|ambassade|embajada|botschaft|bureau|cabinet|department|departamento|palace|palais|palacio|residence|c\/o|state|national|general post)\b/

const words = (text: string): string[] =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

/** A person's name as one compares it: folded, without what stands before it, whichever way round. Empty for none. */
export function personKey(name: string): string {
  const parts = words(name)
  while (parts[0] !== undefined && honorifics.has(parts[0])) parts.shift()
  return parts.some((part) => part.length > 1) ? parts.sort().join(' ') : ''
}

/** An office or an address as one compares it. */
export const wordsKey = (text: string): string => words(text).join(' ')

/** Whether a line begins with a form of address: "Ms. Ruth Example". */
export const namesPerson = (line: string): boolean => formOfAddress.test(fold(line))

/** Whether a line names an office that a person holds, not a ministry or a street. */
export function namesOffice(line: string): boolean {
  const folded = fold(line)
  return !/\d/.test(folded) && !body.test(folded) && office.test(folded)
}
