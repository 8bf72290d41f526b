import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LetterText } from '#shared/packs.ts'
import { zipOf } from '../../../support/formats/zip.ts'
import { letterOf, partsOf, wordsOf } from '../../../support/template/letters.ts'
import { onePerLetter, together } from '../../../support/template/press.ts'
import * as word from '../../../support/template/word.ts'

const { p, run, say } = word
const documentOf = (file: Uint8Array) => partsOf(file).get('word/document.xml') ?? ''
/** What one letter says, paragraph by paragraph, from a template with a body at its end. */
const printed = (body: string, text: Partial<LetterText> = {}): string[] => {
  const rest = say('{{recipient}}') + say('{{salutation}}') + say('{{body}}')
  return wordsOf(documentOf(onePerLetter(word.templateOf(body + rest))(letterOf(text)))).slice(0, -5)
}
const whole = ['sender', 'date', 'recipient', 'people', 'salutation', 'body', 'close', 'signature', 'code']
const plain = whole.map((name) => say(`{{${name}}}`)).join('')

describe('a letter from a template', () => {
  it('has every value in its place', () =>
    expect(wordsOf(documentOf(onePerLetter(word.templateOf(plain))(letterOf())))).toEqual([
      'Ada Byron\n12 Ockham Lane\nLeeds LS6 2AB',
      '22 November 2026',
      'Alena Doe\nMinister of Justice\nMain Street 1\n12345 Capital\nBELARUS',
      'Ihar Lisouski',
      'Dear Minister,',
      'I write to you about Ihar Lisouski.',
      'I urge you to commute his sentence.',
      'Thank you.',
      'Yours sincerely,',
      'Ada Byron',
      'K7WM-4TX',
    ]))

  it('never takes a name from elsewhere than the frozen words', () =>
    expect(
      printed(say('{{sender.name}}: {{sender.address}}'), { sender: ['A. B.', 'LS6 2AB'], signature: 'A. B.' }),
    ).toEqual(['A. B.: LS6 2AB']))

  it.each<[string, string, Partial<LetterText>, string[]]>([
    ['a paragraph with a blank field', say('{{sender}}'), { sender: [] }, []],
    [
      'a line with blank fields',
      p([run('{{people}}, {{sender}}'), word.lineBreak, run('{{date}}')]),
      { subject: '', sender: [] },
      ['22 November 2026'],
    ],
    [
      'a blank line between others',
      p([run('{{date}}'), word.lineBreak, run('{{people}}'), word.lineBreak, run('{{close}}')]),
      { subject: '' },
      ['22 November 2026\nYours sincerely,'],
    ],
    ['a row with blank fields', word.table([[say('{{people}}')], [say('x')]]), { subject: '' }, ['x']],
  ])('closes up %s', (_, body, text, lines) => expect(printed(body, text)).toEqual(lines))

  it.each<[string, string, Partial<LetterText>, string[]]>([
    ['a line with words of its own', say('Concerning {{people}}'), { subject: '' }, ['Concerning ']],
    ['an empty paragraph of the template', p('') + say('{{date}}'), {}, ['', '22 November 2026']],
    ['the only row of a table', word.table([[say('{{people}}')]]), { subject: '' }, ['']],
    ['one of two cells', word.table([[say('{{people}}'), say('{{date}}')]]), { subject: '' }, ['', '22 November 2026']],
  ])('keeps %s', (_, body, text, lines) => expect(printed(body, text)).toEqual(lines))

  it('gives each paragraph of the body the style and type of its field', () => {
    const body = say('{{recipient}} {{salutation}}') + p(run('{{body}}', '<w:i/>'), '<w:pStyle w:val="Text"/>')
    const xml = documentOf(onePerLetter(word.templateOf(body))(letterOf()))
    expect(xml.match(/<w:p><w:pPr><w:pStyle w:val="Text"\/><\/w:pPr><w:r><w:rPr><w:i\/><\/w:rPr>/g)).toHaveLength(3)
  })

  it('sets words from right to left, and those that do not go so within them', () => {
    const salutation = 'Minsk، سيدي الوزير 5'
    const print = (text: Partial<LetterText>) =>
      documentOf(onePerLetter(word.templateOf(plain))(letterOf({ salutation, ...text })))
    const latin = '<w:r><w:t xml:space="preserve">Minsk، </w:t></w:r>'
    const arabic = (language: string) =>
      `<w:r><w:rPr><w:rtl/>${language}</w:rPr><w:t xml:space="preserve">سيدي الوزير 5</w:t></w:r>`
    const mirrored = print({ language: 'ar', paragraphs: ['شكرا'] })
    expect(mirrored).toContain(`<w:p><w:pPr><w:bidi/></w:pPr>${latin}${arabic('<w:lang w:bidi="ar-EG"/>')}</w:p>`)
    // A house number stays before its street.
    expect(mirrored).toContain('<w:p><w:pPr><w:bidi/></w:pPr><w:r><w:t xml:space="preserve">\u200eAda Byron\u200e')
    expect(mirrored).toContain('>\u200e12 Ockham Lane\u200e<')
    // In a letter that is not Arabic, its first letter decides.
    expect(print({ language: 'en' })).toContain(`<w:p>${latin}${arabic('')}</w:p>`)
    expect(print({ language: 'en', recipient: ['حميد'] }).match(/<w:bidi\/>/g)).toHaveLength(1)
  })

  it('says in which language its words are, and leaves names alone', () => {
    const print = onePerLetter(word.templateOf(plain))
    expect(documentOf(print(letterOf({ language: 'en' })))).not.toContain('<w:lang')
    const french = documentOf(print(letterOf({ language: 'fr', salutation: 'Madame,' })))
    expect(french).toContain('<w:rPr><w:lang w:val="fr-FR"/></w:rPr><w:t xml:space="preserve">Madame,')
    expect(french).toContain('<w:r><w:t xml:space="preserve">Alena Doe')
  })

  it('leaves out a header that no section shows', () => {
    const parts = word.templateParts(plain, { header: say('Draft {{code}}') }).map((part) => {
      const text = Buffer.from(part.bytes).toString('utf8')
      return part.name === 'word/document.xml'
        ? { ...part, bytes: Buffer.from(text.replace(/<w:headerReference[^>]*>/, '')) }
        : part
    })
    const filled = partsOf(onePerLetter(zipOf(parts))(letterOf()))
    expect([...filled.keys()].filter((name) => name.includes('header'))).toEqual([])
    expect([...filled.values()].join('')).not.toContain('Draft')
  })

  it('takes nothing along that belonged to the template', () => {
    const extra = {
      settings:
        '<w:documentProtection w:edit="forms"/><w:mailMerge><w:mainDocumentType w:val="formLetters"/></w:mailMerge><w:evenAndOddHeaders w:val="0"/>',
      comments: '<w:comment w:id="0"/>',
      more: { 'docProps/core.xml': '<a>Somebody</a>', 'customXml/item1.xml': '<a/>' },
    }
    const parts = partsOf(onePerLetter(word.templateOf(plain, extra))(letterOf()))
    expect([...parts.keys()].sort()).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'docProps/core.xml',
      'word/_rels/document.xml.rels',
      'word/document.xml',
      'word/numbering.xml',
      'word/settings.xml',
      'word/styles.xml',
    ])
    const all = [...parts.values()].join('')
    expect(all).not.toMatch(/documentProtection|mailMerge|rsid|paraId|Somebody|template\.main/)
    expect(all).toContain('evenAndOddHeaders')
    expect(parts.get('docProps/core.xml')).toContain('<dc:title>Letters &amp; &lt;all&gt;</dc:title>')
  })
})

