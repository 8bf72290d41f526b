/** Asks in German: „Fordern Sie den Präsidenten auf, ... freizulassen“ is „Ich bitte Sie, ... freizulassen“. */
import { connected, joint, lowerFirst, words } from './connect.ts'
import { tidy } from './parse.ts'
import { inFrame } from './quoted.ts'
import type { AskSetting } from './say.ts'
import { signed } from './signers.ts'
import { decides, type Tongue, whom } from './whom.ts'

const plainVerbs = words(`abschaffen achten anordnen annullieren aufheben aufklären beachten beenden begnadigen
  bereitstellen bestrafen bewahren einhalten einleiten einstellen entlassen entschädigen ermöglichen erlassen erlauben
  ermitteln freilassen garantieren gewähren gewährleisten informieren klären nachkommen offenlegen prüfen ratifizieren
  respektieren schließen schützen sicherstellen stoppen umsetzen umwandeln unterbinden unterlassen untersuchen
  überprüfen verbessern verbieten verhindern veröffentlichen verzichten verurteilen verlegen vollstrecken wahren zulassen
  zurücknehmen zurückziehen sorgen ergreifen erlassen fallenlassen foltern hinrichten abschieben ausliefern`)
const separable =
  /^(ab|an|auf|be(?=reit)|bereit|ein|frei|nach|offen|sicher|um|zu(?=lassen)|zurück|fallen|hin|aus)(?=(?:schaff|ordn|heb|klär|stell|halt|leit|lass|komm|leg|setz|wandel|nehm|zieh|richt|schieb|liefer))/
const withZu = (verb: string): string => {
  const prefix = separable.exec(verb)?.[1]
  return prefix === undefined ? `zu ${verb}` : `${prefix}zu${verb.slice(prefix.length)}`
}
const known = new Set(plainVerbs)
const joined = new Set(plainVerbs.map(withZu).filter((form) => !form.startsWith('zu ')))

const tongue: Tongue = {
  atLarge:
    /^(?:(?:an )?(?:die|den|alle)) (?:(?:zuständigen|verantwortlichen|\p{Ll}+ischen|\p{Ll}+schen) )?(?:Behörden|Regierung|Verantwortlichen)$/u,
  endings: ['', 'en', 'n'],
}

export function asksInGerman(asks: string[], setting: AskSetting, frame: string): string[] {
  const turned = asks
    .filter((ask) => tidy(ask) !== '')
    .map((ask) => signed(turn(tidy(ask), setting), 'de', setting) ?? inFrame(ask, frame))
  return connected(turned, { also: ' außerdem', last: ' schließlich' })
}

const turn = (said: string, setting: AskSetting): string | null =>
  directed(said, setting) ??
  spoken(said, setting) ??
  imperative(said, setting) ??
  infinitive(said, setting) ??
  thing(said)

interface Directed {
  shape: RegExp
  /** How the letter passes it on. */
  pass: (party: string) => string
}
const urging: Directed[] = [
  {
    shape: /^(?:Bitte )?(?:fordern|rufen) Sie (?:bitte )?(.+?) (?:dazu )?auf, (.+)$/i,
    pass: (party) => `${party} aufzufordern`,
  },
  {
    shape: /^(?:Bitte )?(?:bitten|ersuchen|drängen) Sie (.+?)(?: darum)?, (.+)$/i,
    pass: (party) => `${party} zu bitten`,
  },
  { shape: /^(?:Bitte )?appellieren Sie (an .+?), (.+)$/i, pass: (party) => `${party} zu appellieren` },
]

function directed(said: string, setting: AskSetting): string | null {
  for (const { shape, pass } of urging) {
    const [, party, rest = ''] = shape.exec(said) ?? []
    if (party === undefined) continue
    if (!endsInZu(rest)) return null
    const who = whom(party.replace(/^an /, ''), setting, tongue)
    if (who === 'you') return `Ich bitte Sie${joint}, ${toYou(rest)}`
    return who && `Ich bitte Sie${joint}, ${pass(party)}, ${rest}`
  }
  return null
}

/** Whether an infinitive with „zu“ stands at its end, or before a clause that hangs on it. */
function endsInZu(text: string): boolean {
  return text.split(/, /).some((clause) => {
    const last = /(?:(zu) )?(\p{Ll}+)$/u.exec(clause.trim())
    return (
      last !== null &&
      (joined.has(last[2] ?? '') || (last[1] === 'zu' && /(?:en|ern|eln|tun|sein)$/.test(last[2] ?? '')))
    )
  })
}

const own =
  /\b(?:sein|ihr)(e|er|em|en|es)? (?=(?:ganze[nrs]? )?(?:Macht|Befugnisse?n?|Einfluss|Amt|Möglichkeiten|Verpflichtungen|Autorität)\b)/g
const toYou = (rest: string): string => rest.replace(own, (_, ending = '') => `Ihr${ending} `)

