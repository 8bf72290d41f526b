/** Files that go along with a hand-over: one by one to the disk, and all of them or none. */
import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { Refusal } from '#shared/refusal.ts'
import { type ExchangeDesk, openExchangeDesk, passphrase } from '../../support/exchange.ts'
import { fillDesk } from '../../support/packs.ts'

const scans = 24
let ours: ExchangeDesk
let theirs: ExchangeDesk

const replies = ({ folder }: ExchangeDesk) => join(folder, 'documents', 'replies')
const listed = (desk: ExchangeDesk) => (existsSync(replies(desk)) ? readdirSync(replies(desk)).sort() : [])

beforeEach(async () => {
  ours = openExchangeDesk()
  theirs = openExchangeDesk()
  await fillDesk(ours.client)
  mkdirSync(replies(ours), { recursive: true })
  for (let i = 0; i < scans; i++) {
    const bytes = randomBytes(200_000 + i)
    writeFileSync(join(replies(ours), `${createHash('sha256').update(bytes).digest('hex')}.jpg`), bytes)
  }
})

describe('a hand-over with scans', () => {
  it('brings every one of them, byte by byte, and leaves nothing beside them', async () => {
    const path = await ours.give({ what: 'handOver' })
    const seen = await theirs.exchange.look({ path, passphrase, apart: [] })
    expect(seen.files).toBe(scans)
    // Looking writes nothing.
    expect(existsSync(join(theirs.folder, 'documents', '.incoming'))).toBe(false)
    await theirs.take(path)
    expect(listed(theirs)).toEqual(listed(ours))
    for (const name of listed(ours)) {
      expect(readFileSync(join(replies(theirs), name)).equals(readFileSync(join(replies(ours), name)))).toBe(true)
    }
    expect(readdirSync(join(theirs.folder, 'documents'))).toEqual(['replies'])
    expect((await theirs.take(path)).plan.files).toBe(0)
  })

  it('leaves no half file when it is called off in the middle', async () => {
    let looked = 0
    const control = {
      progress: () => {},
      checkpoint() {
        // Once the file has begun: among the scans.
        if (readdirSync(ours.saved).length > 0 && looked++ > 5) throw new Refusal('cancelled')
      },
    }
    const path = join(ours.saved, 'half.candlepost')
    const giving = ours.exchange.give(path, { what: 'handOver' }, passphrase, control)
    await expect(giving).rejects.toThrow(expect.objectContaining({ key: 'cancelled' }))
    expect(looked).toBeGreaterThan(5)
    expect(readdirSync(ours.saved)).toEqual([])
  })

  it('leaves no file when the merge is refused', async () => {
    const path = await ours.give({ what: 'handOver' })
    const merge = theirs.exchange.merge(
      { path, passphrase, apart: [], expected: 'something else' },
      { progress: () => {}, checkpoint: () => {} },
    )
    await expect(merge).rejects.toThrow(expect.objectContaining({ key: 'exchangePlanChanged' }))
    expect(listed(theirs)).toEqual([])
    expect(existsSync(join(theirs.folder, 'documents', '.incoming'))).toBe(false)
  })
})
