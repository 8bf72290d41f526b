import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AskSetting, asksIn } from '../../../src/main/wording/asks/index.ts'

/** Invented asks and the sentence that each becomes in a letter to the head of state. */
const table: Record<string, [ask: string, sentence: string][]> = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', '..', 'fixtures', 'wording', 'asks.json'), 'utf8'),
)

const titles: Record<string, [head: string, minister: string]> = {
  fr: ['Président de la République', 'Ministre de la Justice'],
  es: ['Presidente de la República', 'Ministra de Justicia'],
  de: ['Präsident', 'Justizministerin'],
}

function setting(language: string): AskSetting {
  const [head = '', minister = ''] = titles[language] ?? []
  return {
    addressee: { name: 'Wiktar Halavach', title: head, address: ['Vul. Lipavaya 12'] },
    others: [{ name: 'Daria Sokal', title: minister, address: ['Vul. Lipavaya 14'] }],
    people: [{ name: 'Ihar Lisouski', pronouns: null }],
    country: 'Belarus',
  }
}

describe.each(Object.keys(table))('asks in %s', (language) => {
  it.each(table[language] ?? [])('%s', (ask, sentence) => {
    expect(asksIn(language, [ask], setting(language))).toEqual([sentence])
  })

  it.each(table[language] ?? [])('say “we” where several sign: %s', (ask, sentence) => {
    const [said = ''] = asksIn(language, [ask], { ...setting(language), several: true })
    const alone: Record<string, RegExp> = {
      fr: /(?<!\p{L})(?:je|j’|ma|mon|mes)(?!\p{L})/iu,
      es: /(?<!\p{L})(?:mi|exhorto|pido|expreso|subrayo|señalo|destaco|condeno|celebro|recuerdo)(?!\p{L})/iu,
      de: /(?<!\p{L})(?:ich|mein\p{L}*)(?!\p{L})/iu,
    }
    expect(said).not.toMatch(alone[language] ?? /$^/)
    // Nothing changes but how it begins.
    expect(said.split(' ').at(-1)).toEqual(sentence.split(' ').at(-1))
  })

  it('are one whole sentence each, whatever they say', () => {
    const heads = (table[language] ?? []).map(([ask]) => ask.split(' ').slice(0, 3).join(' '))
    fc.assert(
      fc.property(fc.constantFrom(...heads, ''), fc.string({ minLength: 1, unit: 'grapheme' }), (head, tail) => {
        for (const sentence of asksIn(language, [`${head} ${tail}`, 'Xyzzy', `${head} ${tail}`], setting(language))) {
          expect(sentence).toMatch(/[.!?…]["”’')»“]?$/)
          expect(sentence).not.toMatch(/^\s|\n|\uE000|\{\{ask\}\}/)
        }
      }),
    )
  })
})

describe('asks', () => {
  const envoy = (language: string, title: string): AskSetting => ({
    ...setting(language),
    addressee: { name: 'Ana Roca', title, address: ['Allée des Tilleuls 3'] },
    others: [],
  })

  it.each([
    [
      'fr',
      'Ambassadrice',
      'Exhorter les autorités à libérer Rosa',
      'Je vous demande d’exhorter les autorités à libérer Rosa.',
    ],
    [
      'fr',
      'Ambassadrice',
      'S’abstenir de toute pression',
      'Je vous demande de demander aux autorités de s’abstenir de toute pression.',
    ],
    ['es', 'Embajadora', 'Liberar a Rosa', 'Le pido que inste a las autoridades a liberar a Rosa.'],
    [
      'es',
      'Embajadora',
      'Instar a las autoridades a que liberen a Rosa',
      'Le pido que inste a las autoridades a que liberen a Rosa.',
    ],
    ['de', 'Botschafterin', 'Rosa freilassen', 'Ich bitte Sie, die Behörden aufzufordern, Rosa freizulassen.'],
    [
      'de',
      'Botschafterin',
      'Lassen Sie Rosa frei',
      'Ich bitte Sie, dieses Anliegen zu prüfen: „Lassen Sie Rosa frei“.',
    ],
  ])('pass a demand on in %s to an envoy (%s): %s', (language, title, ask, sentence) => {
    expect(asksIn(language, [ask], envoy(language, title))).toEqual([sentence])
  })

  it.each([
    [
      'fr',
      ['Libérer Rosa', 'Ouvrir une enquête', 'La levée des poursuites'],
      [
        'Je vous demande de libérer Rosa.',
        'Je vous demande également d’ouvrir une enquête.',
        'Je demande enfin la levée des poursuites.',
      ],
    ],
    [
      'es',
      ['Liberar a Rosa', 'Ponga fin a la tortura', 'La retirada de los cargos'],
      [
        'Le exhorto respetuosamente a liberar a Rosa.',
        'También le pido respetuosamente que ponga fin a la tortura.',
        'Por último, pido la retirada de los cargos.',
      ],
    ],
    [
      'de',
      ['Rosa freilassen', 'Abschaffung der Folter', 'Das Urteil aufheben'],
      [
        'Ich bitte Sie, Rosa freizulassen.',
        'Ich bitte außerdem um Abschaffung der Folter.',
        'Ich bitte Sie schließlich, das Urteil aufzuheben.',
      ],
    ],
  ])('hang together in %s', (language, asks, sentences) => {
    expect(asksIn(language, asks, setting(language))).toEqual(sentences)
  })

  it.each([
    [
      'fr',
      ['Libérer Rosa', 'Exprimer votre vive inquiétude', 'La levée des poursuites'],
      [
        'Nous vous demandons de libérer Rosa.',
        'Nous exprimons également notre vive inquiétude.',
        'Nous demandons enfin la levée des poursuites.',
      ],
    ],
    [
      'es',
      ['Liberar a Rosa', 'Ponga fin a la tortura', 'La retirada de los cargos'],
      [
        'Le exhortamos respetuosamente a liberar a Rosa.',
        'También le pedimos respetuosamente que ponga fin a la tortura.',
        'Por último, pedimos la retirada de los cargos.',
      ],
    ],
    [
      'de',
      ['Rosa freilassen', 'Äußern Sie Ihre große Sorge um Rosa', 'Xyzzy'],
      [
        'Wir bitten Sie, Rosa freizulassen.',
        'Wir äußern außerdem unsere große Sorge um Rosa.',
        'Wir bitten Sie, dieses Anliegen zu prüfen: „Xyzzy“.',
      ],
    ],
    [
      'en',
      ['Urging the authorities to free her', 'Expressing your concern at the arrests', 'A fair trial'],
      ['We urge you to free her.', 'We also express our concern at the arrests.', 'Finally, we ask for a fair trial.'],
    ],
    [
      'en',
      ['I am worried about her', 'Xyzzy'],
      ['We are worried about her.', 'We respectfully put this request before you: Xyzzy.'],
    ],
  ])('are those of several in %s', (language, asks, sentences) => {
    expect(asksIn(language, asks, { ...setting(language), several: true })).toEqual(sentences)
  })

  it('are quoted in a frame of their language where nobody can turn them', () => {
    expect(asksIn('ru', ['Освободить Розу;'], setting('fr'))).toEqual([
      'Почтительно передаю Вам следующую просьбу: «Освободить Розу».',
    ])
    expect(asksIn('it', ['Liberare Rosa;'], setting('fr'))).toEqual(['Liberare Rosa.'])
  })
})
