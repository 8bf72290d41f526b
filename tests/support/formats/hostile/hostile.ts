/** A file made to do harm, and how taking its text must end. */
export interface Hostile {
  /** As the file is called. */
  name: string
  bytes: () => Uint8Array
  /** The refusal's key (any of several where two limits race), or what the text must and must not hold. */
  ends: string | string[] | { says: string[]; never?: string[]; unread?: string[] }
}

export const million = 1024 * 1024
export const utf8 = (text: string): Buffer => Buffer.from(text, 'utf8')
/** Where nothing may ever be fetched from: a name that no server has (RFC 2606). */
export const away = 'http://tracker.invalid/'
/** A file that every test machine has and no document may read. */
export const secret = 'file:///etc/passwd'
