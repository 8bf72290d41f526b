/** The kinds of letters that a text is indexed by: a to z, digit, blank, line end, any other; and the text's end. */

const end = 0
const digit = 27
export const other = 30

/** Sign of each letter of ASCII. */
const ascii = Uint8Array.from({ length: 128 }, (_, code) => {
  if (code >= 97 && code <= 122) return code - 96
  if (code >= 48 && code <= 57) return digit
  return code === 32 ? 28 : code === 10 ? 29 : other
})

export const signs = { end, digit, blank: 28, line: 29, other }

export const signOf = (code: number): number => (code < 128 ? (ascii[code] ?? other) : other)

/** The three signs at a place as one number below 2 ** 15. */
export function codeAt(text: string, at: number): number {
  let code = 0
  for (let i = at; i < at + 3; i++) code = (code << 5) | (i < text.length ? signOf(text.charCodeAt(i)) : end)
  return code
}
