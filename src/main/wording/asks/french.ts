/** Asks in French: « Exhorter le Président à commuer » is « Je vous demande de commuer ». */
import { connected, joint, lowerFirst, words } from './connect.ts'
import { tidy } from './parse.ts'
import { inFrame } from './quoted.ts'
import type { AskSetting } from './say.ts'
import { signed } from './signers.ts'
import { decides, type Tongue, whom } from './whom.ts'

/** What an addressee can be asked to do. Whatever is not here is quoted rather than turned. */
const infinitives = words(`abandonner abolir abroger accepter accorder adopter agir améliorer annuler appliquer assurer
  autoriser cesser clarifier commuer conduire confirmer contrôler coopérer créer donner empêcher engager enquêter éviter
  examiner exécuter faciliter faire fermer fournir garantir indemniser informer instaurer interdire intervenir lancer
  laisser lever libérer limiter maintenir mener mettre modifier ordonner ouvrir permettre poursuivre prendre procéder
  proclamer promulguer protéger prévenir publier ratifier reconnaître reconsidérer recourir rejeter rendre renforcer
  renoncer renvoyer respecter restituer retirer révéler réexaminer réformer réparer réviser soumettre suspendre tenir
  traduire traiter transférer utiliser user veiller abstenir conformer efforcer engager assurer expulser extrader
  torturer arrêter inculper juger imposer appeler`)
const known = new Set(infinitives)
const irregular: Record<string, string> = {
  faites: 'faire',
  mettez: 'mettre',
  prenez: 'prendre',
  rendez: 'rendre',
  ouvrez: 'ouvrir',
  suspendez: 'suspendre',
  permettez: 'permettre',
  conduisez: 'conduire',
  tenez: 'tenir',
  maintenez: 'maintenir',
  garantissez: 'garantir',
  fournissez: 'fournir',
  abolissez: 'abolir',
  poursuivez: 'poursuivre',
  traduisez: 'traduire',
  interdisez: 'interdire',
  intervenez: 'intervenir',
  reconnaissez: 'reconnaître',
  soumettez: 'soumettre',
  prévenez: 'prévenir',
  abstenez: 'abstenir',
  agissez: 'agir',
  recourez: 'recourir',
}
const infinitiveOf = (imperative: string): string | null => {
  const found = irregular[imperative] ?? imperative.replace(/ez$/, 'er')
  return known.has(found) ? found : null
}

const forms = '(?:er|ez|ant|ons)'
/** With whom is urged as the object: the link word and the infinitive by which the letter passes it on. */
const direct: Record<string, string> = {
  exhort: 'd’exhorter',
  appel: 'd’appeler',
  press: 'de presser',
  invit: 'd’inviter',
  incit: 'd’inciter',
  encourag: 'd’encourager',
  engag: 'd’engager',
  pri: 'de prier',
}
const urges = new RegExp(`^(?:en )?(${Object.keys(direct).join('|')})l?${forms} (?:instamment )?(.+)$`, 'iu')
const demands = new RegExp(`^(?:en )?(demand)${forms} (?:instamment )?((?:aux?|à) .+)$`, 'iu')
const tongue: Tongue = {
  atLarge:
    /^(?:(?:aux|les|au|le|à tous les|toutes les) )(?:autorités|gouvernement)(?: (?:compétentes|concernées|nationales|\p{L}+(?:ne|nes|ain|ien|ais|aises?|iennes?|aines?)))?$/iu,
  endings: [''],
}
const feelings: Record<string, string> = {
  préoccupation: 'ma',
  crainte: 'ma',
  colère: 'ma',
  tristesse: 'ma',
  consternation: 'ma',
  inquiétude: 'mon',
  indignation: 'mon',
  émotion: 'mon',
}
const says: Record<string, string> = {
  souligner: 'Je souligne',
  saluer: 'Je salue',
  condamner: 'Je condamne',
  dénoncer: 'Je dénonce',
  déplorer: 'Je déplore',
}

export function asksInFrench(asks: string[], setting: AskSetting, frame: string): string[] {
  const turned = asks
    .map((ask) => ({ ask, said: tidy(ask) }))
    .filter(({ said }) => said !== '')
    .map(({ ask, said }) => {
      const bare = said.replace(/^(?:veuillez|merci de|prière de) /i, '')
      return signed(turn(bare, setting), 'fr', setting) ?? inFrame(ask, frame)
    })
  return connected(turned, { also: ' également', last: ' enfin' })
}

function turn(said: string, setting: AskSetting): string | null {
  return directed(said, setting) ?? deed(said, setting) ?? spoken(said, setting) ?? thing(said)
}

