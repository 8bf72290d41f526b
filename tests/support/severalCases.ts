/** Invented urgent actions to be put one after the other. */

const people = ['Birna Steen', 'Oddur Vale', 'Halla Fjord', 'Tumi Brook', 'Signy Marsh']
const personOf = (number: number): string => people[number % people.length] ?? ''

/** One whole urgent action, number `UA <number>/31`. */
export const caseText = (number: number): string =>
  [
    `UA: ${number}/31 Index: EUR 28/${number}00/2031 Iceland Date: 3 March 2031`,
    '',
    'URGENT ACTION',
    '',
    `FERRY PILOT ${personOf(number).toUpperCase()} HELD FOR A SONG`,
    '',
    `${personOf(number)}, a ferry pilot, was arrested in Akureyri on 1 March 2031 after singing in the harbour office.`,
    'The family has not been told of any charge.',
    '',
    'Please write immediately in Icelandic or your own language:',
    `- Calling on the authorities to release ${personOf(number)} immediately;`,
    '- Urging them to allow visits of the family.',
    '',
    'PLEASE SEND APPEALS BEFORE 14 APRIL 2031 TO:',
    'Minister of Justice',
    'Runa Holt',
    `${number} Harbour Road`,
    '101 Reykjavik',
    'Iceland',
    'Email: justice@example.org',
    'Salutation: Dear Minister',
  ].join('\n')

/** A second number that opens a few lines only: two cases, or one that mentions another. */
export const doubtfulText = [
  caseText(51),
  '',
  'UA: 52/31 Index: EUR 28/5200/2031 Iceland Date: 4 March 2031',
  '',
  'KEEPER OF A LIGHTHOUSE MISSING',
  '',
  'Halla Fjord has not been seen since 2 March 2031. The boat lies empty in the bay.',
].join('\n')

/** A case without any number that a reader could tell cases apart by. */
export const letterOf = (number: number): string =>
  [
    `Case ${number}`,
    '',
    `${personOf(number)} was arrested in Akureyri on 1 March 2031 after singing in the harbour office. Nobody was told of`,
    'any charge, and the family waits outside the gate every morning.',
  ].join('\n')
