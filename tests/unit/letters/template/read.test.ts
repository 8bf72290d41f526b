import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Refusal } from '#shared/refusal.ts'
import { fieldLike, fieldNamed, fieldNames } from '../../../../src/main/letters/template/fields.ts'
import { excerpt, placedParagraphs } from '../../../../src/main/letters/template/read/paragraphs.ts'
import { readTemplate } from '../../../../src/main/letters/template/read/read.ts'
import { type Packed, zipOf } from '../../../support/formats/zip.ts'
import { letterOf, partsOf, wordsOf } from '../../../support/template/letters.ts'
import { onePerLetter } from '../../../support/template/press.ts'
import * as word from '../../../support/template/word.ts'

/** How the paragraphs of a template read once its fields are found. */
const readsAs = (body: string): string[] =>
  placedParagraphs(readTemplate(word.templateOf(body), 'group.dotx').document).map(({ paragraph }) =>
    excerpt(paragraph),
  )
const { p, run } = word

describe('fields', () => {
  it.each([
    ['Recipient', 'recipient'],
    ['ADDRESSEE_NAME', 'recipient.name'],
    ['addressee.address', 'recipient.address'],
    ['Sender Name', 'sender.name'],
    ['Empfänger', 'recipient'],
    ['Grußformel', 'close'],
    ['destinatario', 'recipient'],
    ['formule de politesse', 'close'],
    ['Case.Reference', 'case.reference'],
  ])('%s is %s', (name, field) => expect(fieldNamed(name)).toBe(field))

  it.each([
    ['salutaton', 'salutation'],
    ['recipeint', 'recipient'],
    ['Signatur', 'signature'],
    ['xyzzy', null],
    ['tx', null],
  ])('%s looks like %s', (name, field) => expect(fieldLike(name)).toBe(field))
})

describe('healing', () => {
  it.each<[string, string]>([
    ['spelling marks', p([run('Dear {{'), word.spelling, run('salutation'), word.spelling, run('}}!')])],
    ['braces apart', p([run('Dear {'), run('{salutation}'), run('}!')])],
    ['a bookmark', p([run('Dear '), word.bookmark(7, '_GoBack', run('{{salut')), run('ation}}!')])],
    ['formatting', p([run('Dear {{sal', '<w:b/>'), run('utation', '<w:i/>'), run('}}'), run('!')])],
    ['curled quotes and no-break blanks', p(run('Dear {{\u00a0“salutation”\u202f}}!'))],
    ['soft hyphens', p([run('Dear {{salu'), '<w:r><w:softHyphen/></w:r>', run('ta\u00adtion}}!')])],
    ['content controls', p([run('Dear '), word.contentControl(run('{{salutation}}')), run('!')])],
    [
      'tracked insertions',
      p([run('Dear '), `<w:ins w:id="1" w:author="A">${run('{{salutation}}')}</w:ins>`, run('!')]),
    ],
    [
      'a merge field',
      p([run('Dear '), word.complexField(' MERGEFIELD salutation \\* MERGEFORMAT ', '«salutation»'), run('!')]),
    ],
    [
      'a simple merge field',
      p([run('Dear '), word.simpleField(' MERGEFIELD "salutation" ', '«salutation»'), run('!')]),
    ],
    ['what is left of a merge field', p([run('Dear «salu'), run('tation»!')])],
  ])('joins a field cut by %s', (_, body) => expect(readsAs(body)).toEqual(['Dear {{salutation}}!']))

  it('takes the formatting of the first run', () => {
    const body = p([run('{{sal', '<w:b/>'), run('utation}}', '<w:i/>'), run(' {{recipient}}')]) + word.say('{{body}}')
    const xml = partsOf(onePerLetter(word.templateOf(body))(letterOf())).get('word/document.xml')
    expect(xml).toContain('<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">Dear Minister,</w:t></w:r>')
    expect(xml).not.toContain('<w:i/>')
  })

  it('leaves French quotes and single braces alone', () =>
    expect(readsAs(word.say('Il dit « body » et «bonjour» {x}'))).toEqual(['Il dit « body » et «bonjour» {x}']))

  it('reads text boxes once, and tables, headers and footers', () => {
    const body = p(word.textBox(word.say('{{code}}'))) + word.table([[word.say('{{date}}'), word.say('{{close}}')]])
    expect(readsAs(body)).toEqual(['', '{{code}}', '{{date}}', '{{close}}'])
  })

  it('gives the same for any cut of a line into runs', () => {
    const cuts = fc.array(fc.nat({ max: 60 }), { maxLength: 12 })
    const line = 'To {{recipient}} & {{ sender.name }}: {{salutation}} <{{code}}>'
    const fixed = word.say('{{body}}')
    const whole = wordsOf(
      partsOf(onePerLetter(word.templateOf(word.say(line) + fixed))(letterOf())).get('word/document.xml') ?? '',
    )
    expect(whole[0]).toContain('& Ada Byron: Dear Minister, <K7WM-4TX>')
    fc.assert(
      fc.property(cuts, fc.constantFrom('', word.spelling, word.bookmark(3, 'x', '')), (places, between) => {
        const at = [...new Set([0, ...places, line.length])].filter((n) => n <= line.length).sort((a, b) => a - b)
        const runs = at.slice(1).map((end, i) => run(line.slice(at[i], end), i % 2 ? '<w:b/>' : ''))
        const body = p(runs.join(between)) + fixed
        const xml = partsOf(onePerLetter(word.templateOf(body))(letterOf())).get('word/document.xml') ?? ''
        expect(wordsOf(xml)).toEqual(whole)
      }),
      { numRuns: 60 },
    )
  })
})

