/** How our own sentences begin where several people sign: they open with one of few words, and nothing behind changes. */
import { joint } from './connect.ts'
import type { AskSetting } from './say.ts'

/** What may stand before and after a word of connection. */
const gap = `(${joint}?)`
const heads: Record<string, [one: RegExp, several: string][]> = {
  fr: [
    [/^Je vous demande(?!nt)/, 'Nous vous demandons'],
    [/^Je vous rappelle/, 'Nous vous rappelons'],
    [/^Je demande/, 'Nous demandons'],
    [new RegExp(`^J’exprime${gap} (?:ma|mon) `), 'Nous exprimons$1 notre '],
    [/^Je souligne/, 'Nous soulignons'],
    [/^Je salue/, 'Nous saluons'],
    [/^Je condamne/, 'Nous condamnons'],
    [/^Je dénonce/, 'Nous dénonçons'],
    [/^Je déplore/, 'Nous déplorons'],
  ],
  es: [
    [new RegExp(`^${gap}Le exhorto `), '$1Le exhortamos '],
    [new RegExp(`^${gap}Le pido `), '$1Le pedimos '],
    [new RegExp(`^${gap}Le recuerdo `), '$1Le recordamos '],
    [new RegExp(`^${gap}Pido `), '$1Pedimos '],
    [new RegExp(`^${gap}Expreso mi pesar`), '$1Expresamos nuestro pesar'],
    [new RegExp(`^${gap}Expreso mi `), '$1Expresamos nuestra '],
    [new RegExp(`^${gap}(Subray|Señal|Destac|Conden|Celebr)o `), '$1$2amos '],
  ],
  de: [
    [/^Ich bitte/, 'Wir bitten'],
    [/^Ich erinnere/, 'Wir erinnern'],
    [new RegExp(`^Ich äußere${gap} meine `), 'Wir äußern$1 unsere '],
    [new RegExp(`^Ich bringe${gap} meine `), 'Wir bringen$1 unsere '],
    [/^Ich betone/, 'Wir betonen'],
    [/^Ich weise/, 'Wir weisen'],
  ],
}

/** @returns a sentence of ours as those who sign say it; null stays null */
export function signed(sentence: string | null, language: string, { several = false }: AskSetting): string | null {
  if (sentence === null || !several) return sentence
  const head = heads[language]?.find(([one]) => one.test(sentence))
  return head ? sentence.replace(...head) : sentence
}
