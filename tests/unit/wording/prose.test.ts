import { describe, expect, it } from 'vitest'
import { modelParagraphs } from '../../../src/main/wording/modelLetter.ts'
import { facts, sentences } from '../../../src/main/wording/sentences.ts'

describe('facts', () => {
  it('does not end a sentence at an abbreviation', () => {
    expect(sentences('Dr. A. Doe met Mr. Roe. They were held on 4 May. “Why?” she asked.')).toEqual([
      'Dr. A. Doe met Mr. Roe.',
      'They were held on 4 May.',
      '“Why?” she asked.',
    ])
  })
  it('are a sentence or two, whole, and never the call to act', () => {
    const summary = 'Please act now. Rosa was arrested on 3 May. She is ill. Her family has not seen her.'
    expect(facts(summary)).toBe('Rosa was arrested on 3 May. She is ill.')
    const long = `${'Rosa was held in a cell '.repeat(30)}. She is ill.`
    expect(facts(long)).toBe(`${'Rosa was held in a cell '.repeat(30)}.`)
    expect(facts('')).toBe('')
  })
})

describe('model letter', () => {
  it('loses salutation, close and blanks', () => {
    const letter =
      'Dear Minister,\n\nI am worried about\nRosa Quiroga.\n\nPlease free her.\n\nYours sincerely,\n\n[YOUR NAME]'
    expect(modelParagraphs(letter)).toEqual(['I am worried about Rosa Quiroga.', 'Please free her.'])
  })
  it('keeps a letter that has neither', () => {
    expect(modelParagraphs('One.\n \nTwo.')).toEqual(['One.', 'Two.'])
    expect(modelParagraphs('')).toEqual([])
  })
})
