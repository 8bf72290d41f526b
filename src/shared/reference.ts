import { fold } from './fold.ts'

/** References are the same whatever their case and blanks: `UA 172/17` and `ua172/17`. */
export const referenceKey = (reference: string): string => fold(reference).replaceAll(' ', '')

/**
 * Every key under which the same case may be stored: documents print its year in two figures, people type four.
 * The first one is the reference's own.
 */
export function referenceKeys(reference: string): [string, ...string[]] {
  const key = referenceKey(reference)
  const number = /^(.*\d\/)(?:(19|20)(\d\d)|(\d\d))$/.exec(key)
  if (!number) return [key]
  const [, head = '', , long, short] = number
  if (long !== undefined) return [key, head + long]
  // Numbered actions began in 1973, so two figures name one year only.
  return [key, `${head}${Number(short) >= 73 ? '19' : '20'}${short}`]
}

/** Whether both name the same case. */
export const sameReference = (a: string, b: string): boolean => referenceKeys(a).includes(referenceKey(b))
