/** The encrypted file: age (age-encryption.org/v1) with a passphrase, around gzip. Nothing of it is read before it is authenticated. */
import { createGunzip, gzipSync } from 'node:zlib'
import { Refusal } from '#shared/refusal.ts'

export const limits = {
  /** Bytes of the encrypted file. */
  file: 256 * 1024 * 1024,
  /** Bytes of what it holds. */
  unpacked: 1024 * 1024 * 1024,
  /** How many bytes may come out of one: text of one kind packs well, but not so well. */
  ratio: 250,
  /** Below this nobody asks for the ratio. */
  small: 16 * 1024 * 1024,
  /** Bytes of one line; a part of an attached file is the longest. */
  line: 64 * 1024 * 1024,
  lines: 8_000_000,
}
export type Limits = typeof limits

/** Loaded with the first file. */
const age = () => import('age-encryption')

/** scrypt's N is 2 to this power: 256 MB and about a second for each guess. */
const usualWork = 18

export async function sealFile(lines: Iterable<string>, passphrase: string, work = usualWork): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  for (const line of lines) chunks.push(Buffer.from(`${line}\n`, 'utf8'))
  const { Encrypter } = await age()
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase)
  encrypter.setScryptWorkFactor(work)
  return encrypter.encrypt(gzipSync(Buffer.concat(chunks)))
}

const intro = 'age-encryption.org/'

/**
 * @param take is given each line
 * @throws Refusal `exchangeNotOurs`, `exchangeNewer`, `exchangePassphrase`, `exchangeDamaged`, `exchangeTooLarge`
 */
export async function openFile(
  bytes: Uint8Array,
  passphrase: string,
  take: (line: string) => void,
  file: string,
  bounds: Limits = limits,
): Promise<void> {
  if (bytes.length > bounds.file) throw tooLarge(file)
  await unpack(await decrypted(bytes, passphrase, file), take, file, bounds)
}

const tooLarge = (file: string) => new Refusal('exchangeTooLarge', { file })
const damaged = (file: string, cause: unknown) => new Refusal('exchangeDamaged', { file }, { cause })

async function decrypted(bytes: Uint8Array, passphrase: string, file: string): Promise<Uint8Array> {
  const [first = '', second = ''] = Buffer.from(bytes.subarray(0, 200)).toString('latin1').split('\n')
  if (!first.startsWith(intro)) throw new Refusal('exchangeNotOurs', { file })
  if (first !== `${intro}v1`) throw new Refusal('exchangeNewer', { file })
  if (!second.startsWith('-> scrypt ')) throw new Refusal('exchangeNotOurs', { file })
  const { Decrypter } = await age()
  try {
    const decrypter = new Decrypter()
    decrypter.addPassphrase(passphrase)
    return await decrypter.decrypt(bytes, 'uint8array')
  } catch (error) {
    if (error instanceof Error && error.message.includes('no identity matched'))
      throw new Refusal('exchangePassphrase', { file }, { cause: error })
    throw damaged(file, error)
  }
}

async function unpack(packed: Uint8Array, take: (line: string) => void, file: string, bounds: Limits): Promise<void> {
  const gunzip = createGunzip()
  gunzip.end(packed)
  let bytes = 0
  let lines = 0
  let rest: Buffer[] = []
  let restBytes = 0
  try {
    for await (const read of gunzip) {
      const chunk: Buffer = read
      bytes += chunk.length
      if (bytes > bounds.unpacked || (bytes > bounds.small && bytes > packed.length * bounds.ratio))
        throw tooLarge(file)
      let from = 0
      for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
        if (++lines > bounds.lines) throw tooLarge(file)
        const last = chunk.subarray(from, end)
        take((rest.length === 0 ? last : Buffer.concat([...rest, last])).toString('utf8'))
        rest = []
        restBytes = 0
        from = end + 1
      }
      if (from < chunk.length) rest.push(chunk.subarray(from))
      restBytes += chunk.length - from
      if (restBytes > bounds.line) throw tooLarge(file)
    }
  } catch (error) {
    throw error instanceof Refusal ? error : damaged(file, error)
  } finally {
    gunzip.destroy()
  }
  if (restBytes > 0) throw damaged(file, new Error('The last line has no end'))
}
