/** Words that people put into cells, by what they mean. Folded; parted by `|`. The first of each is not special. */
import type { AddressPrint } from '#shared/members.ts'
import type { Channel } from '#shared/values.ts'

export const yesWords =
  'yes|y|x|true|1|ok|on|given|agreed|agrees|active|current|checked|signed|granted|si|s|oui|o|vrai|accord|donne|actif|active|' +
  'ja|j|wahr|aktiv|erteilt|gegeben|zugestimmt|einverstanden|activo|activa|dado|dada|acepta|verdadero|✓|✔|☑|☒'

export const noWords =
  'no|n|false|0|none|off|not given|refused|declined|withdrawn|revoked|inactive|not active|lapsed|left|paused|resigned|former|' +
  'deceased|moved|moved away|unchecked|non|faux|refuse|retire|inactif|inactive|parti|nein|falsch|nicht erteilt|widerrufen|' +
  'abgelehnt|inaktiv|nicht aktiv|ausgetreten|verzogen|verstorben|inactivo|inactiva|baja|retirado|revocado|rechazado|✗|✘|☐'

export const channelWords: Readonly<Record<Channel, string>> = {
  letter:
    'letter|letters|post|mail by post|by post|airmail|lettre|lettres|courrier|carta|cartas|correo postal|brief|briefe|briefpost',
  postcard:
    'postcard|postcards|card|cards|carte|cartes|carte postale|cartes postales|postal|postales|tarjeta|postkarte|postkarten|karte|karten',
  email: 'email|emails|e-mail|e-mails|mail|courriel|courriels|mel|correo electronico|correo|mails',
  fax: 'fax|faxes|telecopie|faxe',
  call: 'call|calls|phone|phone call|phone calls|telephone|appel|appels|llamada|llamadas|telefono|anruf|anrufe|telefon',
  social:
    'social|social media|social post|social posts|twitter|x|facebook|instagram|reseaux sociaux|reseaux|redes sociales|redes|soziale medien|social-media',
  petition:
    'petition|petitions|online petition|petition signature|petition signatures|signature|signatures|peticion|peticiones|firma|firmas|petitionen|unterschrift|unterschriften',
  other: 'other|others|other actions|autre|autres|otro|otra|otros|otras|andere|anderes|sonstige|sonstiges',
}

export const addressPrintWords: Readonly<Record<AddressPrint, string>> = {
  full: 'full|whole|all|whole address|full address|everything|complete|adresse complete|tout|completa|direccion completa|todo|ganze adresse|vollstandig|ganz|alles',
  town: 'town|town only|only town|city|city only|ville|ville seulement|ciudad|solo ciudad|ort|nur ort|stadt|nur stadt',
  none: 'none|nothing|no address|no|rien|aucune|sans adresse|nada|ninguna|sin direccion|nichts|keine|keine adresse',
}

/** Countries as people write them where neither the code nor the usual name stands. */
export const countryWords: Readonly<Record<string, string>> = {
  GB: 'uk|u.k.|gbr|gb|great britain|britain|england|scotland|wales|northern ireland|angleterre|ecosse|pays de galles|grande-bretagne|inglaterra|escocia|gales|gran bretana|schottland|england/uk|great britain & ni',
  US: 'usa|u.s.a.|u.s.|us|america|etats unis|ee.uu.|ee uu|eeuu',
  DE: 'd|brd|frg|ger',
  AT: 'a|aut',
  CH: 'sui|che',
  FR: 'f|fra',
  ES: 'e|esp',
  IE: 'eire|republic of ireland|roi|irl',
  NL: 'holland|the netherlands|niederlande|ned|nld',
  CZ: 'czech republic|czechia',
  TR: 'turkey',
  IT: 'i|ita',
  BE: 'b|bel',
}

/** A line of sums under a list, folded. */
export const totalLine =
  /^(?:grand |sub-?\s?)?(?:totals?|sum|summe|gesamt(?:summe|zahl)?|insgesamt|anzahl|somme|suma|count|number)(?: (?:general|of|der|de|des)*\s?(?:members|people|mitglieder|personen|membres|personnes|miembros|personas|socios))?[\s:=]*\d*$/