describe("Word's own fields", () => {
  const filled = (instruction: string, text = letterOf()) => {
    const body =
      word.say('{{recipient}} {{salutation}}') +
      word.say('{{body}}') +
      p([run('['), word.complexField(instruction, 'shown'), run(']')])
    return wordsOf(partsOf(onePerLetter(word.templateOf(body))(text)).get('word/document.xml') ?? '').at(-1)
  }
  it.each([
    [' MERGEFIELD Signature ', '[Ada Byron]'],
    [' MERGEFIELD signature \\* Upper ', '[ADA BYRON]'],
    [' MERGEFIELD people \\b "About " \\f "." ', '[About Ihar Lisouski.]'],
    [' mergefield  "Letter code"  \\* MERGEFORMAT', '[K7WM-4TX]'],
    [
      ' ADDRESSBLOCK \\f "<<_FIRST0_>>" \\l 2057 ',
      '[Alena Doe\nMinister of Justice\nMain Street 1\n12345 Capital\nBELARUS]',
    ],
    [' GREETINGLINE \\f "<<_BEFORE_ Dear >>" ', '[Dear Minister,]'],
    [' DATE \\@ "d MMMM yyyy" ', '[22 November 2026]'],
    [' IF "a" = "b" "c" "d" ', '[shown]'],
    [' DDEAUTO c:\\\\x.exe ', '[shown]'],
  ])('%s', (instruction, shown) => expect(filled(instruction)).toBe(shown))

  it('leaves out the text around a blank value, and a line without a word', () =>
    expect(filled(' MERGEFIELD people \\b "About " \\f "." ', letterOf({ subject: '' }))).toBe('Thank you.'))

  it('lets nothing but page numbers stay a field', () => {
    const body = p([word.complexField(' INCLUDETEXT "http://example.org/x" ', 'a'), word.complexField(' PAGE ', '1')])
    const { document } = readTemplate(word.templateOf(body), 'group.dotx')
    expect(JSON.stringify(document.root)).not.toContain('INCLUDETEXT')
    expect(document.met.rules).toEqual(new Set(['INCLUDETEXT']))
    expect(JSON.stringify(document.root)).toContain('fldChar')
  })
})

describe('a template from a stranger', () => {
  const refused = (bytes: Uint8Array): string => {
    try {
      readTemplate(bytes, 'group.dotx')
    } catch (error) {
      if (error instanceof Refusal) return error.key
      throw error
    }
    return 'taken'
  }
  const letter = word.say('{{body}}')
  const outside = (kind: string, target: string, of: 'document' | 'settings' = 'document') =>
    word.templateOf(letter, { external: [{ kind, target, of }] })
  const parts = (...more: Packed[]) => zipOf([...word.templateParts(letter), ...more])

  it.each<[string, Uint8Array, string]>([
    ['is taken when there is nothing wrong', word.templateOf(letter), 'taken'],
    ['with macros', parts({ name: 'word/vbaProject.bin', bytes: Buffer.from('x') }), 'templateMacros'],
    [
      'that says it has macros',
      word.templateOf(letter, { contentType: 'application/vnd.ms-word.template.macroEnabledTemplate.main+xml' }),
      'templateMacros',
    ],
    [
      'with a template on a server',
      outside('attachedTemplate', 'https://example.org/evil.dotm', 'settings'),
      'templateOutside',
    ],
    [
      'with a template on a share',
      outside('attachedTemplate', 'file:///\\\\server\\evil.dotm', 'settings'),
      'templateOutside',
    ],
    [
      'with a template on the author’s disk',
      outside('attachedTemplate', 'file:///C:\\Office\\Normal.dotm', 'settings'),
      'taken',
    ],
    ['with a picture from elsewhere', outside('image', 'http://example.org/track.png'), 'templateOutside'],
    ['that pulls in a page', outside('aFChunk', 'http://example.org/x.html'), 'templateInserts'],
    ['tied to a mail merge', outside('mailMergeSource', 'file:///C:\\people.xlsx', 'settings'), 'taken'],
    ['that is no ZIP file', Buffer.from('Dear Minister'), 'fileDamaged'],
    ['in the old format', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'fileOldWord'],
    [
      'that is a workbook',
      word.templateOf(letter, {
        contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
      }),
      'templateNotWord',
    ],
    [
      'that grows without measure',
      parts({ name: 'word/media/a.png', bytes: Buffer.alloc(30 << 20) }),
      'fileUnpacksTooLarge',
    ],
    ['nested without measure', word.templateOf('<w:tbl>'.repeat(5_000) + '</w:tbl>'.repeat(5_000)), 'fileDamaged'],
    ['with tags that are not closed', word.templateOf('<w:p>'), 'fileDamaged'],
  ])('%s', (_, bytes, key) => expect(refused(bytes)).toBe(key))

  it('does not lose itself in fields without end, or in fields in fields', () => {
    const character = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
    const endless = p(character('begin').repeat(6_000))
    const nested = p(character('begin').repeat(4_000) + character('end').repeat(4_000))
    expect(refused(word.templateOf(letter + endless + nested))).toBe('taken')
  })

  it('refuses entities', () => {
    const bomb = word.templateParts(letter).map((one) =>
      one.name === 'word/document.xml'
        ? {
            ...one,
            bytes: Buffer.from(
              `<!DOCTYPE x [<!ENTITY a "b">]>${Buffer.from(one.bytes)
                .toString('utf8')
                .replace(/^<\?[^>]*>/, '')}`,
            ),
          }
        : one,
    )
    expect(refused(zipOf(bomb))).toBe('fileDamaged')
  })

  it('knows a name for every field', () => expect(fieldNames.filter((name) => fieldNamed(name) !== name)).toEqual([]))
})