/** „Sorgen Sie dafür, dass …“ stands as it is, with a „Bitte“. */
function imperative(said: string, setting: AskSetting): string | null {
  if (!/^(?:Bitte )?\p{L}+(?:en|ern|eln|un) Sie\b/iu.test(said)) return null
  if (!decides(setting) || /\b(?:Ihre[nrm]? (?:Sorge|Besorgnis)|uns|wir|unser\p{Ll}*)\b/u.test(said)) return null
  if (
    /^(?:Bitte )?(?:appellieren|bitten|drängen|ersuchen|fordern|rufen|schreiben|senden|schicken|erinnern|betonen|äußern|bringen|weisen|drücken|teilen)\b/i.test(
      said,
    )
  )
    return null
  const bare = said.replace(/^Bitte /i, '')
  return /\bbitte\b/.test(bare) ? bare : `Bitte ${lowerFirst(bare)}`
}

const lowered =
  /^(?:alle[nrs]?|die|der|das|den|dem|eine?[nrms]?|seine?[nrms]?|ihre?[nrms]?|unverzüglich|umgehend|sofort|dafür|keine?[nrms]?|sich|weder|endlich|niemand(?:en|em)?|für|gegen|mit|von|auf|zu|in|an|bei|nach|unter|über|ohne|durch|wegen|weiterhin|nicht|jegliche[nrms]?|jede[nrms]?)(?!\p{L})/iu
const inClause = (text: string): string => (lowered.test(text) ? lowerFirst(text) : text)

function infinitive(said: string, setting: AskSetting): string | null {
  const found = lastVerb(said)
  if (found === null) return null
  const rest = inClause(found)
  if (decides(setting)) return `Ich bitte Sie${joint}, ${toYou(rest)}`
  return `Ich bitte Sie${joint}, die Behörden aufzufordern, ${rest}`
}

/** The ask as a clause with „zu“; null where it has another infinitive that would need one too. */
function lastVerb(said: string): string | null {
  const [, before = '', zu = '', verb = ''] = /^(.*?)(zu )?(\p{Ll}+)$/u.exec(said) ?? []
  if (
    before.trim() === '' ||
    /\b(?:Sie|muss|müssen|soll|sollen|darf|dürfen|dass|wird|werden|und \p{Ll}+en)\b/u.test(before)
  )
    return null
  if (before.split(/[ ,]+/).some((word) => known.has(word) || joined.has(word))) return null
  if (joined.has(verb) || (zu && known.has(verb))) return said
  return known.has(verb) && zu === '' ? `${before}${withZu(verb)}` : null
}

const feeling = '(?:(?:große|tiefe|ernste|tiefste) )?(?:Sorge|Besorgnis|Bestürzung|Empörung|Betroffenheit|Bestürzung)'
const sayings: [RegExp, (found: RegExpExecArray) => string][] = [
  [
    new RegExp(`^Äußern Sie (?:bitte )?(?:Ihre |Ihr )?(${feeling}\\b.*)$`),
    (found) => `Ich äußere${joint} meine ${found[1]}`,
  ],
  [
    new RegExp(`^Bringen Sie (?:bitte )?(?:Ihre )?(${feeling}\\b.* zum Ausdruck.*)$`),
    (found) => `Ich bringe${joint} meine ${found[1]}`,
  ],
  [/^Betonen Sie(?: bitte)?, (dass .*)$/, (found) => `Ich betone${joint}, ${found[1]}`],
  [/^Weisen Sie (?:bitte )?darauf hin, (dass .*)$/, (found) => `Ich weise${joint} darauf hin, ${found[1]}`],
]

function spoken(said: string, setting: AskSetting): string | null {
  for (const [shape, say] of sayings) {
    const found = shape.exec(said)
    if (found) return /\b(?:wir|uns|unser\p{Ll}*)\b/u.test(said) ? null : say(found)
  }
  const reminder = /^Erinnern Sie (.+?) daran, dass (.*)$/.exec(said)
  if (!reminder || whom(reminder[1] ?? '', setting, tongue) !== 'you' || /^er\b/.test(reminder[2] ?? '')) return null
  return `Ich erinnere Sie${joint} daran, dass ${(reminder[2] ?? '').replace(/^sie\b/, 'Sie')}`
}

/** „Die sofortige Freilassung von …“: feminine and neuter are alike in both cases, masculine is not. */
function thing(said: string): string | null {
  if (/\b(?:muss|müssen|soll|sollen|ist|sind|wird|werden|hat|haben)\b/.test(said)) return null
  // A verb at the end asks to do something, whether we know it or not.
  if (/\p{Ll}(?:en|ern|eln)$/u.test(said) && /(?:^| )\p{Ll}+$/u.test(said)) return null
  const first = /^(?:Die|Das|Eine) (?:\p{Ll}+ )*\p{Lu}/u.test(said)
  const bare = /^(?:\p{L}+(?:ige|liche|lose|same|ende|elle) (?:und )?)*\p{L}+(?:ung|heit|keit|ion)\b/iu.test(said)
  return first || bare ? `Ich bitte${joint} um ${first || /^\p{L}+e /u.test(said) ? lowerFirst(said) : said}` : null
}
