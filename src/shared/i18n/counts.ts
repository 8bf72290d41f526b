import type { FormatterModule } from 'i18next'

const formats = new Map<string, Intl.NumberFormat>()

/** What `{{count}}` stands for is how many there are of something, so it is written as the language writes numbers: 1,234. */
export const counts: FormatterModule = {
  type: 'formatter',
  init() {},
  add() {},
  addCached() {},
  format(value, _format, language = 'en', options) {
    if (typeof value !== 'number' || options?.interpolationkey !== 'count') return value
    const known = formats.get(language) ?? new Intl.NumberFormat(language)
    formats.set(language, known)
    return known.format(value)
  },
}
