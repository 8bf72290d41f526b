import { describe, expect, it } from 'vitest'
import { AddressWindow } from '#shared/stationery.ts'
import { heightOf, stepFor } from '../../../../src/main/letters/layout/fit.ts'
import { framesOf } from '../../../../src/main/letters/layout/frames.ts'
import { paperFor, papers, points } from '../../../../src/main/letters/layout/paper.ts'
import { letterPieces } from '../../../../src/main/letters/layout/pieces.ts'
import { stepAt } from '../../../../src/main/letters/layout/steps.ts'
import { windows } from '../../../../src/main/letters/layout/windows.ts'
import { destinations, matrixLetter, words } from '../../../support/letterMatrix.ts'

const languages = Object.keys(words)
const all = languages.flatMap((language, l) => destinations.map((_, d) => matrixLetter(d, language, d + l * 2)))
const windowed = AddressWindow.options.filter((one) => one !== 'none')
const partsOf = (letter: ReturnType<typeof matrixLetter>, window: AddressWindow) =>
  letterPieces(letter, paperFor('A4', window), 0, true)
const plain = (text: string) => text.replace(/[\u200e\u200f]/g, '').replaceAll('\u00a0', ' ')

describe('pieces', () => {
  it('hold every line of the letter once, whatever the window', () => {
    for (const [i, letter] of all.entries()) {
      const window = AddressWindow.options[i % AddressWindow.options.length] ?? 'none'
      const { sender, date, recipient, subject, salutation, paragraphs, close, signature, code } = letter
      const wanted = [
        ...sender,
        date,
        ...recipient,
        ...(subject ? [subject] : []),
        salutation,
        ...paragraphs,
        close,
        signature,
        code,
      ]
      const written = partsOf(letter, window)
        .filter(({ form }) => !['Return', 'Fold', 'Anchor'].includes(form.part))
        .flatMap(({ lines }) => lines.map(plain))
      expect(written.sort()).toEqual(wanted.sort())
    }
  })

  it('break the page once, with the first paragraph, and not at the file’s start', () => {
    for (const window of AddressWindow.options) {
      const paper = paperFor('A4', window)
      const letter = matrixLetter(0, 'ar', 0)
      expect(letterPieces(letter, paper, 0, true).filter(({ form }) => form.breaks)).toEqual([])
      const pieces = letterPieces(letter, paper, 0, false)
      expect(pieces.filter(({ form }) => form.breaks)).toEqual([pieces[0]])
      expect(pieces[0]?.form.frame).toBeUndefined()
    }
  })

  it('run from right to left in Arabic and Persian, and keep a Latin address together', () => {
    const letter = matrixLetter(16, 'ar', 0)
    const pieces = partsOf(letter, 'none')
    const of = (part: string) => pieces.find(({ form }) => form.part === part)
    expect(of('Body')?.form).toMatchObject({ bidi: true, script: 'arabic' })
    expect(of('Salutation')?.form.bidi).toBe(true)
    expect(of('Recipient')?.form.bidi).toBeUndefined()
    expect(of('Recipient')?.form.indent).toBeGreaterThan(0)
    expect(of('Sender')?.form).toMatchObject({ indent: 0 })
    expect(of('Signature')?.lines).toEqual(['\u200eAda Byron\u200e'])
  })

  it('begin Chinese paragraphs with two characters’ blank', () => {
    expect(partsOf(matrixLetter(0, 'zh', 1), 'none').find(({ form }) => form.part === 'Body')?.form.first).toBe(480)
  })

  it('carry a language only where it is not the document’s', () => {
    const letter = matrixLetter(0, 'fr', 1)
    const languageOf = (language?: string) =>
      letterPieces(letter, { ...papers.A4, language }, 0, true)[0]?.form.language
    expect(languageOf()).toBeUndefined()
    expect(languageOf('fr')).toBeUndefined()
    expect(languageOf('en')).toBe('fr')
  })

  it('are of few forms', () => {
    const forms = new Set(
      Array.from({ length: 2000 }, (_, i) => matrixLetter(0, 'en', i))
        .map((letter, i) => ({ ...letter, sender: letter.sender.map((line) => `${line}${'x'.repeat(i % 30)}`) }))
        .flatMap((letter) => partsOf(letter, 'none').map(({ form }) => JSON.stringify(form))),
    )
    expect(forms.size).toBeLessThan(120)
  })
})

describe('windows', () => {
  it.each(windowed)('%s shows the whole address, and nothing else stands in it', (window) => {
    const plan = windows[window]
    const zone = {
      left: points(plan.zone.x),
      top: points(plan.zone.y),
      right: points(plan.zone.x + plan.zone.width),
      low: points(plan.zone.y + plan.zone.height),
    }
    for (const letter of all) {
      const { recipient, sender, returnLine, body, fits } = framesOf(letter, paperFor('A4', window))
      expect(fits).toBe(true)
      if (!recipient) throw new Error('no address')
      expect(recipient.x).toBeGreaterThanOrEqual(zone.left - 0.01)
      expect(recipient.y).toBeGreaterThanOrEqual(zone.top - 0.01)
      expect(recipient.x + recipient.width).toBeLessThanOrEqual(zone.right + 0.01)
      expect(recipient.y + recipient.height).toBeLessThanOrEqual(zone.low + 0.01)
      expect(body).toBeGreaterThan(zone.low)
      if (sender) {
        expect(sender.x >= zone.right || sender.x + sender.width <= zone.left).toBe(true)
        expect(sender.y + sender.height).toBeLessThan(body)
      }
      if (returnLine) expect(returnLine.y + returnLine.line).toBeLessThanOrEqual(recipient.y)
    }
  })

  it('says so when an address is too long for one, and keeps it above the body', () => {
    const letter = { ...matrixLetter(0, 'en', 0), recipient: Array.from({ length: 14 }, (_, i) => `Line ${i}`) }
    const { fits, recipient, body } = framesOf(letter, paperFor('A4', 'us10'))
    expect(fits).toBe(false)
    expect((recipient?.y ?? 0) + (recipient?.height ?? 0)).toBeLessThan(body)
  })

  it('hold a short address where it shows wherever the sheet has slipped', () => {
    const letter = { ...matrixLetter(0, 'en', 0), recipient: ['Alena Doe', '220030, MINSK', 'BELARUS'] }
    expect(framesOf(letter, paperFor('A4', 'dl-left')).recipient?.y).toBeCloseTo(points(57))
    expect(framesOf(letter, paperFor('Letter', 'us10')).recipient?.y).toBeCloseTo(points(63.5))
    expect(framesOf(letter, paperFor('A4', 'din-b')).recipient?.y).toBeCloseTo(points(62.7))
  })

  it('leave the letter on its page', () => {
    for (const window of AddressWindow.options)
      for (const letter of all) {
        const paper = paperFor('A4', window)
        const height = heightOf(letter, paper, stepAt(stepFor(letter, paper)))
        expect(height).toBeLessThan(paper.height - paper.top - paper.bottom)
      }
  })
})
