/** Drafts on the desk: batches, splitting and joining, and what a cancel and a restart leave. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fieldsFromDraft } from '#shared/draftFields.ts'
import type { IntakeDraft } from '#shared/intake.ts'
import { cancelled, quietControl } from '../../src/main/jobs/control.ts'
import { runNamed } from '../../src/main/jobs/registry.ts'
import { openTestDesk, type TestDesk } from '../support/profile.ts'
import { refusalOf } from '../support/refusal.ts'
import { caseText, doubtfulText, letterOf } from '../support/severalCases.ts'

const oneOf = (drafts: readonly IntakeDraft[]): IntakeDraft => {
  const [only] = drafts
  if (!only || drafts.length !== 1) throw new Error(`${drafts.length} drafts`)
  return only
}

async function startWith({ client }: TestDesk, text: string) {
  return (await client.intake.start({ text })).drafts
}

async function save({ client }: TestDesk, draft: IntakeDraft) {
  const fields = fieldsFromDraft(draft.edited)
  return client.cases.create({ fields: { ...fields, headline: fields.headline || 'A headline' }, draft: draft.id })
}

describe('a text of several cases', () => {
  it('gives drafts with their own parts, whose places count in them', async () => {
    const desk = openTestDesk()
    const text = `${caseText(51)}\n\n${caseText(52)}`
    const drafts = await startWith(desk, text)
    expect(drafts.map((draft) => draft.read.reference)).toEqual(['UA 51/31', 'UA 52/31'])
    expect(drafts.map((draft) => draft.source.text).join('')).toBe(text)
    for (const { source, read, part } of drafts) {
      const [place] = read.places.reference ?? []
      if (!place || !part) throw new Error('A place is missing')
      expect(source.text.slice(place.start, place.end)).toContain(String(read.referencePrinted?.match(/\d+/)?.[0]))
      expect(text.slice(part.start, part.end)).toBe(source.text)
    }
    expect(new Set(drafts.map((draft) => draft.source.fingerprint)).size).toBe(2)
  })

  it('is asked about where it may be one, and settled once', async () => {
    const desk = openTestDesk()
    const draft = oneOf(await startWith(desk, doubtfulText))
    expect(draft.read.warnings.map(({ key }) => key)).toContain('intake.warning.severalReferences')
    const openings = await desk.client.intake.openings({ id: draft.id })
    expect(openings.map(({ reference }) => reference)).toEqual(['UA 51/31', 'UA 52/31'])
    expect(doubtfulText.slice(openings[1]?.at).trimStart()).toMatch(/^UA: 52\/31/)
    expect(draft.oneCase).toBe(false)
    await desk.client.intake.settle({ id: draft.id })
    expect((await desk.client.intake.draft({ id: draft.id })).oneCase).toBe(true)
  })
})

describe('a split', () => {
  it('puts two drafts in the place of one and keeps what was typed', async () => {
    const desk = openTestDesk()
    const draft = oneOf(await startWith(desk, doubtfulText))
    const headline = 'A headline of our own'
    await desk.client.intake.keep({ id: draft.id, edited: { ...draft.edited, headline } })
    const at = (await desk.client.intake.openings({ id: draft.id }))[1]?.at ?? 0
    const { drafts } = await desk.client.intake.split({ id: draft.id, at })
    expect(drafts.map(({ source }) => source.text)).toEqual([doubtfulText.slice(0, at), doubtfulText.slice(at)])
    expect(drafts.map(({ read }) => read.reference)).toEqual(['UA 51/31', 'UA 52/31'])
    expect(drafts[0]?.edited.headline).toBe(headline)
    expect(drafts[1]?.edited.headline).not.toBe(headline)
    expect(drafts.map(({ batch }) => [batch.position, batch.size])).toEqual([
      [0, 2],
      [1, 2],
    ])
    expect(await refusalOf(desk.client.intake.draft({ id: draft.id }))).toBe('draftGone')
    expect((await desk.client.intake.drafts()).map(({ id }) => id)).toEqual(drafts.map(({ id }) => id))
  })

  it('is refused where a side holds nothing, and the draft stays', async () => {
    const desk = openTestDesk()
    const text = `\n  - - -\n${caseText(51)}\n  \n`
    const draft = oneOf(await startWith(desk, text))
    for (const at of [1, 8, text.length - 2, text.length, text.length + 500]) {
      expect(await refusalOf(desk.client.intake.split({ id: draft.id, at }))).toBe('splitEmpty')
    }
    expect(oneOf(await desk.client.intake.drafts())).toEqual(draft)
  })

  it('makes room in its batch', async () => {
    const desk = openTestDesk()
    const files = [caseText(61), doubtfulText, caseText(62)].map((text, i) => {
      const path = join(desk.folder, `${i}.txt`)
      writeFileSync(path, text)
      return desk.desk.files.refer(path).token
    })
    const { drafts } = await desk.client.intake.start({ files })
    const middle = drafts[1]
    if (!middle) throw new Error('No draft in the middle')
    const { drafts: halves } = await desk.client.intake.split({ id: middle.id, at: doubtfulText.indexOf('UA: 52/31') })
    const now = await desk.client.intake.drafts()
    expect(now.map(({ batch }) => [batch.position, batch.size])).toEqual([0, 1, 2, 3].map((i) => [i, 4]))
    expect(now.map(({ read }) => read.reference)).toEqual(['UA 61/31', 'UA 51/31', 'UA 52/31', 'UA 62/31'])
    expect(now.map(({ source }) => source.name)).toEqual(['0.txt', '1.txt', '1.txt', '2.txt'])
    await desk.client.intake.join({ ids: halves.map(({ id }) => id) })
    expect((await desk.client.intake.drafts()).map(({ batch }) => [batch.position, batch.size])).toEqual(
      [0, 1, 2].map((i) => [i, 3]),
    )
  })
})

describe('parts put together again', () => {
  it('are the draft as it was, typing and all, and are not asked about again', async () => {
    const desk = openTestDesk()
    const draft = oneOf(await startWith(desk, doubtfulText))
    await desk.client.intake.keep({ id: draft.id, edited: { ...draft.edited, background: 'Typed before the split' } })
    const at = doubtfulText.indexOf('UA: 52/31')
    const { drafts } = await desk.client.intake.split({ id: draft.id, at })
    const [, second] = drafts
    if (!second) throw new Error('No second draft')
    await desk.client.intake.keep({ id: second.id, edited: { ...second.edited, additional: 'Typed in the second' } })
    const joined = await desk.client.intake.join({ ids: drafts.map(({ id }) => id).reverse() })
    expect(joined.source).toEqual(draft.source)
    expect(joined.read.reference).toBe(draft.read.reference)
    expect(joined).toMatchObject({ part: null, oneCase: true, batch: { position: 0, size: 1 } })
    expect(joined.edited.background).toBe('Typed before the split')
    expect(joined.edited.additional).toBe('Typed in the second')
    expect(oneOf(await desk.client.intake.drafts())).toEqual(joined)
  })

  it('also join what the reader split by itself', async () => {
    const desk = openTestDesk()
    const text = `${caseText(51)}\n\n${caseText(52)}`
    const drafts = await startWith(desk, text)
    const joined = await desk.client.intake.join({ ids: drafts.map(({ id }) => id) })
    expect(joined.source.text).toBe(text)
    expect(joined.part).toBeNull()
  })

  it('are refused where they are no neighbours, and stay', async () => {
    const desk = openTestDesk()
    const parts = await startWith(desk, `${caseText(51)}\n\n${caseText(52)}\n\n${caseText(53)}`)
    const other = oneOf(await startWith(desk, caseText(54)))
    const [first, second, third] = parts.map(({ id }) => id)
    if (!first || !second || !third) throw new Error(`${parts.length} drafts`)
    const before = await desk.client.intake.drafts()
    for (const ids of [
      [first, third],
      [first, other.id],
      [other.id, second],
      [first, first],
    ]) {
      expect(await refusalOf(desk.client.intake.join({ ids }))).toBe('draftsApart')
    }
    expect(await desk.client.intake.drafts()).toEqual(before)
    const joined = await desk.client.intake.join({ ids: [second, third] })
    expect(joined.part?.of).toBe(parts[0]?.part?.of)
    expect(joined.part?.start).toBe(parts[1]?.part?.start)
  })
})

describe('the same document twice', () => {
  it('is known by its whole and by its parts once a part is saved', async () => {
    const desk = openTestDesk()
    const draft = oneOf(await startWith(desk, doubtfulText))
    const at = doubtfulText.indexOf('UA: 52/31')
    const { drafts } = await desk.client.intake.split({ id: draft.id, at })
    const [first, second] = drafts
    if (!first || !second) throw new Error(`${drafts.length} drafts`)
    const { id } = await save(desk, first)
    // The other part is another case.
    expect((await desk.client.intake.draft({ id: second.id })).known).toBeNull()
    const again = oneOf(await startWith(desk, doubtfulText.replaceAll('\n', '\r\n')))
    expect(again.known).toMatchObject({ caseId: id, sameText: true })
    const partAgain = oneOf(await startWith(desk, doubtfulText.slice(0, at)))
    expect(partAgain.known).toMatchObject({ caseId: id, sameText: true })
    const found = (await desk.client.cases.get({ id })).documents[0]
    if (!found) throw new Error('The case has no document')
    expect((await desk.client.cases.document({ id: found.id })).text).toBe(doubtfulText.slice(0, at))
  })

  it('is known by a part of a part', async () => {
    const desk = openTestDesk()
    const text = `${letterOf(71)}\n\n${letterOf(72)}\n\n${letterOf(73)}`
    const whole = oneOf(await startWith(desk, text))
    const first = await desk.client.intake.split({ id: whole.id, at: text.indexOf('Case 72') })
    const rest = first.drafts[1]
    if (!rest) throw new Error('No second draft')
    const second = await desk.client.intake.split({ id: rest.id, at: rest.source.text.indexOf('Case 73') })
    const last = second.drafts[1]
    if (!last) throw new Error('No third draft')
    expect(last.part).toMatchObject({ of: whole.source.fingerprint, start: text.indexOf('Case 73'), end: text.length })
    const { id } = await save(desk, { ...last, edited: { ...last.edited, reference: 'UA 73/31' } })
    expect(oneOf(await startWith(desk, text)).known).toMatchObject({ caseId: id, sameText: true })
  })
})

describe('the desk', () => {
  it('holds batches with their parts and answers over a restart', async () => {
    const first = openTestDesk()
    const draft = oneOf(await startWith(first, doubtfulText))
    await first.client.intake.split({ id: draft.id, at: doubtfulText.indexOf('UA: 52/31') })
    const settled = oneOf(await startWith(first, doubtfulText))
    await first.client.intake.settle({ id: settled.id })
    const before = await first.client.intake.drafts()
    await first.desk.close()
    const second = openTestDesk({ folder: first.folder })
    const after = await second.client.intake.drafts()
    expect(after).toEqual(before)
    const parts = after.filter(({ part }) => part !== null).map(({ id }) => id)
    expect((await second.client.intake.join({ ids: parts })).source).toEqual(draft.source)
  })

  it('gets nothing of a reading that was cancelled at any point', async () => {
    const { desk, client, folder } = openTestDesk()
    const paths = [81, 82, 83].map((number) => {
      const path = join(folder, `${number}.txt`)
      writeFileSync(path, caseText(number))
      return path
    })
    let asked = 0
    await runNamed(desk.services, 'intake.start', { paths }, { ...quietControl, checkpoint: () => void asked++ })
    expect(asked).toBeGreaterThan(paths.length)
    for (const { id } of await client.intake.drafts()) await client.intake.discard({ id })
    for (let at = 1; at <= asked; at += 1) {
      let now = 0
      const stop = () => {
        now += 1
        if (now === at) throw cancelled()
      }
      await expect(
        runNamed(desk.services, 'intake.start', { paths }, { ...quietControl, checkpoint: stop }),
      ).rejects.toMatchObject({ key: 'cancelled' })
      expect(await client.intake.drafts()).toEqual([])
    }
  })
})

describe('lines that a person selected', () => {
  it('are read as one addressee', async () => {
    const { client } = openTestDesk()
    const lines = [
      'Minister of Justice',
      'Ms Runa Holt',
      '4 Harbour Road',
      '101 Reykjavik',
      'Iceland',
      'Fax: +354 1234567',
    ]
    const party = await client.intake.readParty({ text: lines.join('\n') })
    expect(party).toMatchObject({ title: 'Minister of Justice', country: 'IS', faxes: ['+354 1234567'] })
    expect(party?.name).toContain('Runa Holt')
    expect(await client.intake.readParty({ text: '---' })).toBeNull()
  })
})
