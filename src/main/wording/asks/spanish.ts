/** Asks in Spanish: «Instar al presidente a conmutar» is «Le exhorto respetuosamente a conmutar». */
import { connected, joint, lowerFirst, words } from './connect.ts'
import { tidy } from './parse.ts'
import { inFrame } from './quoted.ts'
import type { AskSetting } from './say.ts'
import { signed } from './signers.ts'
import { decides, type Tongue, whom } from './whom.ts'

/** What an addressee can be asked to do, each with its polite imperative, which is the subjunctive too. */
const regular =
  words(`abandonar abolir abrir actuar asumir atender aceptar acelerar acordar adoptar anular aplicar aprobar asegurar autorizar ayudar
  cancelar cerrar cesar combatir conceder confirmar conmutar considerar controlar cooperar crear cumplir dejar
  derogar detener devolver ejecutar eliminar emitir entregar establecer excarcelar indultar indemnizar ofrecer reabrir emprender encontrar enviar esclarecer evitar examinar expulsar
  facilitar finalizar firmar frenar garantizar iniciar intervenir investigar juzgar levantar liberar llevar
  mantener mejorar modificar ordenar permitir prevenir procesar prohibir promulgar proporcionar proteger publicar
  ratificar rechazar reconocer reducir reformar renunciar reparar respetar responder restituir retirar revelar revisar
  revocar sancionar suspender tomar torturar tratar trasladar usar utilizar velar abstener hacer poner impedir dar`)
const irregular: Record<string, string> = {
  cerrar: 'cierre',
  devolver: 'devuelva',
  encontrar: 'encuentre',
  detener: 'detenga',
  mantener: 'mantenga',
  intervenir: 'intervenga',
  prevenir: 'prevenga',
  hacer: 'haga',
  poner: 'ponga',
  impedir: 'impida',
  dar: 'dé',
  reconocer: 'reconozca',
  establecer: 'establezca',
  ofrecer: 'ofrezca',
  esclarecer: 'esclarezca',
  reducir: 'reduzca',
  restituir: 'restituya',
  proteger: 'proteja',
  abstener: 'abstenga',
  acordar: 'acuerde',
  aprobar: 'apruebe',
  enviar: 'envíe',
  prohibir: 'prohíba',
}
const politeOf = (verb: string): string =>
  irregular[verb] ??
  (verb.endsWith('ar')
    ? `${verb.slice(0, -2)}e`.replace(/ce$/, 'que').replace(/ge$/, 'gue').replace(/ze$/, 'ce')
    : `${verb.slice(0, -2)}a`)
const known = new Set(regular)
const infinitiveOf = new Map(regular.map((verb) => [politeOf(verb), verb]))
const singular = (form: string): string | null => {
  if (infinitiveOf.has(form)) return form
  const one = form === 'den' ? 'dé' : form.replace(/n$/, '')
  return infinitiveOf.has(one) ? one : null
}

const clitics = '(?:se|lo|la|los|las|le|les|nos)?'
const verbs: Record<string, RegExp> = {
  inste: /^(?:inst(?:ar|ando|en?)|exhort(?:ar|ando|en?)|urg(?:ir|iendo)|urjan?) /i,
  solicite: /^(?:ped(?:ir)|pidiendo|pidan?|solicit(?:ar|ando|en?)|rog(?:ar|ando)|rueguen?) /i,
}
const tongue: Tongue = {
  atLarge:
    /^(?:a las|a todas las|al|las|el) (?:autoridades|gobierno)(?: (?:competentes|\p{L}+(?:as|o|és|ense|enses|í|íes)))?$/iu,
  endings: [''],
}

export function asksInSpanish(asks: string[], setting: AskSetting, frame: string): string[] {
  const turned = asks
    .filter((ask) => tidy(ask) !== '')
    .map((ask) => {
      const bare = tidy(ask).replace(/^por favor,? /i, '')
      return signed(turn(bare, setting), 'es', setting) ?? inFrame(ask, frame)
    })
  return connected(turned, { also: 'También ', last: 'Por último, ' }).map((sentence) =>
    // "También Le exhorto" once the word of connection stands before it.
    sentence.replace(
      /^(También|Por último,) (Le|(?:Pid|Ped|Expres|Subray|Señal|Destac|Conden|Celebr)(?:o|amos|imos))\b/,
      (_, word, next) => `${word} ${next.toLowerCase()}`,
    ),
  )
}

const turn = (said: string, setting: AskSetting): string | null =>
  directed(said, setting) ?? deed(said, setting) ?? spoken(said, setting) ?? thing(said)

