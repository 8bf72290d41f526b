import { describe, expect, it } from 'vitest'
import { Refusal } from '#shared/refusal.ts'
import { onePerLetter, said } from '../../../support/template/press.ts'
import { complexField, type Extra, p, run, say, table, templateOf, textBox } from '../../../support/template/word.ts'

/** All that a letter needs, so that only what a test adds is found. */
const letter = ['recipient', 'date', 'salutation', 'body', 'code'].map((name) => say(`{{${name}}}`)).join('')
const check = (more: string, extra: Extra = {}) => said(templateOf(letter + more, extra))

describe('what the checker says', () => {
  it('is nothing about a template that is right', () => expect(check('')).toEqual([]))

  it('names what is missing', () =>
    expect(said(templateOf(say('{{close}}')))).toEqual([
      'error: The template has no {{recipient}}, and a letter cannot do without it. Add it where it should be printed.',
      'error: The template has no {{salutation}}, and a letter cannot do without it. Add it where it should be printed.',
      'error: The template has no {{body}}, and a letter cannot do without it. Add it where it should be printed.',
      'advice: The template has no {{date}}, so it is not printed. Add it if you want it.',
      'advice: The template has no {{code}}, so it is not printed. Add it if you want it.',
    ]))

  it('takes name and address for the recipient', () => {
    const body = ['recipient.name', 'recipient.address', 'date', 'salutation', 'body', 'code']
    expect(said(templateOf(body.map((name) => say(`{{${name}}}`)).join('')))).toEqual([])
  })

  it.each<[string, string, Extra, string]>([
    [
      'a field misspelled',
      say('Dear {{salutaton}},'),
      {},
      'error: Paragraph 6, “Dear {{salutaton}},”: there is no field {{salutaton}}. Did you mean {{salutation}}?',
    ],
    [
      'a field that another one brings along',
      say('{{Asks}}'),
      {},
      'error: Paragraph 6, “{{Asks}}”: {{Asks}} is no field of its own. Use {{body}}, which brings it along.',
    ],
    [
      'a merge field of somebody’s list',
      p(complexField(' MERGEFIELD Membership_No ', '«Membership_No»')),
      {},
      'error: Paragraph 6, “{{Membership_No}}”: there is no field {{Membership_No}}. The fields are',
    ],
    [
      'a field in a header',
      '',
      { header: say('{{dat}}') },
      'error: In the header: there is no field {{dat}}. Did you mean {{date}}?',
    ],
    [
      'a field in a table',
      table([[say('{{sendr}}')]]),
      {},
      'error: Paragraph 6, in a table, “{{sendr}}”: there is no field {{sendr}}.',
    ],
    [
      'a field in a text box',
      p(textBox(say('{{sendr}}'))),
      {},
      'error: Paragraph 7, in a text box, “{{sendr}}”: there is no field {{sendr}}.',
    ],
    [
      'braces that are not closed',
      say('{{date'),
      {},
      'error: Paragraph 6, “{{date”: two braces are not closed, or stand inside others.',
    ],
    [
      'braces in braces',
      say('{{close {{date}} }}'),
      {},
      'error: Paragraph 6, “{{close {{date}} }}”: two braces are not closed',
    ],
    [
      'the body beside other words',
      say('Well: {{body}}'),
      {},
      'error: Paragraph 6, “Well: {{body}}”: {{body}} becomes several paragraphs',
    ],
    [
      'the body beside another field',
      say('{{body}}{{close}}'),
      {},
      'error: Paragraph 6, “{{body}}{{close}}”: {{body}} becomes several paragraphs',
    ],
    [
      'the body in a footer',
      '',
      { footer: say('{{body}}') },
      'error: In the footer: {{body}} cannot stand in a header or footer.',
    ],
    [
      'a field in a comment',
      '',
      { comments: `<w:comment w:id="0">${say('{{close}}?')}</w:comment>` },
      'error: In a comment, “{{close}}?”: {{close}} cannot be filled in here.',
    ],
    [
      'a field in a footnote',
      '',
      { footnotes: `<w:footnote w:id="2">${say('{{close}}')}</w:footnote>` },
      'error: In a footnote or endnote, “{{close}}”: {{close}} cannot be filled in here.',
    ],
    [
      'a field in a link',
      '',
      { external: [{ kind: 'hyperlink', target: 'https://example.org/%7B%7Bcode%7D%7D' }] },
      'error: In the address of a link, “https://example.org/{{code}}”: {{code}} cannot be filled in here.',
    ],
    [
      'fields in a footer',
      '',
      { footer: say('{{code}}, {{date}}') },
      'advice: In the footer: what {{code}}, {{date}} says differs from letter to letter',
    ],
    [
      'another section',
      p('', '<w:sectPr><w:type w:val="continuous"/></w:sectPr>') + say('x'),
      {},
      'advice: The template has 2 sections.',
    ],
    [
      'tracked changes',
      p(`<w:del w:id="1" w:author="A"><w:r><w:delText>{{old}}</w:delText></w:r></w:del>`),
      {},
      'advice: The template has tracked changes.',
    ],
    [
      'protection',
      '',
      { settings: '<w:documentProtection w:edit="forms" w:enforcement="1"/>' },
      'advice: The template is protected against changes.',
    ],
    ['comments', p([run('x'), '<w:r><w:commentReference w:id="0"/></w:r>']), {}, 'advice: The template has comments.'],
    [
      'rules of Word',
      p(complexField(' IF "1" = "1" "a" "b" ', 'a')),
      {},
      'advice: Word’s rules are not followed (IF).',
    ],
    ['the date of today', p(complexField(' DATE ', '1 May')), {}, 'advice: Word’s own date becomes {{date}}'],
    [
      'a tie to a list',
      '',
      { external: [{ kind: 'mailMergeSource', target: 'file:///C:\\x.xlsx', of: 'settings' }] },
      'advice: The template is tied to a list of addresses',
    ],
    [
      'a page break',
      p('<w:r><w:br w:type="page"/></w:r>'),
      {},
      'advice: The template breaks the page, so each letter takes at least 2 pages.',
    ],
    ['a long text', say('Long words. '.repeat(150)), {}, 'advice: The template’s own words take 1,8'],
  ])('about %s', (_, more, extra, sentence) => {
    const found = check(more, extra)
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(sentence)
  })

  it('lets a field stand twice', () => expect(check(say('{{date}}'))).toEqual([]))

  it('keeps a template with errors from being printed', () => {
    const print = () => onePerLetter(templateOf(letter + say('{{x}} {{y}}')))
    expect(print).toThrow(Refusal)
    expect(print).toThrow('templateNotReady')
  })
})
