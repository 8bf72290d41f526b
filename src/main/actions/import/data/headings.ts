/** What columns of an old list of actions are called in four languages, folded and parted by `|`. */
import type { wordColumns } from '#shared/actionImport.ts'

type Word = (typeof wordColumns)[number]

/** The first English name of a column is the one that our own export writes. */
export const headingWords: Readonly<Record<Exclude<Word, 'ignore'>, string>> = {
  on: 'day|date|when|done on|sent on|posted on|evening|session|meeting|date sent|date posted|date written|date of action|le|jour|soiree|seance|dia|fecha|velada|tag|datum|am|abend|termin|sitzung|gesendet am|fecha de envio|date d envoi|timestamp',
  month: 'month|mois|mes|monat|period|periode|periodo',
  year: 'year|annee|an|ano|jahr',
  reference:
    'case|reference|ref|ua|ua no|ua nr|ua number|ua ref|ua reference|urgent action|urgent action no|case ref|case reference|case no|case number|action ref|action reference|cas|dossier|numero ua|au|action urgente|caso|numero de caso|accion urgente|referencia|referenz|fall|aktenzeichen|eilaktion|fall nr|ua index|index|index number|cases|appeal case',
  headline:
    'title|headline|about|subject|prisoner|prisoner of conscience|poc|person|for whom|individual|individuals|titre|sujet|objet|personne|titulo|asunto|persona|titel|betreff|uber|thema|case name|fallname',
  channel:
    'channel|how|type|means|medium|way|action|action type|type of action|method|format|canal|moyen|voie|comment|type d action|medio|via|tipo|tipo de accion|kanal|art|weg|aktionsart|wie|form',
  kind: 'kind|appeal or solidarity|genre|sorte|clase|sorte d action|gattung|category|categorie|categoria|kategorie',
  count:
    'count|number|no|nr|num|qty|quantity|how many|amount|actions|number of actions|figure|figures|sent|written|nombre|combien|quantite|nb|numero|cantidad|cuantos|cuantas|anzahl|zahl|menge|wie viele|stuck|stk|actions taken|aktionen|acciones',
  total:
    'total|totals|sum|all|grand total|row total|overall|in all|together|somme|total general|ensemble|suma|todo|todos|summe|gesamt|gesamtzahl|insgesamt|zusammen|alle',
  member:
    'member|writer|name|who|by|written by|written by whom|person writing|volunteer|participant|sender|membre|auteur|par|qui|nom|benevole|ecrit par|miembro|nombre|quien|por|escrito por|autor|autora|socio|socia|mitglied|verfasser|schreiber|schreiberin|von|wer|geschrieben von',
  givenName: 'first name|given name|forename|prenom|nombre de pila|vorname',
  familyName: 'family name|last name|surname|nom de famille|apellido|apellidos|nachname|familienname',
  addressee:
    'addressee|to|to whom|recipient|target|written to|sent to|destinataire|a qui|destinatario|destinataria|a quien|para|empfanger|adressat|an|an wen',
  note: 'note|notes|remark|remarks|comment|comments|observations|remarque|remarques|commentaire|commentaires|nota|notas|comentario|comentarios|observaciones|bemerkung|bemerkungen|kommentar|notiz|notizen|anmerkung|anmerkungen',
  source: 'came from|recorded by',
}

/** What looks like a column of ours and is not. */
export const foreignHeadings =
  'why left out|id|line|row|row no|serial|serial no|country|pays|pais|land|region|deadline|delai|fecha limite|frist|postage|cost|price|porto|kosten|coste|cout|replies|reply|answers|reponses|respuestas|antworten|people present|attendance|attendees|present|writers|participants|members|number of people|number of writers|number of members|people|presents|asistentes|anwesende|teilnehmer|status|url|link|running total|cumulative|balance'

/** Kinds, in cells and within headings. */
export const solidarityWords =
  'solidarity|solidarity message|solidarity messages|message of solidarity|messages of solidarity|solidarite|messages de solidarite|message de solidarite|solidaridad|mensaje de solidaridad|mensajes de solidaridad|solidaritat|solidaritatsnachricht|solidaritatsnachrichten|solidaritatsbotschaft|greeting|greetings|greeting cards|support|to the family|to the prisoner'
export const appealWords =
  'appeal|appeals|appel|appels|lettre d appel|llamamiento|llamamientos|appell|appelle|urgent action|to the authorities|protest'

/** Words around a channel's name in a heading: "No. of letters sent". */
export const fillerWords =
  'no|nr|number|of|the|sent|written|posted|signed|made|total|by|from|in|per|and|num|nombre|de|des|du|d|envoyes|envoyees|ecrites|ecrits|signees|numero|las|los|enviadas|enviados|escritas|escritos|firmadas|anzahl|der|die|geschrieben|verschickt|gesendet|versandt|geschriebene|verschickte|to|a|an|appeal|appeals|how|many|count'

/** Beside the roster's words for channels: what old lists of actions call them. */
export const moreChannelWords = {
  letter: 'airmail letter|airmail letters|snail mail|airmails|ltr|ltrs|handwritten letter|handwritten letters|brf',
  postcard: 'pc|pcs|greetings card|greetings cards|greeting card|greeting cards|christmas card|christmas cards',
  email: 'web action|web actions|online action|online actions|e mail|e mails|correos electronicos|correos|onlineaktion',
  fax: 'telefax|fax message|fax messages',
  call: 'phone calls|telephone call|telephone calls|telephone calls made|telefonat|telefonate|llamadas telefonicas',
  social: 'tweet|tweets|social media posts|posts|facebook post|facebook posts|tuits|x posts',
  petition:
    'petition sheet|petition sheets|sigs|names on petition|petition names|unterschriftenliste|firmas de peticion',
  other: 'misc|miscellaneous|various|divers|varios|verschiedenes|sonstige aktionen|vigil|stall',
} as const
