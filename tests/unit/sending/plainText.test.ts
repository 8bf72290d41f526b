import { expect, it } from 'vitest'
import type { LetterText } from '#shared/packs.ts'
import { faxText, mailBody, mailSubject } from '../../../src/main/sending/plainText.ts'

const text: LetterText = {
  sender: ['Ada Byron', '12 Ockham Lane', 'Leeds'],
  date: '22 November 2026',
  recipient: ['Wiktar Halavach', 'MINSK', 'BELARUS'],
  subject: 'Ihar Lisouski',
  salutation: 'Dear President Halavach,',
  paragraphs: ['One.', 'Two.'],
  close: 'Yours sincerely,',
  signature: 'Ada Byron',
  code: 'K7WM-4TX',
  language: 'en',
}

it('sets an e-mail with its close, the sender’s address once, and the code last', () => {
  expect(mailBody(text)).toBe(
    'Dear President Halavach,\n\nOne.\n\nTwo.\n\nYours sincerely,\nAda Byron\n12 Ockham Lane\nLeeds\n\nK7WM-4TX',
  )
})

it('leaves no empty line for what a letter has not', () => {
  expect(mailBody({ ...text, sender: [], paragraphs: ['One.', ' '] })).not.toMatch(/\n\n\n/)
  expect(faxText({ ...text, subject: '', sender: [] })).toBe(
    '22 November 2026\n\nWiktar Halavach\nMINSK\nBELARUS\n\nDear President Halavach,\n\nOne.\n\nTwo.\n\nYours sincerely,\nAda Byron\n\nK7WM-4TX',
  )
})

it('has a subject always', () => {
  expect(mailSubject(text)).toBe('Ihar Lisouski')
  expect(mailSubject({ ...text, subject: '' })).toBe('K7WM-4TX')
})
