const rules = '(SELECT rules FROM roster_state)'

/** The columns of roster_index and how each follows from a row of `members`; the functions are those of upkeep.ts. */
export const derived = (row: string): [string, string][] => [
  ['stale', '0'],
  ['name_words', `roster_name_words(${row}.prefix, ${row}.given_name, ${row}.family_name)`],
  [
    'other_words',
    `roster_other_words(${row}.email, ${row}.phone, ${row}.phone_e164, ${row}.address, ${row}.tags, ${row}.note)`,
  ],
  ['name_key', `roster_name_key(${row}.family_name, ${row}.given_name, ${rules})`],
  ['town_key', `roster_town_key(${row}.address, ${rules})`],
  ['active', `${row}.active`],
  ['guest', `${row}.guest`],
  ['has_email', `${row}.email <> ''`],
  ['country', `${row}.country`],
]
