import { describe, expect, it } from 'vitest'
import { takeText } from '../../../src/main/intake/formats/take.ts'
import { readUrgentActions } from '../../../src/main/intake/reader/index.ts'
import { readingsOf } from '../../../src/main/intake/readings.ts'
import { asText, targets } from '../../support/formats/action.ts'
import { everyKind } from '../../support/formats/kinds.ts'
import { attached, type MailPart, mailOf, mailText, multipart, textPart } from '../../support/formats/mail.ts'
import { paragraph, wordOf } from '../../support/formats/word.ts'

const note = textPart('Please see what is attached.')
const other = asText(targets).replaceAll('612/31', '613/31')

async function readingsOfMail(...parts: MailPart[]) {
  const taken = await takeText('mail.eml', mailOf(multipart('mixed', parts)))
  return readingsOf('mail.eml', taken, (name, text) => ({
    source: { name, text, fingerprint: '' },
    ...readUrgentActions(text),
  }))
}
const told = async (...parts: MailPart[]) =>
  (await readingsOfMail(...parts)).map(({ source, drafts }) => [source.name, ...drafts.map((draft) => draft.reference)])
const unread = async (...parts: MailPart[]) =>
  (await readingsOfMail(...parts)).map(({ warnings }) =>
    warnings.filter(({ key }) => key.endsWith('attachmentUnread')).map(({ params }) => params.name),
  )

describe('a mail', () => {
  for (const [name, bytes] of Object.entries(everyKind))
    it(`gives the case of what is attached: ${name}`, async () => {
      const [reading, ...more] = await readingsOfMail(note, attached(name, bytes))
      expect(more).toEqual([])
      expect(reading?.drafts).toHaveLength(1)
      expect(reading?.drafts[0]).toMatchObject({ reference: 'UA 612/31', deadline: '2031-04-14', countryCode: 'BY' })
      expect(reading?.drafts[0]?.targets.map((target) => target.name)).toEqual(['Pavel Zaleski', 'Iryna Lazovik'])
      expect(reading?.drafts[0]?.asks).toHaveLength(2)
    })

  it('with the same case in its text and attached gives it once, the longer one', async () => {
    const word = attached('action.docx', everyKind['action.docx'] ?? new Uint8Array())
    const short = textPart(
      'UA: 612/31\n\nURGENT ACTION\n\nPlease write for Alena Varabei before 14 April 2031. See attached.',
    )
    expect(await told(short, word)).toEqual([['mail.eml: action.docx', 'UA 612/31']])
    const long = textPart(`${asText(targets)}\n\nMore about it.${' Much more about it.'.repeat(20)}`)
    expect(await told(long, word)).toEqual([['mail.eml', 'UA 612/31']])
    expect(await told(note, word, { ...word })).toEqual([['mail.eml: action.docx', 'UA 612/31']])
  })

  it('with two cases gives both', async () => {
    expect(
      await told(
        textPart(asText(targets)),
        attached('other.rtf', Buffer.from(`{\\rtf1 ${other.replaceAll('\n', '\\par\n')}}`)),
      ),
    ).toEqual([
      ['mail.eml', 'UA 612/31'],
      ['mail.eml: other.rtf', 'UA 613/31'],
    ])
  })

  it('in a mail gives what that one carries', async () => {
    const forwarded = mailText(multipart('mixed', [note, attached('action.txt', Buffer.from(other))]))
    expect(
      await told(textPart('Forwarded.'), {
        type: 'message/rfc822',
        headers: ['Content-Disposition: attachment; filename="old.eml"'],
        body: forwarded,
      }),
    ).toEqual([['mail.eml: action.txt', 'UA 613/31']])
  })

  it('says which attachments could not be read, and is silent about those that are no documents', async () => {
    const word = attached('action.docx', everyKind['action.docx'] ?? new Uint8Array())
    const broken = attached('scan.pdf', Buffer.from('%PDF-1.4 cut off'))
    const strange = attached('winmail.dat', Buffer.from('789f3e22000102030405060708', 'hex'), 'application/ms-tnef')
    const calendar = attached('vigil.ics', Buffer.from('BEGIN:VCALENDAR\r\nEND:VCALENDAR'), 'text/calendar')
    const key = attached('signature.asc', Buffer.from('-----BEGIN PGP SIGNATURE-----'), 'application/pgp-signature')
    const picture = attached('logo.png', Buffer.from('89504e47', 'hex'), 'image/png')
    expect(await unread(note, word, broken, strange, calendar, key, picture)).toEqual([['scan.pdf', 'winmail.dat']])
    expect(await told(note, broken)).toEqual([['mail.eml', null]])
    expect(await unread(note, broken)).toEqual([['scan.pdf']])
  })

  it('keeps its own words where nothing tells of a case', async () => {
    const readings = await readingsOfMail(
      textPart('See you on Friday.'),
      attached('songs.docx', wordOf(paragraph('A song'))),
    )
    expect(readings.map(({ source }) => source.text.trim())).toEqual(['See you on Friday.'])
  })
})
