import type { Skip } from '#shared/packs.ts'
import { createTranslator } from '../translator.ts'
import type { Crossing } from './rules/cross.ts'

/** More names than this do not help anyone to mend the choice. */
const named = 5

/** Why a choice gives no letter at all, as sentences in the interface's language. */
export function whyEmpty({ writers, skipped }: Pick<Crossing, 'writers' | 'skipped'>, language: string): string {
  const { t } = createTranslator(language)
  const reasons = [...new Set(skipped.map((skip) => skip.reason))]
  const sentences = reasons.map((reason) => {
    const who = [...new Set(skipped.filter((skip) => skip.reason === reason).map(nameOf))]
    const names = who.slice(0, named)
    if (who.length > named) names.push(t('document.pack.others', { count: who.length - named }))
    return t(`document.pack.why.${reason}`, { names: names.join(', '), count: who.length })
  })
  if (writers.length === 0 && !reasons.some((reason) => reason === 'inactive' || reason === 'noConsent'))
    sentences.push(t('document.pack.why.noWriters'))
  return sentences.join(' ')
}

const nameOf = (skip: Skip): string => skip.memberName ?? skip.addresseeName ?? skip.reference ?? ''
