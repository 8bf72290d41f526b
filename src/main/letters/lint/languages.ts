import type { PieceRule } from './rule.ts'
import { listFor, words } from './words.ts'

/** Fewer words tell nothing of a language. */
const enough = 8

const scripts: [RegExp, string[]][] = [
  [/\p{Script=Cyrillic}/gu, ['ru', 'uk', 'be', 'bg', 'sr', 'mk', 'kk', 'ky', 'mn', 'tg']],
  [/\p{Script=Arabic}/gu, ['ar', 'fa', 'ur', 'ps', 'ckb', 'ug']],
  [/\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/gu, ['zh', 'ja', 'ko']],
  [/\p{Script=Latin}/gu, []],
]
const ownScript = (language: string): number => {
  const at = scripts.findIndex(([, languages]) => languages.includes(language))
  return at < 0 ? scripts.length - 1 : at
}

/** A paragraph in another language than the letter's, as asks copied from a document may be. */
export const languages: PieceRule = ({ part, text, language }) => {
  if (part !== 'paragraphs') return []
  const base = language.split('-')[0] ?? language
  const counts = scripts.map(([letters]) => text.match(letters)?.length ?? 0)
  const most = counts.indexOf(Math.max(...counts))
  const total = counts.reduce((sum, count) => sum + count, 0)
  const found = (other: string) => [
    {
      rule: 'language',
      severity: 'look' as const,
      part,
      sentence: text,
      params: { language, other },
    },
  ]
  const known = scripts.some(([, list]) => list.includes(base)) || listFor(words().common, base).length > 0
  if (!known) return []
  if (total >= 20 && most !== ownScript(base) && (counts[ownScript(base)] ?? 0) < total / 3)
    return found(scripts[most]?.[1][0] ?? '')
  const said = text.toLowerCase().match(/\p{L}+/gu) ?? []
  const own = listFor(words().common, base)
  if (said.length < enough || own.length === 0) return []
  const share = (list: readonly string[]) => said.filter((word) => list.includes(word)).length / said.length
  const ownShare = share(own)
  for (const [other, list] of Object.entries(words().common))
    if (other !== base && share(list) >= 0.2 && ownShare < share(list) / 2) return found(other)
  return []
}
