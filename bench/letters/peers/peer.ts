import type { LetterText } from '../../../src/shared/packs.ts'

/** Another way to get from letters to documents. */
export interface Peer {
  /** All letters in one file; absent where the peer cannot. @returns its bytes, or nothing where it wrote the file itself */
  together?(letters: LetterText[], file: string): Promise<Uint8Array | undefined>
  /** Prepares what all letters share, then gives one file a letter. */
  apart?(): Promise<(letter: LetterText) => Promise<Uint8Array> | Uint8Array>
  /** Largest resident set in bytes of the programs that it runs in, where that is not this process. */
  memory?(): number
}

/** A letter's blocks as template engines want them: lines in one text. */
export const inBlocks = (letter: LetterText) => ({
  ...letter,
  sender: letter.sender.join('\n'),
  recipient: letter.recipient.join('\n'),
})

/** What a peer throws where its program is not on this computer: the benchmark installs nothing. */
export class NotInstalled extends Error {}
