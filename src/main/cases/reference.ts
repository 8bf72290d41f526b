import { fold } from '#shared/fold.ts'

/** References are the same whatever their case and blanks: `UA 172/17` and `ua172/17`. */
export const referenceKey = (reference: string): string => fold(reference).replaceAll(' ', '')
