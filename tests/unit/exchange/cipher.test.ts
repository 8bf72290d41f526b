import { gzipSync } from 'node:zlib'
import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { limits, openFile } from '../../../src/main/exchange/cipher.ts'
import { inPieces, sealFile } from '../../support/sealed.ts'

const words = 'abstract candle window harvest'
const refused = (key: string) => expect.objectContaining({ key })
const opened = async (bytes: Uint8Array, passphrase = words, bounds = limits) => {
  const lines: string[] = []
  const given = { bytes: inPieces(bytes), size: bytes.length, file: 'x.candlepost' }
  await openFile(given, passphrase, (line) => (lines.push(line) > 0 ? 'record' : 'attached'), bounds)
  return lines
}
const encrypted = async (content: Uint8Array, work = 1) => {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(words)
  encrypter.setScryptWorkFactor(work)
  return encrypter.encrypt(content)
}

describe('an encrypted file', () => {
  it('gives back the lines that went in', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'binary' }).map((line) => JSON.stringify(line))), async (lines) => {
        expect(await opened(await sealFile(lines, words, 1))).toEqual(lines)
      }),
      { numRuns: 30 },
    )
  })

  it('does not show its words, nor how it begins', async () => {
    const sealed = Buffer.from(await sealFile(['{"candlepost":"exchange"}'], words, 1))
    expect(sealed.toString('latin1')).toMatch(/^age-encryption\.org\/v1\n-> scrypt /)
    expect(sealed.includes('candlepost')).toBe(false)
  })

  it('costs a guess as much as age asks for', async () => {
    expect(
      Buffer.from(await sealFile([], words))
        .toString('latin1')
        .split('\n')[1],
    ).toMatch(/ 18$/)
  }, 60_000)

  it('says when the passphrase is another', async () => {
    await expect(opened(await sealFile(['1'], words, 1), 'other words')).rejects.toThrow(refused('exchangePassphrase'))
  })

  it('is refused wherever a byte is changed, or where it is cut', async () => {
    const sealed = await sealFile(['{"a":1}', '{"b":2}'], words, 1)
    await fc.assert(
      fc.asyncProperty(
        fc.nat(sealed.length - 1),
        fc.integer({ min: 1, max: 255 }),
        fc.boolean(),
        async (at, by, cut) => {
          const bad = cut ? sealed.slice(0, at) : sealed.slice()
          if (!cut) bad[at] = (bad[at] ?? 0) ^ by
          await expect(opened(bad)).rejects.toMatchObject({
            key: expect.stringMatching(/^exchange(Damaged|Passphrase|NotOurs|Newer)$/),
          })
        },
      ),
      { numRuns: 150 },
    )
  })

  it('is told from other files', async () => {
    await expect(opened(new Uint8Array())).rejects.toThrow(refused('exchangeNotOurs'))
    await expect(opened(Buffer.from('PK\u0003\u0004 a zip'))).rejects.toThrow(refused('exchangeNotOurs'))
    await expect(opened(Buffer.from('age-encryption.org/v9\n-> scrypt x 1\n'))).rejects.toThrow(
      refused('exchangeNewer'),
    )
    const encrypter = new Encrypter()
    encrypter.addRecipient(await identityToRecipient(await generateX25519Identity()))
    await expect(opened(await encrypter.encrypt('for a key'))).rejects.toThrow(refused('exchangeNotOurs'))
    await expect(opened(await encrypted(Buffer.from('no gzip')))).rejects.toThrow(refused('exchangeDamaged'))
    await expect(opened(await encrypted(gzipSync('no end of line')))).rejects.toThrow(refused('exchangeDamaged'))
  })

  it('does not unpack without end', async () => {
    const bomb = await encrypted(gzipSync(Buffer.alloc(40 * 1024 * 1024, 'a\n')))
    await expect(opened(bomb)).rejects.toThrow(refused('exchangeTooLarge'))
    const small = await sealFile(['aaaa', 'bbbb'], words, 1)
    await expect(opened(small, words, { ...limits, unpacked: 5 })).rejects.toThrow(refused('exchangeTooLarge'))
    await expect(opened(small, words, { ...limits, lines: 1 })).rejects.toThrow(refused('exchangeTooLarge'))
    await expect(opened(small, words, { ...limits, file: 10 })).rejects.toThrow(refused('exchangeTooLarge'))
    const long = await encrypted(gzipSync(Buffer.alloc(200_000, 'a')))
    await expect(opened(long, words, { ...limits, line: 1000 })).rejects.toThrow(refused('exchangeTooLarge'))
  })

  it('does not ask a computer for hours of scrypt', async () => {
    const sealed = Buffer.from(await sealFile(['1'], words, 1))
    const head = sealed.toString('latin1').replace(/^(.*\n-> scrypt \S+) 1\n/, '$1 60\n')
    await expect(opened(Buffer.from(head, 'latin1'))).rejects.toMatchObject({
      key: expect.stringMatching(/^exchange(Damaged|Passphrase)$/),
    })
  })
})