function directed(said: string, setting: AskSetting): string | null {
  for (const [polite, verb] of Object.entries(verbs)) {
    const head = verb.exec(said)
    if (!head) continue
    const rest = said.slice(head[0].length)
    const todo = /^(al? .+?) a ((?:no )?\p{Ll}+)(?!\p{L})(.*)$/u.exec(rest)
    if (todo && leads(todo[2] ?? '')) {
      const who = whom(todo[1] ?? '', setting, tongue)
      if (who === 'you') return asked(`${todo[2]}${todo[3]}`)
      return who && `${joint}Le pido que inste ${todo[1]} a ${todo[2]}${todo[3]}`
    }
    const wish = /^(al? .+?) (?:a |para )?que (no )?(se )?(\p{Ll}+)(?!\p{L})(.*)$/u.exec(rest)
    if (!wish) continue
    const [, party = '', no = '', self = '', form = '', after = ''] = wish
    const who = whom(party, setting, tongue)
    if (who === 'other')
      return `${joint}Le pido que ${polite} ${party} ${polite === 'inste' ? 'a que' : 'que'} ${no}${self}${form}${after}`
    const one = singular(form)
    if (who === null || one === null || hasWish(after)) return null
    return `${joint}Le pido respetuosamente que ${no}${self}${one}${after}`
  }
  return null
}

/** Another subjunctive that might be the addressee's: then its number is not sure. */
const hasWish = (text: string): boolean =>
  [...text.matchAll(/(?:\b(?:y|e|o|u|ni|que)|,) (?:no )?(?:se )?(\p{Ll}+)(?!\p{L})/gu)].some(([, form = '']) =>
    singular(form),
  )

function leads(phrase: string): boolean {
  const verb = phrase.replace(/^no /, '')
  return known.has(verb) || known.has(verb.replace(new RegExp(`${clitics}$`), ''))
}

function deed(said: string, setting: AskSetting): string | null {
  const plain = lowerFirst(said)
  const [, head = ''] = /^((?:no )?\p{Ll}+)(?!\p{L})/u.exec(plain) ?? []
  if (leads(head)) return decides(setting) ? asked(plain) : `${joint}Le pido que inste a las autoridades a ${plain}`
  const [, no = '', form = '', rest = ''] = /^(no )?(\p{Ll}+)(?!\p{L})(.*)$/u.exec(plain) ?? []
  const one = singular(form)
  if (one === null || rest === '' || hasWish(rest)) return null
  if (decides(setting)) return `${joint}Le pido respetuosamente que ${no}${one}${rest}`
  return `${joint}Le pido que inste a las autoridades a ${no}${infinitiveOf.get(one)}${rest}`
}

const asked = (rest: string): string => `${joint}Le exhorto respetuosamente a ${rest}`

const says: Record<string, string> = {
  subray: 'Subrayo',
  señal: 'Señalo',
  destac: 'Destaco',
  conden: 'Condeno',
  celebr: 'Celebro',
}
const feelings =
  /^(?:(?:honda|profunda|grave|gran|seria) )?(?:preocupación|inquietud|consternación|indignación|alarma|pesar)\b/

function spoken(said: string, setting: AskSetting): string | null {
  const plain = lowerFirst(said)
  const feeling = /^expres(?:ar|ando|en?) (?:(?:su|nuestra|mi) )?(.*)$/.exec(plain)
  if (feeling) return feelings.test(feeling[1] ?? '') ? `${joint}Expreso mi ${feeling[1]}` : null
  const reminder = /^(?:recordar|recordando|recuerden?) (al? .+?) que (.*)$/.exec(plain)
  if (reminder)
    return whom(reminder[1] ?? '', setting, tongue) === 'you' && !/^(?:tiene|debe|está|ha)n?\b/.test(reminder[2] ?? '')
      ? `${joint}Le recuerdo que ${reminder[2]}`
      : null
  const [, stem = '', rest = ''] = /^(\p{Ll}+?)(?:ar|ando|en?) (.*)$/u.exec(plain) ?? []
  if (says[stem] && !/\b(?:nuestr|nos)/.test(rest)) return `${joint}${says[stem]} ${rest}`
  const demand =
    /^(?:pedir|pidiendo|pidan?|exig(?:ir|iendo)|exijan?|solicit(?:ar|ando|en?)|reclam(?:ar|ando|en?)) ((?:que se |la |el |los |las |una? ).*)$/.exec(
      plain,
    )
  return demand ? `${joint}Pido ${demand[1]}` : null
}

/** «La liberación inmediata de …», «Liberación de …». */
function thing(said: string): string | null {
  if (/\b(?:deben?|deberían?|es|son|están?|ha|han)\b/.test(said)) return null
  if (/^(?:la|el|los|las|una?) \p{L}/iu.test(said)) return `${joint}Pido ${lowerFirst(said)}`
  return /^\p{L}+(?:ción|sión)\b/u.test(said) ? `${joint}Pido la ${lowerFirst(said)}` : null
}
