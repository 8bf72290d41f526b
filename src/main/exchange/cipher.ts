/**
 * The encrypted file: age (age-encryption.org/v1) with a passphrase, around gzip. It is written and read as a stream, since a
 * hand-over may bring gigabytes of scans. age authenticates the header and each chunk of 64 KB before anything comes out of it, and
 * the last chunk says that it is the last: what was taken so far counts only once the stream has ended.
 */
import { Readable } from 'node:stream'
import { createGunzip, createGzip } from 'node:zlib'
import { Refusal } from '#shared/refusal.ts'

export const limits = {
  /** Bytes of the encrypted file. */
  file: 16 * 1024 ** 3,
  /** Bytes of what it holds beside attached files: that much is kept in memory. */
  unpacked: 1024 ** 3,
  /** Bytes of lines with attached files: those go to the disk one by one. */
  attached: 24 * 1024 ** 3,
  /** How many bytes may come out of one: text of one kind packs well, but not so well. */
  ratio: 250,
  /** Below this nobody asks for the ratio. */
  small: 16 * 1024 * 1024,
  /** Bytes of one line; an attached file is the longest. */
  line: 64 * 1024 * 1024,
  lines: 8_000_000,
}
export type Limits = typeof limits

/** Loaded with the first file. */
const age = () => import('age-encryption')

/** scrypt's N is 2 to this power: 256 MB and about a second for each guess. */
const usualWork = 18

function* textOf(lines: Iterable<string>): Generator<Buffer> {
  for (const line of lines) yield Buffer.from(`${line}\n`, 'utf8')
}

/** @param lines are asked for one by one, as the stream is read */
export async function* sealed(
  lines: Iterable<string>,
  passphrase: string,
  work = usualWork,
): AsyncGenerator<Uint8Array> {
  const { Encrypter } = await age()
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase)
  encrypter.setScryptWorkFactor(work)
  const text = Readable.from(textOf(lines))
  const packed = createGzip()
  text.once('error', (error) => packed.destroy(error))
  const stream = await encrypter.encrypt(Readable.toWeb(text.pipe(packed)) as ReadableStream<Uint8Array>)
  yield* Readable.fromWeb(stream as Parameters<typeof Readable.fromWeb>[0])
}

const intro = 'age-encryption.org/'

export type Take = (line: string) => 'record' | 'attached'

/** A file to open: its bytes as they come, and how many they are. */
export interface Sealed {
  bytes: AsyncIterable<Uint8Array>
  size: number
  /** What to call it. */
  file: string
}

/**
 * @param take is given each line, and says what it was: what is attached is not kept in memory. None of them counts before this has
 *   ended.
 * @throws Refusal `exchangeNotOurs`, `exchangeNewer`, `exchangePassphrase`, `exchangeDamaged`, `exchangeTooLarge`
 */
export async function openFile(given: Sealed, passphrase: string, take: Take, bounds: Limits = limits): Promise<void> {
  if (given.size > bounds.file) throw tooLarge(given.file)
  await unpack(given, await decrypted(given, passphrase), take, bounds)
}

const tooLarge = (file: string) => new Refusal('exchangeTooLarge', { file })
const damaged = (file: string, cause: unknown) => new Refusal('exchangeDamaged', { file }, { cause })

async function decrypted({ bytes, file }: Sealed, passphrase: string): Promise<AsyncIterable<Uint8Array>> {
  const source = await begun(bytes)
  const [first = '', second = ''] = source.start.subarray(0, 200).toString('latin1').split('\n')
  if (!first.startsWith(intro)) throw new Refusal('exchangeNotOurs', { file })
  if (first !== `${intro}v1`) throw new Refusal('exchangeNewer', { file })
  if (!second.startsWith('-> scrypt ')) throw new Refusal('exchangeNotOurs', { file })
  const { Decrypter } = await age()
  try {
    const decrypter = new Decrypter()
    decrypter.addPassphrase(passphrase)
    const web = Readable.toWeb(Readable.from(source.whole())) as ReadableStream<Uint8Array>
    return Readable.fromWeb((await decrypter.decrypt(web)) as Parameters<typeof Readable.fromWeb>[0])
  } catch (error) {
    if (error instanceof Error && error.message.includes('no identity matched'))
      throw new Refusal('exchangePassphrase', { file }, { cause: error })
    throw damaged(file, error)
  }
}

/** Looks at how a stream begins and gives it back whole. */
async function begun(bytes: AsyncIterable<Uint8Array>) {
  const chunks = bytes[Symbol.asyncIterator]()
  const first = await chunks.next()
  const start = Buffer.from(first.done ? [] : first.value)
  async function* whole(): AsyncGenerator<Uint8Array> {
    yield start
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value
  }
  return { start, whole }
}

async function unpack(
  { size, file }: Sealed,
  packed: AsyncIterable<Uint8Array>,
  take: Take,
  bounds: Limits,
): Promise<void> {
  const source = Readable.from(packed)
  const gunzip = createGunzip()
  source.once('error', (error) => gunzip.destroy(error))
  const counted = { record: 0, attached: 0, all: 0, lines: 0 }
  const line = (bytes: Buffer) => {
    if (++counted.lines > bounds.lines) throw tooLarge(file)
    counted[take(bytes.toString('utf8'))] += bytes.length + 1
    if (counted.record > bounds.unpacked || counted.attached > bounds.attached) throw tooLarge(file)
  }
  let rest: Buffer[] = []
  let restBytes = 0
  try {
    for await (const read of source.pipe(gunzip)) {
      const chunk: Buffer = read
      counted.all += chunk.length
      if (counted.all > bounds.small && counted.all > size * bounds.ratio) throw tooLarge(file)
      let from = 0
      for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
        const last = chunk.subarray(from, end)
        line(rest.length === 0 ? last : Buffer.concat([...rest, last]))
        rest = []
        restBytes = 0
        from = end + 1
      }
      if (from < chunk.length) rest.push(chunk.subarray(from))
      restBytes += chunk.length - from
      if (restBytes > bounds.line || restBytes > bounds.unpacked) throw tooLarge(file)
    }
  } catch (error) {
    throw error instanceof Refusal ? error : damaged(file, error)
  } finally {
    source.destroy()
    gunzip.destroy()
  }
  if (restBytes > 0) throw damaged(file, new Error('The last line has no end'))
}
