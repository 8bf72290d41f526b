import { away, type Hostile, million, secret, utf8 } from './hostile.ts'

const safe = '<p>Words of the document</p>'
const says = { says: ['Words of the document'] }
const page = (body: string, head = '') =>
  utf8(`<!doctype html><html><head>${head}</head><body>${safe}${body}</body></html>`)
const accented = (charset: string) =>
  `<!doctype html><html><head><meta charset="${charset}"></head><body><p>Café “Łódź”</p></body></html>`

export const pages: Hostile[] = [
  {
    name: 'runs-and-fetches.html',
    bytes: () =>
      page(
        `<script>document.write('run')</script><script src="${away}x.js"></script><img src="${away}x.png" onerror="run()"><picture><source srcset="${away}y"></picture>
        <iframe src="${away}">within</iframe><iframe srcdoc="<p>run</p>"></iframe><object data="${secret}">within</object><embed src="${away}"><video src="${away}">within</video>
        <svg onload="run()"><text>within</text></svg><form action="${away}"><input type=submit></form><a href="javascript:run()" ping="${away}">a link</a><body onload="run()">`,
        `<base href="${away}"><meta http-equiv="refresh" content="0;url=${away}"><link rel="stylesheet" href="${away}x.css"><link rel=preload href="${away}"><style>@import url(${away}); p { background: url(${away}) }</style>`,
      ),
    ends: { says: ['Words of the document', 'a link'], never: ['run', 'tracker', 'within', 'import'] },
  },
  { name: 'nested-elements.html', bytes: () => page('<div>'.repeat(100_000)), ends: 'fileDamaged' },
  { name: 'nested-tables.html', bytes: () => page('<table><tr><td>'.repeat(33_000)), ends: 'fileDamaged' },
  {
    name: 'never-closed.html',
    bytes: () => page(`<p>Last<!-- ${'<!-- '.repeat(10_000)}<script>run`),
    ends: { says: ['Last'], never: ['run'] },
  },
  {
    name: 'comments-before-nothing.html',
    bytes: () => utf8(`${'<!---->'.repeat(1_100)}Words of the document`),
    ends: { says: ['Words of the document'] },
  },
  {
    name: 'entities.html',
    bytes: () => page('&#99999999999;&#0;&#xd800;&nosuch;&amp;amp;'),
    ends: { says: ['Words of the document', '&nosuch;&amp;'] },
  },
  { name: 'one-line.html', bytes: () => page(`<span>${'word '.repeat(300_000)}</span>`), ends: says },
  { name: 'too-much-text.html', bytes: () => page('word '.repeat(500_000)), ends: 'fileTooLong' },
  {
    name: 'many-attributes.html',
    bytes: () => page(`<p ${Array.from({ length: 100_000 }, (_, i) => `a${i}=x`).join(' ')}>end</p>`),
    ends: { says: ['end'] },
  },
  {
    name: 'utf-16.html',
    bytes: () => Buffer.from(`\ufeff${accented('utf-16')}`, 'utf16le'),
    ends: { says: ['Café “Łódź”'] },
  },
  {
    name: 'utf-16-without-mark.html',
    bytes: () => Buffer.from(accented('utf-16'), 'utf16le'),
    ends: { says: ['Café “Łódź”'] },
  },
  {
    name: 'windows-1252.html',
    bytes: () => Buffer.from(accented('windows-1252').replace(/“Łódź”/, '\x93ok\x94'), 'latin1'),
    ends: { says: ['Café “ok”'] },
  },
  {
    name: 'says-windows-1252-is-utf-8.html',
    bytes: () => utf8(accented('windows-1252')),
    ends: { says: ['Café “Łódź”'] },
  },
  {
    name: 'says-utf-8-is-windows-1252.html',
    bytes: () => Buffer.from(accented('utf-8').replace(/“Łódź”/, '\x93ok\x94'), 'latin1'),
    ends: { says: ['Café “ok”'] },
  },
  {
    name: 'says-windows-1250-is-utf-8.html',
    bytes: () => utf8(accented('windows-1250')),
    ends: { says: ['Café “Łódź”'] },
  },
  {
    name: 'says-utf-7.html',
    bytes: () => utf8(accented('utf-7').replace('Café', '+ADw-script+AD4- Café')),
    ends: { says: ['+ADw-script+AD4- Café'] },
  },
  { name: 'says-nonsense.html', bytes: () => utf8(accented('no-such-charset')), ends: { says: ['Café “Łódź”'] } },
  { name: 'with-nulls.html', bytes: () => page('\0'.repeat(5_000)), ends: ['fileNotText'] },
  { name: 'large.html', bytes: () => page(`<!-- ${'x'.repeat(15 * million)} -->`), ends: says },
]