describe('letters in one file', () => {
  const letters = [letterOf(), letterOf({ sender: [], code: 'B' }), letterOf({ date: '1 May', code: 'C' })]

  it('break the page at what each prints first', async () => {
    const xml = documentOf(await together(word.templateOf(plain), letters))
    expect(xml.match(/<w:pageBreakBefore\/>/g)).toHaveLength(2)
    expect(xml).toContain('<w:pageBreakBefore/></w:pPr><w:r><w:t xml:space="preserve">22 November 2026')
    expect(xml.match(/<w:sectPr/g)).toHaveLength(1)
  })

  it('are sections where pages are counted or first pages are special', async () => {
    for (const extra of [{ section: '<w:titlePg/>' }, { footer: p(word.complexField(' PAGE ', '1')) }]) {
      const xml = documentOf(await together(word.templateOf(plain, extra), letters))
      expect(xml.match(/<w:type w:val="nextPage"\/>/g)).toHaveLength(3)
      expect(xml.match(/<w:pgNumType w:start="1"\/>/g)).toHaveLength(3)
      expect(xml).not.toContain('pageBreakBefore')
    }
  })

  it('are apart even where the template does not say what its section looks like', async () => {
    const parts = word.templateParts(word.table([[say('{{date}}')]]) + plain).map((part) => {
      const bytes = Buffer.from(
        Buffer.from(part.bytes)
          .toString('utf8')
          .replace(/<w:sectPr.*<\/w:sectPr>/, ''),
      )
      return part.name === 'word/document.xml' ? { ...part, bytes } : part
    })
    expect(documentOf(await together(zipOf(parts), letters)).match(/<w:sectPr\/>/g)).toHaveLength(3)
  })

  it('have headers of their own where those differ, and share them where they do not', async () => {
    const parts = partsOf(
      await together(word.templateOf(plain, { header: say('{{date}}'), footer: say('Code {{code}}') }), letters),
    )
    expect(wordsOf(parts.get('word/header-letters1.xml') ?? '')).toEqual(['22 November 2026'])
    expect([...parts].filter(([name]) => name.startsWith('word/header-')).flatMap(([, xml]) => wordsOf(xml))).toEqual([
      '22 November 2026',
      '1 May',
    ])
    expect([...parts].filter(([name]) => name.startsWith('word/footer-')).flatMap(([, xml]) => wordsOf(xml))).toEqual([
      'Code K7WM-4TX',
      'Code B',
      'Code C',
    ])
    expect(
      parts
        .get('word/document.xml')
        ?.match(/<w:headerReference [^>]*r:id="(\w+)"/g)
        ?.map((one) => /"(letters\d)"/.exec(one)?.[1]),
    ).toEqual(['letters1', 'letters1', 'letters4'])
  })

  it('begin their numbered lists anew, and share bullets', async () => {
    const points = ['One', 'Two'].map((text) => say(text, '<w:pStyle w:val="Points"/>')).join('')
    const bullet = say('Dot', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
    const parts = partsOf(await together(word.templateOf(plain + points + bullet), letters))
    const numbers = [...(parts.get('word/document.xml') ?? '').matchAll(/<w:numId w:val="(\d+)"/g)].map(
      (match) => match[1],
    )
    expect(numbers).toEqual(['2', '2', '1', '3', '3', '1', '4', '4', '1'])
    expect(parts.get('word/numbering.xml')?.match(/<w:startOverride w:val="1"\/>/g)).toHaveLength(2)
  })

  it('repeat no number that may stand once', async () => {
    const body =
      p([word.textBox(say('{{code}}')), word.bookmark(4, 'here', run('x')), word.textBox(say('y'), 2)]) + plain
    const xml = documentOf(await together(word.templateOf(body), letters))
    expect([...xml.matchAll(/<wp:docPr id="(\d+)"/g)].map((match) => match[1])).toEqual(['1', '2', '3', '4', '5', '6'])
    expect(xml).not.toMatch(/bookmark|Fallback|paraId/)
  })

  it('are the same words as one by one, whatever they say', async () => {
    const line = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.constantFrom(
        '',
        ' ',
        'O’Neil & Söhne <x>',
        '{{code}}',
        'حميد Minsk',
        '😀',
        '张伟',
        ']]>',
        '\u0000\u000b',
        '&amp;',
      ),
    )
    const text = fc.record({
      sender: fc.array(line, { maxLength: 3 }),
      recipient: fc.array(line, { maxLength: 3 }),
      subject: line,
      salutation: line,
      paragraphs: fc.array(line, { maxLength: 3 }),
      language: fc.constantFrom('en', 'fr', 'ar', 'zh'),
    })
    const template = word.templateOf(plain + say('Ends {{sender.address}} here'))
    const print = onePerLetter(template)
    /** What XML cannot hold is left out, and a line that holds nothing is none. */
    const shown = (lines: string[]) =>
      lines
        .flatMap((one) => one.split(/[\r\n\u2028\u2029]+/))
        .map((one) => one.replace(/[^\t\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ''))
        .filter((one) => one.trim() !== '')
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 4 }), async (texts) => {
        const all = texts.map((one) => letterOf(one))
        const expected = all.flatMap(({ text: own }) => {
          const address = own.sender[0] === own.signature ? own.sender.slice(1) : own.sender
          const blocks = [own.sender, [own.date], own.recipient, [own.subject], [own.salutation]].map(shown)
          return [
            ...blocks.filter((lines) => lines.length > 0).map((lines) => lines.join('\n')),
            ...shown(own.paragraphs),
            ...[own.close, own.signature, own.code],
            `Ends ${shown(address).join('\n')} here`,
          ]
        })
        // Marks of direction are no words.
        const words = (file: Uint8Array) => wordsOf(documentOf(file).replaceAll('\u200e', ''))
        expect(words(await together(template, all))).toEqual(expected)
        expect(all.flatMap((one) => words(print(one)))).toEqual(expected)
      }),
      { numRuns: 100 },
    )
  })

  it('stop when they are to stop', async () => {
    let looks = 0
    const stop = () => {
      if (++looks > 2) throw new Error('stopped')
    }
    await expect(
      together(
        word.templateOf(plain),
        Array.from({ length: 500 }, () => letterOf()),
        stop,
      ),
    ).rejects.toThrow('stopped')
  })
})
