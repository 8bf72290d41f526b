/** Encrypted exchange files as bytes; the desk itself only streams them. */
import { sealed } from '../../src/main/exchange/cipher.ts'

export async function sealFile(lines: Iterable<string>, passphrase: string, work?: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of sealed(lines, passphrase, work)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** As a disk gives them: not all at once, and the header not always whole. */
export async function* inPieces(bytes: Uint8Array, size = 4096): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
