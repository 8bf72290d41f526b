/** German labels: Amnesty Germany, Switzerland, Austria. */
import type { Labels } from './types.ts'

const date = '(?:\\d{1,2}\\. ?[a-z]+ \\d{4}|\\d{1,2}\\. ?\\d{1,2}\\. ?\\d{2,4})'

export const de: Labels = {
  tongue: 'de',
  frequent: [
    'der',
    'die',
    'und',
    'den',
    'das',
    'von',
    'ist',
    'wurde',
    'mit',
    'im',
    'dem',
    'des',
    'ein',
    'eine',
    'nicht',
    'zu',
    'auf',
    'fur',
    'sich',
  ],
  months: [
    ['januar', 'janner', 'jan'],
    ['februar', 'feb'],
    ['marz', 'maerz'],
    ['april', 'apr'],
    ['mai'],
    ['juni', 'jun'],
    ['juli', 'jul'],
    ['august', 'aug'],
    ['september', 'sept', 'sep'],
    ['oktober', 'okt'],
    ['november', 'nov'],
    ['dezember', 'dez'],
  ],
  heads: [
    { kind: 'index', pattern: '(?:ai-?)?index ?:(?= ?[a-z]{3} \\d)' },
    { kind: 'title', pattern: '(?:urgent action|eilaktion)(?=$)' },
    { kind: 'languages', pattern: '(?:bevorzugte )?sprachen?(?: [^:\\n]{0,40})? ?:' },
    {
      kind: 'deadline',
      pattern: `(?:appelle|bitte schreiben sie|briefe|aktiv|laufzeit|frist) bis(?: zum| spatestens)? ?:?(?= ?${date}(?![^\\n]*forderungen))|einsendeschluss ?:`,
    },
    { kind: 'names', pattern: 'namen?(?: der betroffenen| und [^:\\n]{0,40})? ?:' },
    { kind: 'gender', pattern: 'geschlecht(?: m/w| w/m)? ?:' },
    {
      kind: 'previous',
      pattern:
        '(?:link zur )?(?:vorherige[nr]?|fruhere) (?:ua|urgent action)s? ?:|weitere informationen zu ua[^:\\n]{0,60}:',
    },
    { kind: 'country', pattern: 'land ?:' },
    {
      kind: 'copies',
      pattern:
        '(?:bitte )?(?:senden?|schicken?|schreiben)(?: sie)?(?: bitte)?(?: auch)? (?:eine )?kopien? (?:(?:ihre[rs]|deine[rs]|der|des) [a-z]+ )?an ?:?|kopien? an ?:?',
    },
    {
      kind: 'targets',
      pattern:
        'appelle? an(?: ?:|(?=$)| (?=[a-z]))|(?:bitte )?(?:schreiben|richten|senden) sie (?:bitte )?(?:ihre|ihren|sofort|umgehend)?[^:.]{0,80} an ?:|adressaten? ?:|anschriften? ?:|schreib(?:en sie)? an ?:',
    },
    {
      kind: 'asks',
      pattern:
        'amnesty (?:international )?fordert ?:?(?: faxe,[^\\n:]{0,160}forderungen)?|(?:schreiben sie bitte |bitte schreiben sie )(?:bis (?:zum )?[^:\\n]{6,24} )?(?:faxe|luftpostbriefe|hoflich|e-?mails|briefe|twitter)[^:]{0,200}?(?:forderungen|:)|(?:faxe|briefe|e-?mails|luftpostbriefe|twitter-nachrichten)[^:.]{0,140}forderungen ?:?|(?:unsere|meine) forderungen ?:?|forderungen ?:|fordern sie[^:.]{0,80}:',
    },
    {
      kind: 'action',
      pattern:
        '(?:jetzt )?(?:aktiv werden|mitmachen|handeln)[!:]?(?=$)|setz(?:en sie)? dich[^\\n:.]{0,60}ein[!:]?(?=$)',
    },
    {
      kind: 'letter',
      pattern:
        '(?:briefvorschlag|musterbrief|modellbrief|vorschlag fur (?:einen|ihren) (?:brief|appell)|appelltext) ?:?(?=$|:)',
    },
    {
      kind: 'background',
      pattern:
        '(?:hintergrund(?:information(?:en)?)?|weitere hintergrundinformationen) ?(?::|(?=$)|(?= [a-z]))(?= ?$|:| )',
    },
    { kind: 'body', pattern: 'sachlage ?:?(?=$|:| [a-z])' },
    { kind: 'additional', pattern: '(?:zusatzliche|weitere) informationen ?(?::|(?=$))' },
    { kind: 'skip', pattern: '(?:bitte )?(?:schreiben|senden) sie ihre appelle moglichst sofort[^\\n]{0,300}' },
    { kind: 'skip', pattern: '(?:porto|portokosten|briefporto)[^\\n]{0,100}' },
    { kind: 'ignore', pattern: '(?:jetzt )?spenden|downloads?(?=$)|herunterladen|teilen(?=$)|newsletter|kontakt(?=$)' },
  ],
  deadline: [
    'nach dem',
    'appelle bis(?: zum| spatestens)?(?: zum)?',
    'bitte (?:schreiben|senden) sie [^.:]{0,80}bis(?: zum| spatestens)?(?: zum)?',
    '(?:aktiv|gultig|laufzeit|frist) bis(?: zum)? ?:?',
    'einsendeschluss ?:',
    'bis spatestens(?: zum)?',
    '(?:spatestens|bis) (?:am|zum) (?=\\d)',
  ],
  issued: ['aktiv seit(?: dem)? ?:?', 'datum ?:', 'veroffentlicht am', 'vom (?=\\d{1,2}\\. [a-z]+ \\d{4}$)'],
  endedOn: ['abgeschlossen(?: am| seit(?: dem)?)?', 'beendet am', 'abgelaufen am'],
  closed: [
    'abgeschlossen am[^\\n.]{0,4}[^\\n]{0,24}',
    'es sind (?:derzeit )?keine weiteren (?:appelle|aktionen|briefe)[^.]{0,60}(?:erforderlich|notwendig|notig)',
    'diese (?:urgent action|aktion) ist (?:abgeschlossen|beendet|abgelaufen)[^.\\n]{0,40}',
  ],
  askVerbs:
    'bitte|ich (?:bitte|fordere|appelliere|mochte)|wir (?:bitten|fordern)|[a-z]+en sie|sorgen|fordern|bitten|leiten|veranlassen|lassen|drucken|auf(?:fordern)|appellieren|dringen|erinnern|zeigen|aussern',
  letterAsks:
    '(?:(?:daher|deshalb|darum|ausserdem|zudem|zusatzlich|weiterhin|hiermit|ferner|des weiteren) )?(?:ich|wir)? ?(?:mochte |mochten )?(?:fordere|fordern|bitte|bitten|appelliere|appellieren|ersuche|ersuchen|drange) (?:ich |wir )?(?:sie|eindringlich|hoflich|an|dringend|daher|deshalb|die|nachdrucklich)\\b|bitte (?!nehmen sie zur)[a-z]+|(?:[a-z]+en) sie bitte\\b|ich (?:mochte|muss) sie [^.]{0,60}(?:bitten|auffordern)',
  salutation:
    'sehr geehrte[rs]? |exzellenz|eure exzellenz|eure majestat|majestat[,!]|ihre exzellenz|geehrte[rs]? |hochverehrte[rs]? |verehrte[rs]? ',
  notSalutation: 'sehr geehrte damen und herren$|lieb(?:e|er) (?:freund|mitglied|unterstutz|leser)[a-z*_]*',
  closing:
    'hochachtungsvoll|mit (?:freundlichen|vorzuglicher|besten|respektvollen) (?:grussen|hochachtung|grussen)|mit freundlichen gr|mit freundlichem gruss',
  languagesBefore: '(?:schreiben sie|appelle|briefe)[^:.]{0,100}',
  ordinals: [['erste'], ['zweite'], ['dritte'], ['vierte'], ['funfte'], ['sechste'], ['siebte'], ['achte']],
  update: 'weitere informationen(?: zu)?|aktualisierung|update',
  offices:
    '(?:vize|stellvertretende[rn]? |general|oberste[rn]? |erste[rn]? )*(?:prasident(?:in)?|premierminister(?:in)?|ministerprasident(?:in)?|[a-z]*minister(?:in)?|generalstaatsanwalt(?:in)?|generalstaatsanwaltin|staatsanwalt(?:in)?|gouverneur(?:in)?|burgermeister(?:in)?|botschafter(?:in)?|geschaftstrager(?:in)?|konsul(?:in)?|generalkonsul|direktor(?:in)?|leiter(?:in)?|oberhaupt|justizchef|oberste justizautoritat|staatsoberhaupt|religionsfuhrer|revolutionsfuhrer|konig|konigin|emir|sultan|generalsekretar(?:in)?|staatssekretar(?:in)?|richter(?:in)?|kommissar(?:in)?|ombudsmann|ombudsfrau|vorsitzende[rn]?|kanzler(?:in)?|ngo|nichtregierungsorganisation|innenministerin|polizeichef|polizeiprasident(?:in)?|botschaftsrat|botschaftsratin|premier|(?:general)?inspekteur(?:in)?)',
  portfolios:
    '(?:(?:der|des|fur|und|von|im|fur den|fur die) )+(?:justiz|innern|inneres|innere|justiz und [a-z]+|offentliche sicherheit|sicherheit|verteidigung|auswartige angelegenheiten|aussern|republik|islamischen republik|vereinigten staaten|staates|bundesstaates [a-z]+|menschenrechte|polizei|nationalpolizei|volksrepublik|union|foderation|russischen foderation)',
  institutions:
    'ministerium|prasidialamt|palast|kanzlei|amt |buro|gericht|staatsanwaltschaft|kabinett|regierung|behorde|c/o|gefangnis|kommission',
  units: 'einheit|dienst|anstalt|institut',
  bodyKinds:
    'ngo|nro|(?:nationale |ortliche )?menschenrechts(?:organisation|gruppe|kommission)|(?:tages)?zeitung|gewerkschaft|nichtregierungsorganisation',
  missions: 'botschaft|konsulat|generalkonsulat|standige vertretung|standige mission',
  honorifics:
    's\\. ?e\\.(?: herrn?| frau)?|i\\. ?e\\.(?: frau)?|ihre exzellenz(?: frau)?|seine[rn]? exzellenz(?: herrn?)?|herrn?|frau|dr\\.|prof\\.|ayatollah|h\\. ?e\\.',
  ranks: 'general(?:leutnant|major)?|oberst|major|hauptmann|admiral|oberleutnant',
  roles:
    '[a-z]*aktivist(?:in|en|innen)?|[a-z]*rechtler(?:in|innen)?|menschenrechtler[a-z]*|menschenrechtsverteidiger[a-z]*|menschenrechtsanwalt[a-z]*|journalist(?:in|en)?|anwalt|anwaltin|rechtsanwalt|rechtsanwaltin|student(?:in|en)?|studierende[rn]?|lehrer(?:in)?|gewerkschafter(?:in)?|schriftsteller(?:in)?|blogger(?:in)?|arzt|arztin|professor(?:in)?|kunstler(?:in)?|sanger(?:in)?|dichter(?:in)?|oppositionelle[rn]?|gefangene[rn]?|mann|frau|direktor(?:in)?|politiker(?:in)?|regisseur(?:in)?|bauer|herr|musiker(?:in)?|umweltschutzer(?:in)?|umweltaktivist(?:in)?|dissident(?:in)?|staatsburger(?:in)?|verteidiger(?:in)?',
  personVerbs:
    'wurde|wurden|ist|sind|hat|haben|war|waren|droht|drohen|befindet|befinden|furchtet|furchten|sitzt|soll|sollen|muss|konnte|erhalt|kam|wird|werden|leidet|verbusst|unterstutzt|steht|stehen|lebt|selbst',
  objectOf:
    'freilassung von|hinrichtung von|festnahme von|gegen|haus von|urteil gegen|sicherheit von|inhaftierung von|schicksal von|verschwindenlassen von|fur|von|haft von|todesurteil gegen|prozess gegen|abschiebung von|freund|leben von|an',
  bystander:
    'prasident|prasidenten|premierminister|minister|general|richter|sein anwalt|seine anwaltin|ihr anwalt|seine frau|ihr mann|sein bruder|ihr bruder|seine schwester|sein vater|seine mutter|sein sohn|seine tochter|ermordung von|tod von|mord an|leiche von|leichnam von|gouverneur|sprecher|ehefrau|ehemann',
  notNames:
    'gemeinde|amnesty|international|urgent|action|actions|der|die|das|den|dem|des|ein|eine|einer|einem|einen|am|im|in|an|auf|aus|bei|nach|seit|vor|zu|zum|zur|mit|und|oder|er|sie|es|wir|ihr|sein|seine|seiner|ihre|ihrer|laut|trotz|wahrend|diese|dieser|dieses|alle|viele|mehrere|zwei|drei|vier|funf|sechs|beide|bitte|appell|appelle|amt|anwalt|aktivist|gericht|bezirksgericht|gerichtshof|oberste|oberster|obersten|supreme|court|regierung|behorden|polizei|stadt|provinz|region|republik|universitat|gefangnis|partei|bewegung|organisation|kommission|rat|ministerium|minister|prasident|vereinten|vereinte|nationen|europaische|union|januar|februar|marz|april|mai|juni|juli|august|september|oktober|november|dezember|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|foto|bild|karte|startseite|kopie|botschaft|sachlage|hintergrund|hintergrundinformation|hintergrundinformationen|menschenrechte|menschenrechtler|menschenrechtlers|menschenrechtsverteidiger|menschenrechtsverteidigers|uhr|jahr|jahre|jahren|abend|nacht|morgen|tag|tage|gefahr|unbekannte|zentrum|allgemeine|allgemeinen|erklarung|nichtregierungsorganisation|mitglieder|haft|herrn|herr|frau|dr|botschafter|faxe|schreiben|schusse|umrisse|drohende|drohender|hinrichtung|todesstrafe|folter|festnahme|familie|angehorigen|anklage|urteil|strafe|staat|staaten|sicherheitskrafte|soldaten|interamerikanische|islamische|islamischen|vertreterinnen|journalist|journalistin|anwaltin|student|studentin|aktivistin|benutzerspezifische|werkzeuge|noch|tage|laufzeit|seitdem|damit|dort|hier|jetzt|spenden|konto|nur|wenn|weil|dass|damals|nachdem|bevor|obwohl',
  categories: 'drohende|todesstrafe|folter|verschwinden|gewaltlose|furcht|sorge um|morddrohungen',
  gone: 'wurde (?:\\w+ ){0,4}(?:freigelassen|getotet|ermordet|hingerichtet|erschossen)|starb|ist (?:\\w+ ){0,3}(?:verstorben|gestorben)|freigelassen',
}
