import type { LetterText } from '../../../src/shared/packs.ts'

/** Another way to get from letters to documents. */
export interface Peer {
  /** All letters in one file; absent where the peer cannot. */
  together?(letters: LetterText[]): Promise<Uint8Array>
  /** Prepares what all letters share, then gives one file a letter. */
  apart?(): Promise<(letter: LetterText) => Promise<Uint8Array> | Uint8Array>
}

/** A letter's blocks as template engines want them: lines in one text. */
export const inBlocks = (letter: LetterText) => ({
  ...letter,
  sender: letter.sender.join('\n'),
  recipient: letter.recipient.join('\n'),
})
