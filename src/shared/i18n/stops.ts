import type { PostProcessorModule } from 'i18next'

/** The second of two stops: the one of a sentence behind that of what ends it, as "29 déc." does. */
const second = /(?<=\p{L}\.)\.(?=[\s)”“»"]|$)/gu

/** One stop ends a sentence, also where its last value ends with one. */
export const stops: PostProcessorModule = {
  type: 'postProcessor',
  name: 'stops',
  process: (text) => (text.includes('..') ? text.replace(second, '') : text),
}
