/** English labels: Amnesty's International Secretariat, USA, UK, Canada; OMCT/FIDH, AHRC, PEN, Front Line. */
import type { Labels } from './types.ts'

const date =
  '(?:\\d{1,2}\\.?(?:st|nd|rd|th)? (?:of )?[a-z]+,? +\\d{4}|[a-z]+ \\d{1,2}(?:st|nd|rd|th)?,? +\\d{4}|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}|\\d{4}-\\d\\d-\\d\\d)'
const officials =
  '(?:government )?(?:official|officials|authorities|authority|person|people|target|targets|addressees?)'

export const en: Labels = {
  tongue: 'en',
  frequent: ['the', 'of', 'and', 'to', 'in', 'was', 'his', 'is', 'for', 'that', 'by', 'on', 'have', 'with'],
  months: [
    ['january', 'jan'],
    ['february', 'feb'],
    ['march', 'mar'],
    ['april', 'apr'],
    ['may'],
    ['june', 'jun'],
    ['july', 'jul'],
    ['august', 'aug'],
    ['september', 'sept', 'sep'],
    ['october', 'oct'],
    ['november', 'nov'],
    ['december', 'dec'],
  ],
  heads: [
    { kind: 'headline', pattern: 'urgent action title ?:' },
    { kind: 'number', pattern: 'urgent action type and number ?:' },
    { kind: 'issued', pattern: '(?:publication|issue) date ?:|date of (?:issue|publication) ?:' },
    { kind: 'index', pattern: '(?:ai )?index(?: number)? ?:(?= ?[a-z]{3} \\d)' },
    { kind: 'summary', pattern: 'urgent action summary ?:|summary ?:' },
    {
      kind: 'letter',
      pattern:
        'urgent action letter ?:|(?:sample|suggested|model|template|draft) letter(?: ?:|(?= dear)|$)|here is a (?:sample|model) letter ?:?',
    },
    { kind: 'targets', pattern: 'target\'?s? contact details[^:]{0,30}?(?:copies to"?|$) ?:?' },
    { kind: 'languages', pattern: 'preferred languages?(?: to address (?:the )?targets?)? ?:' },
    {
      kind: 'deadline',
      pattern: `appeal deadline(?: notice)? ?:|deadline(?: for (?:sending )?(?:appeals|letters))? ?:|please take action(?: as soon as possible)?,? (?:until|before|by) ?:?(?= ?${date})`,
    },
    { kind: 'deadline', pattern: 'please take action as soon as possible until ?:' },
    { kind: 'names', pattern: 'names? and preferred pronouns? ?(?:\\(s\\))? ?:|new names? ?:|names? ?:' },
    { kind: 'gender', pattern: 'gender(?: m/f)? ?:' },
    { kind: 'previous', pattern: 'links? to (?:the )?previous (?:ua|urgent action)s? ?:' },
    { kind: 'country', pattern: 'country ?:' },
    { kind: 'title', pattern: 'urgent action(?: update)?(?=$)' },
    { kind: 'ignore', pattern: '(?:\\d\\) ?)?let us know(?: (?:that )?you took action)?' },
    {
      kind: 'skip',
      pattern:
        "click here to let us know(?:[^.!]|\\.(?=\\d)){0,160}[.!](?: it's important to report because we share[^.]{0,200}\\.)?(?: this is urgent action \\d+[./]\\d+\\.?)?",
    },
    {
      kind: 'skip',
      pattern:
        "(?:\\d[.)] )?click here(?:[^.!]|\\.(?=\\d)){0,160}[.!](?: it's important to report because[^.]{0,200}\\.)?(?: this is urgent action \\d+[./]\\d+\\.?)?",
    },
    { kind: 'skip', pattern: "it's important to report because[^.]{0,200}\\." },
    { kind: 'skip', pattern: "here's why it is so important[^.]{0,260}\\.?" },
    {
      kind: 'skip',
      pattern:
        '(?:and )?(?:please )?(?:also )?(?:send )?cop(?:y|ies) (?:of your appeals? )?to ?:? (?:the )?(?:diplomatic|consular) (?:representatives|missions?)[^.:]{0,100}[.:]?(?: please insert local diplomatic addresses below ?:)?',
    },
    { kind: 'skip', pattern: 'and to (?:the )?diplomatic representatives[^.:]{0,100}[.:]?' },
    { kind: 'skip', pattern: 'please (?:also )?(?:write|send copies) to the (?:diplomatic|embass)[^.]{0,160}\\.' },
    { kind: 'skip', pattern: 'please insert local diplomatic addresses below ?:?' },
    { kind: 'skip', pattern: 'name address 1 address 2[^\\n]{0,140}' },
    { kind: 'skip', pattern: '\\[sections to add when relevant\\]' },
    {
      kind: 'skip',
      pattern:
        'please check with (?:your section office|the amnesty office)[^.]{0,120}\\.?(?: this is the [a-z]+ update of ua[^.]{0,60}\\.)?',
    },
    { kind: 'deadline', pattern: 'please send (?:your )?appeals immediately[.!](?= ?$| check with [^.]{0,60}$)' },
    {
      kind: 'skip',
      pattern:
        '(?:please send appeals immediately\\. )?check with the [^.]{0,90}if sending appeals after [^.\\n]{0,40}\\.?',
    },
    { kind: 'skip', pattern: 'please contact [^.\\n]{2,60} if sending appeals after [^.\\n]{0,40}\\.?' },
    {
      kind: 'skip',
      pattern:
        'this is the (?:first|second|third|fourth|fifth|sixth|[a-z]+th) update of ua[^.]{0,60}\\.(?: further information ?:[^\\n]{0,120})?',
    },
    { kind: 'skip', pattern: '(?:time difference|\\(time difference)[^\\n]{0,80}' },
    {
      kind: 'ignore',
      pattern:
        '(?:pdf|word) version ?:|-? ?downloads?$|-? ?download (?:ua|a pdf)[^\\n]{0,60}|view (?:the )?report in english|choose a language|(?:usa? )?postage(?: rates)? ?:',
    },
    {
      kind: 'copies',
      pattern:
        'urgent appeal copies ?:|c\\.?c\\.? ?:|(?:and |please |also |with )*(?:send )?(?:a )?cop(?:y|ies)(?: of (?:your|all) (?:appeals|letters))?(?: (?:also )?to)? ?:',
    },
    {
      kind: 'copies',
      pattern:
        'please (?:also )?(?:copy|send (?:a )?cop(?:y|ies)(?: of your (?:appeals?|letters?))?)(?: of)?(?: your appeals?)? to(?: the following)? ?:?(?=$|[^.]{0,60}:)',
    },
    {
      kind: 'targets',
      pattern: `(?:please )?(?:contact|write to|write|send (?:your )?(?:appeals|letters) to) (?:this|these|the)(?: \\w+){0,4}? ${officials}(?: below)?(?: by ${date})? ?:`,
    },
    {
      kind: 'targets',
      pattern: `please send (?:your )?(?:appeals|letters|faxes)(?: to arrive)? (?:before|by|until|no later than) ${date}(?:,? to)? ?:`,
    },
    {
      kind: 'targets',
      pattern:
        'please (?:write|send)[^:.]{0,220}(?:address|addresses|addressees?|officials?|authorities)(?: below)?(?: as soon as possible)? ?:',
    },
    {
      kind: 'targets',
      pattern:
        '(?:please )?(?:send|address|direct) (?:your |all )?(?:appeals?|letters?|faxes|e-?mails)(?:[^:.]{0,40})? to(?: the following)?[^:.]{0,30} ?:',
    },
    {
      kind: 'targets',
      pattern:
        '(?:please )?write to ?:|(?:please )?write to(?=$)|appeals to ?:|appeals to(?=$)|addresses(?: ?:|(?=$))|contact information ?:?|contact details ?:?|target\\(?s?\\)? ?:|send (?:your )?(?:letters|appeals) to ?:|contact ?:(?=$)',
    },
    {
      kind: 'asks',
      pattern:
        '(?:actions? requested|requested actions?)(?=$)|(?:actions? requested|requested actions?) ?:(?: ?please write to[^:.]{0,120} to ?:| ?please write[^:.]{0,120}:)?',
    },
    {
      kind: 'asks',
      pattern:
        '(?:please )?write (?:a letter|an? e-?mail|letters?)(?:, (?:send|call|fax|tweet|e-?mail)[^:.\\n]{0,80})? ?:',
    },
    {
      kind: 'asks',
      pattern:
        '(?:further )?recommended actions? ?:(?: ?please (?:send|write)[^:]{0,220}:)?|(?:suggested|what you can do to help|what you can do|recommended) actions? ?:',
    },
    { kind: 'asks', pattern: 'please (?:write|send|call|e-?mail|act)(?: [^:.]{1,220})? ?:' },
    {
      kind: 'asks',
      pattern:
        '(?:[a-z][^:.\\n]{0,220} )?(?:urg(?:e|es|ing)|call(?:s|ing)? (?:on|upon)|ask(?:s|ing)?)[^:.\\n]{1,90} to ?:',
    },
    {
      kind: 'asks',
      pattern:
        'what you can do(?: to help)? ?:|in your (?:letter|appeal|message)s?,? (?:please|you (?:can|may))[^:\\n]{0,40}:',
    },
    {
      kind: 'action',
      pattern:
        '(?:\\d[.)] ?)?take action(?: ?[:!](?: write an appeal in your own words or use this model letter)?|(?=$)| now ?[:!]?(?=$))',
    },
    {
      kind: 'additional',
      pattern: '(?:a ?ditional|additional|further) (?:background )?information ?:?(?=$|:| [a-z])(?! on\\b)',
    },
    {
      kind: 'background',
      pattern:
        'background(?: information)?(?: \\(\\d+ words[^)]{0,40}\\))? ?(?::|(?=$))|background information(?= )|additional comments ?:',
    },
    {
      kind: 'body',
      pattern:
        '(?:brief description of the (?:situation|facts)|description of the (?:situation|facts)|case (?:narrative|details)(?:/(?:details|narrative))?|new information|context|case) ?:|(?:brief )?description of the (?:situation|facts)(?=$)',
    },
    {
      kind: 'skip',
      pattern:
        '\\d[.)] (?:write (?:a letter|an? |in your|letters)|choose|click|please take action|report|let us)[^\\n]{0,220}?(?:\\.(?= |$)[^\\n]{0,80}?(?:\\.|$)|$)',
    },
  ],
  deadline: [
    '(?:please )?take action(?: as[ -]soon[ -]as possible)?,? (?:until|before|by) ?:?',
    'until ?:',
    'appeal deadline(?: notice)? ?:',
    'deadline(?: for [a-z ]{3,30})? ?:',
    '(?:officials?|authorities|targets?|addressees?|person|people)(?: below)? (?:by|before|until)',
    'if sending (?:appeals|letters|faxes|e-?mails) after(?: the)?',
    '(?:this )?urgent action (?:expires|ends|runs)(?: on| until)?',
    'appeals? (?:expires?|ends?)(?: on)?',
    '(?:action|appeal) expires on',
    '(?:please )?send (?:your )?(?:appeals|letters|faxes|e-?mails)[a-z ,]{0,40} (?:before|by|until|no later than|up to)',
    'please write[a-z ,]{0,40} (?:before|by|until) ?:?',
    '(?:please )?do not send (?:appeals|letters)[a-z ]{0,20} after',
    'please act (?:before|by|until)',
    'appeals (?:before|by|until)',
  ],
  issued: ['(?:issue |publication )?date ?:', 'issued(?: on)?', 'date of issue ?:', 'published(?: on)? ?:?'],
  endedOn: [
    '(?:this )?(?:urgent )?action (?:has )?ended(?: on)?',
    '(?:this )?(?:urgent )?action (?:was |is )?(?:closed|expired)(?: on)?',
  ],
  closed: [
    'no (?:further|more) (?:action|appeals?)(?: by the (?:ua |urgent action )?network)? (?:is|are) (?:requested|required|needed|necessary)[^.]{0,80}',
    'this (?:urgent )?action (?:has )?(?:ended|expired|is (?:now )?closed|was closed)[^.\\n]{0,40}',
    'please (?:do not send any|send no|stop sending) (?:further|more)? ?(?:appeals|letters)[^.]{0,60}',
    '(?:the )?urgent action (?:case )?(?:is|has been) (?:now )?closed',
  ],
  askVerbs:
    'urg(?:ing|e)|call(?:ing)?(?: on| upon| for)?|express(?:ing)?|remind(?:ing)?|welcom(?:ing|e)|stress(?:ing)?|ask(?:ing)?|demand(?:ing)?|insist(?:ing)?|explain(?:ing)?|request(?:ing)?|appeal(?:ing)?|acknowledg(?:ing|e)|emphasi[sz](?:ing|e)|not(?:ing|e) (?:that|with)|condemn(?:ing)?|encourag(?:ing|e)|reiterat(?:ing|e)|point(?:ing)? out|call attention|seek(?:ing)?|prais(?:ing|e)|thank(?:ing)?|protest(?:ing)?|voic(?:ing|e)|inquir(?:ing|e)|enquir(?:ing|e)|stat(?:ing|e)|highlight(?:ing)?|press(?:ing)? (?:for|them|him|her)|recall(?:ing)?|opposing|noting|recommend(?:ing)?|object(?:ing)?|implor(?:ing|e)|affirm(?:ing)?|deplor(?:ing|e)',
  letterAsks:
    '(?:i|we)(?:,? therefore,?| also| respectfully| strongly| hereby| further| again| once more| would like to| want to| must| now| am writing to| write to| and my [a-z]+| join [^.]{3,60}(?: in| to))*[, ]+(?:urg(?:e|ing)|call(?:ing)? (?:on|upon|for)|ask(?:ing)?|appeal to|demand|request|implore|press|insist|plead|beg|encourage)\\b|[a-z][^.;:]{3,120}, (?:i|we)(?: also| therefore| respectfully| strongly| further)* (?:urge|call (?:on|upon|for)|ask|appeal to|demand|request|implore|insist)\\b|please (?!accept|find|do not hesitate)|(?:therefore|for (?:these|this) reasons?|in light of [^,.]{3,80}|accordingly|finally|furthermore|moreover|additionally|in addition|once again|lastly|given [^,.]{3,80}|pending [^,.]{3,80}|until [^,.]{3,80}|meanwhile|in the meantime|as [^,.]{3,60}),? (?:i|we)(?: also| therefore| respectfully| strongly| further)* (?:urge|call (?:on|upon|for)|ask|appeal to|demand|request|implore|press|insist|encourage)\\b',
  salutation:
    'dear |your (?:excellenc(?:y|ies)|majesty|royal highness|highness|honou?r|holiness|eminence|worship)|honou?rable |(?:right )?hon\\.? |sirs?[,:]|excellenc(?:y|ies)[,:]',
  notSalutation:
    'dear (?:friends?|all|supporters?|members?|colleagues?|comrades?|activists?|urgent action|readers?|letter[ -]writers?|participants?|everyone|amnesty|editors?|sir or madam$|mom|mum|parents)\\b',
  closing:
    '(?:yours|your) (?:very )?(?:sincerely|faithfully|truly|respectfully)|sincerely(?: yours)?|respectfully(?: yours| submitted)?|with (?:best |kind )?(?:regards|respect)|(?:best|kind) (?:regards|wishes)|faithfully yours|i look forward to (?:hearing|your (?:reply|response))[^.\\n]{0,80}\\.?',
  languagesBefore: '(?:please (?:write|send)[^:.]{0,160}|appeals[^:.]{0,60})',
  ordinals: [
    ['first', '1st'],
    ['second', '2nd'],
    ['third', '3rd'],
    ['fourth', '4th'],
    ['fifth', '5th'],
    ['sixth', '6th'],
    ['seventh', '7th'],
    ['eighth', '8th'],
    ['ninth', '9th'],
    ['tenth', '10th'],
    ['eleventh', '11th'],
    ['twelfth', '12th'],
  ],
  update: 'further information|follow[- ]?up|update',
  offices:
    "(?:acting |interim |deputy |vice[- ]|vice |first |federal |chief |prime |supreme |state |under[- ]?|assistant |permanent |union |regional )*(?:presidents?|prime minister|ministers?(?:[- ]counsell?or)?|premier|chancellor|attorney[- ]general|solicitor general|(?:public |general |chief |state |military |special )*prosecutor(?:[- ]general)?|prosecutor general|governor(?:[- ]general)?|mayor|ambassador|charge d'affaires|charge|counsell?or|consul(?: general)?|high commissioner|commissioner(?:[- ]general)?|director(?:[- ]general)?|head of (?:the )?(?:state|government|judiciary|mission|department|prison)|head|leader of the islamic republic|supreme leader|leader|king|queen|emir|amir|sultan|crown prince|chief justice|chief of (?:staff|police|army|the [a-z]+)|chief|judge|justice minister|secretary(?:[- ](?:general|of [a-z]+))?|secretary|undersecretary|ombuds(?:man|woman|person)|editor(?:-in-chief)?|human rights defender|chair(?:man|person|woman)?|superintendent|warden|inspector[- ]general|commander(?:[- ]in[- ]chief)?|speaker|members? of parliament|representative|spokesperson|rector|pope|permanent representative|field office director|procurator(?:[- ]general)?|party secretary|general secretary|board of pardons|chairperson|chief executive|ceo|principal|administrator|coordinator|senator)",
  portfolios:
    "(?:justice(?: and [a-z]+(?: [a-z]+)?)?|(?:the )?interior(?: and [a-z]+(?: [a-z]+)?)?|home affairs|internal affairs|foreign affairs(?: and [a-z]+(?: [a-z]+)?)?|external affairs|defen[cs]e|(?:public |national |internal |state )?security(?: and [a-z]+(?: [a-z]+)?)?|state(?: affairs)?|public prosecutions?|human rights(?: and [a-z]+(?: [a-z]+)?)?|police|prisons?|corrections?|(?:the )?judiciary|government|law(?: and [a-z]+)?|parliament|labou?r|health|education|environment|energy|culture|information|immigration|(?:the )?supreme court|(?:the )?national assembly|(?:the )?cabinet|staff|mission|(?:the )?armed forces|(?:the )?army|national police|(?:the )?state security service|legal affairs|social affairs|constitutional affairs|religious affairs|women's? affairs|(?:the )?federation|prosecution|investigation)",
  institutions:
    'ministry|office of|office$|department|secretariat|palace|parliament|court|house of|national assembly|directorate|council|government|headquarters|police station|state house|kremlin|prison|bureau|agency|commission|committee|building|tower|c/o|complex|general staff|white house|capitol',
  missions:
    'embassy|permanent mission|high commission|consulate(?: general)?|mission of|interests section|royal embassy',
  honorifics:
    'his excellency|her excellency|h\\. ?e\\.|he |the honou?rable|honou?rable|hon\\.?|the right honou?rable|rt\\.? hon\\.?|mr\\.?|mrs\\.?|ms\\.?|miss|dr\\.?|prof(?:essor|\\.)?|sir|dame|lord|madam|sheikh|shaikh|ayatollah|hojjatoleslam|mullah|imam|his royal highness|her royal highness|hrh|hm|his majesty|her majesty|prince|princess|u|daw|ko|ma|mzee|haji|hajji|rev\\.?|reverend|father|sister|brother|bishop|archbishop|lic\\.|engineer|eng\\.|me\\.?|s\\. ?e\\.',
  ranks:
    '(?:senior |brigadier |major |lieutenant |vice |colonel |police |inspector )*(?:general|gen\\.|lt\\.? ?gen\\.?|lieutenant|colonel|col\\.|major|maj\\.|captain|capt\\.|admiral|brigadier|marshal|sergeant|commissioner|inspector)',
  roles:
    'academics?|activists?|actors?|actress(?:es)?|artists?|attorneys?|authors?|bloggers?|brothers|children|cleric|clerics|comedians?|defenders?|director|doctors?|dissidents?|editors?|environmentalists?|farmers?|father|fathers|feminists?|filmmakers?|fisherman|founder|imam|journalists?|labou?rers?|lawyers?|leaders?|lecturers?|man|men|monks?|mother|musicians?|nationals?|nun|nurse|organi[sz]ers?|painter|pastors?|peasants?|photographers?|physicians?|poets?|politicians?|priests?|prisoners?(?: of conscience)?|professors?|protesters?|protestors?|rappers?|refugees?|reporters?|researchers?|scholars?|scientists?|singers?|sisters|spokesperson|students?|taxi driver|teachers?|trade unionists?|unionists?|villagers?|woman|women|workers?|writers?|youths?|citizens?|detainees?|coordinators?|colleagues?|inmates?|people such as|including|named|called|known as',
  personVerbs:
    'was|were|is|are|has|have|had|faces?|faced|remains?|could|may|might|will|would|risks?|learned|said|told|went|left|began|received|reported|disappeared|continues?|escaped|fled|died|suffers?|suffered|spent|appeared|needs?|must|should|did|does|lives|works|worked|started|believes?|fears?|who|aged|allegedly|and (?:his|her|their) |a [a-z]+ |an [a-z]+ |the [a-z]+ ',
  objectOf:
    '(?:write|writing)(?: to you)? (?:about|on behalf of|regarding|concerning)|releas(?:e|ed|ing)(?: of)?|execut(?:e|ion of|ing)|sentences? (?:of|against|to)|arrest(?:ed|ing)?(?: of)?|detain(?:ed|ing)?|detention of|conviction of|against|protect(?:ion of|ing)?|intimidat(?:ion of|ing)|abduct(?:ed|ion of)|disappearance of|deport(?:ed|ing|ation of)|extradit(?:e|ing|ion of)|harass(?:ment of|ing)?|trial of|safety of|fears? for|concern for|concerned about|attack(?:ed|s)?(?: on| against)?|convicted|sentenced|accus(?:e|ed|ing)|summoned|charges? against|torture of|treatment of|threats? (?:to|against)|death threats (?:to|against)|whereabouts of|defenders?|defender|life of|allow|grant|behalf of|free',
  bystander:
    'president|prime minister|minister|general|judge|governor|mayor|ambassador|king|leader ayatollah|commander|colonel|his lawyer|her lawyer|their lawyer|lawyers? for|his wife|her husband|his brother|her brother|his sister|her sister|his father|her father|his mother|her mother|his son|her son|his daughter|her daughter|wife of|murder of|killing of|death of|killed|murdered|assassination of|body of|body of the|laureate|former president|secretary|spokesman|spokesperson|prosecutor|attorney general|police chief|judge|blasphemy of|officer|daughter of|son of',
  notNames:
    'a|affairs|after|agency|air|all|although|also|ambassador|american|amnesty|an|and|appeal|appeals|april|army|article|as|assembly|association|at|august|authorities|avenue|background|bar|before|between|board|branch|buddhist|bureau|by|camp|case|center|central|centre|chamber|charter|chief|christian|church|city|civic|civil|code|college|commission|committee|community|conference|congress|constitution|convention|council|county|court|covenant|criminal|day|days|dear|death|december|declaration|defence|defense|department|despite|detention|development|directorate|district|division|during|east|eastern|ecclesiastical|economic|education|embassy|european|executive|exercise|february|federal|federation|fifth|first|following|for|force|forces|foreign|former|forum|foundation|fourth|freedom|friday|friends|front|from|fund|further|general|good|government|governor|group|guard|he|head|health|her|high|his|home|hospital|hotel|house|human|i|if|in|independent|index|indigenous|information|initiative|institute|intelligence|interior|internal|international|investigation|islam|islamic|it|its|january|jewish|judge|judiciary|july|june|justice|kingdom|labor|labour|lake|law|laws|league|liberation|magistrate|march|may|media|men|military|ministry|minister|mission|monday|month|mountain|movement|municipal|muslim|nation|national|nations|network|new|news|nobel|north|northern|november|nuclear|october|of|office|officer|officers|official|on|once|one|operation|order|organisation|organization|palace|park|parliament|party|peace|peninsula|people|peoples|philharmonic|please|police|political|popular|port|post|president|press|prevention|prime|prison|prize|program|programme|prosecutor|province|public|radio|red|region|regional|religious|remand|report|republic|resolution|revolution|revolutionary|right|rights|river|road|royal|saturday|school|second|secretary|section|secret|security|senior|september|service|services|shia|since|sixth|social|society|south|southern|soviet|special|square|state|states|street|student|students|sunday|sunni|supreme|take|team|terrorism|the|their|there|these|they|third|this|thursday|to|today|tower|town|trade|treaty|tribunal|tuesday|two|ua|un|under|union|unit|united|universal|university|until|upper|urgent|valley|village|wednesday|week|west|western|when|while|who|with|without|women|world|write|year|years|young|youth|your|yours|zone|many|three|four|five|six|seven|eight|nine|ten|several|some|both|other|fears|fear|according|minority|lower|upper|appeals|constitutional|pre|facebook|twitter|islamist|death|row|medical|forensic|eu|alliance|coalition|platform|syndicate|unknown|armed|lawyers|bill|act|section|however|recently|prior|late|early|last|no|not|we|you|our|she|that|what|how|why|where|whose|even|only|now|then|so|but|or|let|ask|urge|call|here|us|uk|usa|covid|icons|download|share|action|actions|title|number|name|date|summary|letter|letters|target|details|copies|gender|risk|activist|activists|defender|defenders|journalist|journalists|lawyer|man|woman|prisoner|prisoners|doctor|teacher|detained|arrested|released|threatened|sentenced|missing|held|facing|faces|tortured|executed|execution|executions|eviction|protesters|leader|leaders|families|family|child|children|girl|boy|refugee|refugees|corps|battalion|brigade|regiment|militia|tribe|clan|patrol|squad|mr|mrs|ms|imminent|incommunicado|fear|torture|legal|concern|penalty',
  gone: 'was released|were released|has been released|have been released|was killed|were killed|was shot dead|was found dead|died|was executed|were executed|was murdered|has since been released|was acquitted|had been killed|body was found|was hanged',
}
