import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AskSetting, asksAsSentences } from '../../../src/main/wording/asks/say.ts'

const president = { name: 'Wiktar Halavach', title: 'President', address: ['Vul. Lipavaya 12'] }
const minister = { name: '', title: 'Minister of Justice', address: ['Main Street 1'] }
const embassy = { name: 'Ms. Daria Sokal', title: 'Chargée d´Affaires', address: ['Embassy of Belarus'] }
const people = [{ name: 'Ihar Lisouski', pronouns: null }]

const toPresident: AskSetting = { addressee: president, others: [embassy], people, country: 'Belarus' }
const toEmbassy: AskSetting = { addressee: embassy, others: [president], people, country: 'Belarus' }
const say = (ask: string, setting = toPresident) => asksAsSentences([ask], setting)[0]

/** Three asks shaped as casework documents of 2017 print them: gerund, gerund, imperative. */
const list = [
  'Urging President Wiktar Halavach to commute the death sentence of Ihar Lisouski and of all others on death row; ',
  'Calling on the President to establish a moratorium on executions at once;',
  'Stress that whilst we are not seeking to excuse the crime, executions do not deter it. ',
]

describe('asks as sentences', () => {
  it('turns a list into one person’s sentences to the official who is asked', () => {
    expect(asksAsSentences(list, toPresident)).toEqual([
      'I urge you to commute the death sentence of Ihar Lisouski and of all others on death row.',
      'I also call on you to establish a moratorium on executions at once.',
      'Finally, I stress that whilst I am not seeking to excuse the crime, executions do not deter it.',
    ])
  })

  it('asks an embassy to pass it on, naming the official in full once', () => {
    expect(asksAsSentences(list.slice(0, 2), toEmbassy)).toEqual([
      'I ask you to urge President Wiktar Halavach to commute the death sentence of Ihar Lisouski and of all others on death row.',
      'I also ask you to call on the President to establish a moratorium on executions at once.',
    ])
    expect(say('Calling on the President to establish a moratorium', toEmbassy)).toBe(
      'I ask you to call on President Wiktar Halavach to establish a moratorium.',
    )
  })

  it.each([
    ['Calling on the authorities to order an inquiry;', 'I call on you to order an inquiry.'],
    ['Calling on the Belarusian authorities to order an inquiry', 'I call on you to order an inquiry.'],
    ['URGING THE GOVERNMENT TO stop', 'I urge you to stop.'],
    ['Calling for an end to torture', 'I call for an end to torture.'],
    ['Calling on the authorities, in particular the prison service, to act', 'I call on you to act.'],
    ['Expressing concern that he was beaten', 'I express my concern that he was beaten.'],
    ['Expressing your grave concern at the arrests', 'I express my grave concern at the arrests.'],
    ['Expressing concern to the authorities that ten men are held', 'I express my concern that ten men are held.'],
    ['Reminding the authorities that they must protect him', 'I remind you that you must protect him.'],
    ['Reminding them of their international obligations,', 'I remind you of your international obligations.'],
    ['Welcoming the release of two of them', 'I welcome the release of two of them.'],
    ['Demanding that the charges be dropped', 'I demand that the charges be dropped.'],
    ['Insisting on a fair trial', 'I insist on a fair trial.'],
    ['Insisting that they be tried in public', 'I insist that they be tried in public.'],
    ['Urging that he be given medical care', 'I urge that he be given medical care.'],
    [
      'Urging the immediate release of Ihar Lisouski to his family',
      'I urge the immediate release of Ihar Lisouski to his family.',
    ],
    ['Urging President Halavach to use his powers to free her', 'I urge you to use your powers to free her.'],
    ['Asking the President not to sign the order', 'I ask you not to sign the order.'],
    ['to release him at once', 'I ask you to release him at once.'],
    ['- ensure that she can see a lawyer;', 'I ask you to ensure that she can see a lawyer.'],
    ['2. Drop all charges, and', 'I ask you to drop all charges.'],
    ['Please release her', 'I ask you to release her.'],
    [
      'Immediately and unconditionally releasing all of them',
      'I ask you to immediately and unconditionally release all of them.',
    ],
    ['Do not carry out the sentence', 'I ask you not to carry out the sentence.'],
    ['The immediate release of Ihar Lisouski', 'I ask for the immediate release of Ihar Lisouski.'],
    ['Release of all prisoners of conscience', 'I ask for release of all prisoners of conscience.'],
    ['The charges must be dropped', 'The charges must be dropped.'],
    ['We urge you to act now', 'I urge you to act now.'],
    ['Please write to the President urging him to stop the execution', 'I urge you to stop the execution.'],
    [
      'Urging the authorities to free him and calling on them to drop the case',
      'I urge you to free him and call on you to drop the case.',
    ],
    ['Asking the Minister of Health to send a doctor', 'I ask you to ask the Minister of Health to send a doctor.'],
    ['xyzzy', 'I respectfully put this request before you: xyzzy.'],
  ])('%s', (ask, sentence) => {
    expect(say(ask)).toBe(sentence)
  })

  it('resolves "them" by the ask before', () => {
    const asks = ['Urging the Minister of Justice to reopen the case', 'Calling on them to act quickly']
    expect(asksAsSentences(asks, { ...toPresident, addressee: minister, others: [president] })[1]).toBe(
      'I also call on you to act quickly.',
    )
    expect(asksAsSentences(asks, { ...toPresident, others: [minister] })[1]).toBe(
      'I also ask you to call on the Minister of Justice to act quickly.',
    )
  })

  it('names the person at risk where "him" could be the official', () => {
    expect(say('Urging the President to release him immediately', toEmbassy)).toBe(
      'I ask you to urge President Wiktar Halavach to release Ihar Lisouski immediately.',
    )
    expect(say('Urging the President to let her lawyers in', toEmbassy)).toContain('her lawyers')
  })

  it('does not take the president of a court for the President', () => {
    const judge = { name: 'Anton Rys', title: 'President of the Supreme Court', address: ['x'] }
    expect(
      say('Calling on the President to grant clemency', { ...toPresident, addressee: judge, others: [president] }),
    ).toBe('I ask you to call on President Wiktar Halavach to grant clemency.')
  })

  it('always gives one whole sentence without a double or missing mark', () => {
    const start = fc.constantFrom(
      'Urging ',
      'Calling on the President to ',
      'Stress that ',
      'release ',
      'The ',
      '',
      '• ',
    )
    fc.assert(
      fc.property(start, fc.string({ minLength: 1, unit: 'grapheme' }), (head, tail) => {
        for (const sentence of asksAsSentences([head + tail], toPresident)) {
          expect(sentence).toMatch(/[.!?…]["”’')]?$/)
          expect(sentence).not.toMatch(/[;,]\.$|^\s|\n/)
        }
      }),
    )
  })
})
