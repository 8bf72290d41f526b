/** A list of sentences with a word of connection at the place that each sentence keeps for it. */

/** Where the connecting word goes; it stands in no document. */
export const joint = '\uE000'

export interface Connection {
  also: string
  last: string
}

/** @returns every sentence closed with a full stop; the last of three and more says that it is the last */
export const connected = (sentences: string[], { also, last }: Connection): string[] =>
  sentences.map((sentence, i) => {
    const word = i === 0 ? '' : i === sentences.length - 1 && sentences.length > 2 ? last : also
    return close(sentence.replace(joint, word))
  })

export const close = (text: string): string => {
  const first = text.charAt(0).toUpperCase() + text.slice(1)
  return /[.!?…]["”’')»“]?$/.test(first) ? first : `${first}.`
}

/** Lower case at the start, unless the first word is in capitals. */
export const lowerFirst = (text: string): string =>
  /^\p{Lu}['’]?\p{Lu}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1)

export const words = (list: string): string[] => list.trim().split(/\s+/)
