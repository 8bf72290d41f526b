/** One text of a file. A mail has one for itself and one for each attachment that could be read. */
export interface TakenPart {
  /** The attachment's name; null for the file's own text. */
  attachment: string | null
  text: string
}

export interface Taken {
  parts: TakenPart[]
  /** Names of attachments that look like documents and could not be read. */
  unread: string[]
}