function directed(said: string, setting: AskSetting): string | null {
  const found = urges.exec(said) ?? demands.exec(said)
  const [, stem = '', object = ''] = found ?? []
  for (const link of object.matchAll(/ (?:à |de |d[’'])/g)) {
    const party = object.slice(0, link.index)
    const rest = object.slice(link.index + link[0].length)
    if (!leads(rest)) continue
    const who = whom(party, setting, tongue)
    if (who === 'you') return asked(rest)
    if (who === null) return null
    const joined = /d/.test(link[0]) ? withDe(rest) : `à ${rest}`
    return `Je vous demande${joint} ${direct[stem.toLowerCase()] ?? 'de demander'} ${party} ${joined}`
  }
  return null
}

/** Whether a stretch begins with an infinitive that we know. */
function leads(rest: string): boolean {
  const verb = /^(?:ne (?:pas|plus) )?(?:s[’']|se )?(\p{Ll}+)/iu.exec(rest)?.[1]
  return verb !== undefined && known.has(verb.toLowerCase())
}

function deed(said: string, setting: AskSetting): string | null {
  const plain = lowerFirst(said)
  if (leads(plain)) return passedOn(plain, setting)
  const not = /^ne (\p{Ll}+ez) (pas|plus) (.*)$/u.exec(plain) ?? /^n[’'](\p{Ll}+ez) (pas|plus) (.*)$/u.exec(plain)
  const [, imperative, reflexive, after = ''] = /^(\p{Ll}+ez|faites)(-vous)? (.*)$/u.exec(plain) ?? []
  // A second imperative would need turning too, and might be another's.
  if (/\p{Ll}{2,}ez\b/u.test(not?.[3] ?? after)) return null
  if (not) {
    const verb = infinitiveOf(not[1] ?? '')
    return verb && passedOn(`ne ${not[2]} ${verb} ${not[3]}`, setting)
  }
  const verb = imperative && infinitiveOf(imperative)
  if (!verb) return null
  const self = reflexive ? (startsWithVowel(verb) ? 's’' : 'se ') : ''
  return passedOn(`${self}${verb} ${after}`, setting)
}

const passedOn = (rest: string, setting: AskSetting): string =>
  decides(setting) ? asked(rest) : `Je vous demande${joint} de demander aux autorités ${withDe(rest)}`

const asked = (rest: string): string => `Je vous demande${joint} ${withDe(toYou(rest.replace(further, ' $1 ')))}`

/** « exhorter à ouvrir … et à publier »: each further infinitive gets the link of the first. */
const further = / (et|ou|puis) à (?=(?:(?:en|y|les?|la) )?\p{Ll}+(?:er|ir|re)(?!\p{L}))/gu

const startsWithVowel = (text: string): boolean => /^[aeiouyâàéèêëîïôû]/i.test(text)
const withDe = (rest: string): string => {
  const all = rest.replace(
    / (et|ou|puis) ((?:ne pas )?(?:s[’']|se |vous |en |y |les? |la )?(\p{Ll}+(?:er|ir|re)))(?!\p{L})/gu,
    (whole, and, phrase, verb) => (known.has(verb) ? ` ${and} ${de(phrase)}` : whole),
  )
  return de(all)
}
const de = (text: string): string => (startsWithVowel(text) ? `d’${text}` : `de ${text}`)

const own = /\b(?:son|sa|leur) (?=(?:pouvoir|influence|autorité|compétence)\b)/g
const owns = /\b(?:ses|leurs) (?=(?:pouvoirs|obligations|engagements|compétences|fonctions|responsabilités)\b)/g

/** The addressee's own verbs and powers in the second person. */
const toYou = (rest: string): string =>
  rest
    .replace(/^((?:ne (?:pas|plus) )?)(?:s[’']|se )/i, '$1vous ')
    .replace(/ (et|ou) (?:s[’']|se )(?=(\p{Ll}+))/gu, (whole, and, verb) => (known.has(verb) ? ` ${and} vous ` : whole))
    .replace(own, 'votre ')
    .replace(owns, 'vos ')

function spoken(said: string, setting: AskSetting): string | null {
  const plain = lowerFirst(said)
  const feeling =
    /^(?:en )?exprim(?:er|ez|ant) (?:(?:votre|notre|sa|son|leur) )?((?:vive|profonde|grande) )?(\p{Ll}+)(.*)$/u.exec(
      plain,
    )
  if (feeling) {
    const [, strong = '', noun = '', rest = ''] = feeling
    const mine = strong ? 'ma' : feelings[noun]
    return mine && feelings[noun] ? `J’exprime${joint} ${mine} ${strong}${noun}${rest}` : null
  }
  const reminder = /^(?:en )?rappel(?:er|ez|ant)l? ((?:aux?|à) ?.+?) que (.*)$/u.exec(plain)
  if (
    reminder?.[1] &&
    reminder[2] &&
    whom(reminder[1], setting, tongue) === 'you' &&
    !/^(?:il|elle)s?\b/.test(reminder[2])
  )
    return `Je vous rappelle${joint} que ${reminder[2]}`
  const [, verb = '', rest = ''] = /^(?:en )?(\p{Ll}+?)(?:er|ez|ant) (.*)$/u.exec(plain) ?? []
  const say = says[`${verb}er`]
  if (say && !/\b(?:votre|vos|nous|notre|nos)\b/.test(rest)) return `${say}${joint} ${rest}`
  if (
    /^(?:demand|réclam|exig)$/.test(verb) &&
    /^(?:que |qu[’']|l[ae] |l[’']|les |une? )/.test(rest) &&
    !/\bils?\b|\belles?\b/.test(rest)
  )
    return `Je demande${joint} ${rest}`
  return null
}

/** « La libération immédiate de … », « Abolition de … ». */
function thing(said: string): string | null {
  if (/\b(?:doi(?:t|vent)|devrai(?:t|ent)|est|sont|ont|a été)(?!\p{L})/u.test(said)) return null
  if (/^(?:la|le|l[’']|les|une?) ?\p{L}/iu.test(said)) return `Je demande${joint} ${lowerFirst(said)}`
  if (!/^\p{L}+(?:tion|sion)\b/u.test(said)) return null
  const noun = lowerFirst(said)
  return `Je demande${joint} ${startsWithVowel(noun) ? `l’${noun}` : `la ${noun}`}`
}
