/** One invented urgent action in pieces, to be set in columns or below each other. */
export const head = [
  'UA: 612/31 Index: EUR 49/6120/2031 Belarus Date: 3 March 2031',
  '',
  'URGENT ACTION',
  '',
  'TEACHER HELD AFTER READING POEMS IN PUBLIC',
  '',
  'Alena Varabei, a teacher, was arrested in Minsk on 1 March 2031 after she read poems in a park. She is held',
  'without access to a lawyer and is at risk of torture. Her family has not been told why she was arrested.',
  '',
  'Please write immediately in Russian or your own language:',
  '- Urging them to release Alena Varabei immediately and unconditionally;',
  '- Calling on them to ensure that she is protected from torture and other ill-treatment.',
  '',
  'PLEASE SEND APPEALS BEFORE 14 APRIL 2031 TO:',
]
export const targets = [
  [
    'Minister of Justice',
    'Pavel Zaleski',
    '10 Gate Street',
    '220004 Minsk',
    'Belarus',
    'Fax: +375 17 200 0001',
    'Email: justice@example.org',
    'Salutation: Dear Minister',
  ],
  [
    'Prosecutor General',
    'Iryna Lazovik',
    '22 Oak Road',
    '220030 Minsk',
    'Belarus',
    'Fax: +375 17 200 0002',
    'Email: prosecutor@example.org',
    'Salutation: Dear Prosecutor',
  ],
]
export const copies = [
  'And copies to:',
  'Director of Prison No. 1',
  'Viktar Halubovich',
  '2 Wall Street',
  '220050 Minsk',
  'Belarus',
  'Email: prison@example.org',
]
export const tail = [
  'Also send copies to diplomatic representatives accredited to your country.',
  'Please check with your section office if sending appeals after the above date.',
  '',
  'ADDITIONAL INFORMATION',
  'Since the beginning of the year more than twenty teachers have been arrested in the country for reading in public',
  'places. Most of them were released after some days; others were sentenced in closed hearings.',
  '',
  'Name: Alena Varabei',
  'Gender m/f: f',
]

/** The same in one column, as a text file. */
export const asText = (blocks: readonly (readonly string[])[]): string =>
  [head, ...blocks, tail].map((lines) => lines.join('\n')).join('\n\n')
