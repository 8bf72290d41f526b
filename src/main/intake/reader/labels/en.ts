/** English labels: Amnesty's International Secretariat, USA, UK, Canada; OMCT/FIDH, AHRC, PEN, Front Line. */
import { enWords } from './enWords.ts'
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
        'urgent action letter ?:|(?:sample|suggested|model|template|draft) letter(?: ?:|(?= (?:dear|his excellency|her excellency))|$)|here is a (?:sample|model) letter ?:?',
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
        '(?:and )?(?:please )?(?:also )?(?:send )?cop(?:y|ies) (?:of your appeals? )?to ?:? (?:the )?(?:diplomatic|consular) (?:representatives|missions?)[^.:]{0,100}[.:]?(?: please insert local(?: diplomatic addresses below ?:|[^:\\n]*$))?',
    },
    { kind: 'skip', pattern: 'and to (?:the )?diplomatic representatives[^.:]{0,100}[.:]?' },
    { kind: 'skip', pattern: 'please (?:also )?(?:write|send copies) to the (?:diplomatic|embass)[^.]{0,160}\\.' },
    { kind: 'skip', pattern: 'please insert local(?: diplomatic addresses below ?:?|[^:\\n]*$)' },
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
      holds: ':',
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
  ...enWords,
}
