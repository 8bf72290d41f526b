import { atStart } from './atStart.ts'

/** Languages that letter writers are likely to name (ISO 639-1); names come from the browser's own data. */
const codes =
  'en fr es de it pt nl ar fa zh ja ko ru uk be pl cs sk hu ro bg el tr sv nb da fi is et lv lt sl hr sr mk sq he hi ur bn pa ta te ml ne si th vi id ms tl sw am so ti ha yo ig zu af cy ga gd eu ca gl mt ku ps uz kk ky tg az hy ka mn my km lo'.split(
    ' ',
  )

export function languageName(tag: string, locale: string): string {
  return new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag
}

/** Choices for a select, in the alphabet of the interface's language; `more` adds tags that the data already holds. */
export function languageChoices(locale: string, more: readonly string[]): { value: string; label: string }[] {
  const order = new Intl.Collator(locale)
  const names = new Intl.DisplayNames([locale], { type: 'language' })
  return [...new Set([...codes, ...more])]
    .map((value) => ({ value, label: atStart(names.of(value) ?? value, locale) }))
    .sort((one, other) => order.compare(one.label, other.label))
}
