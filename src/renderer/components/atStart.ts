/** A name that begins a line, as a heading or in a list: French and Spanish write months and languages small elsewhere. */
export const atStart = (text: string, locale: string): string =>
  text.charAt(0).toLocaleUpperCase(locale) + text.slice(1)
