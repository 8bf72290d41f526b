/** What the preview refuses. It speaks HTTP itself, since a browser would not send most of these. */
import { type IncomingHttpHeaders, request } from 'node:http'
import { join } from 'node:path'
import { expect, test } from './harness.ts'
import { type PreviewServer, startPreview } from './hosts/preview.ts'

interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: string
}

let server: PreviewServer

test.beforeEach(async ({ folder }) => {
  server = await startPreview(join(folder, 'profile'))
})
test.afterEach(async () => {
  await server?.end()
})

/** Sends exactly this path (a URL object would tidy `..` away) and these headers. */
function ask(
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> {
  const { hostname, port } = new URL(server.origin)
  return new Promise((resolve, reject) => {
    const asked = request(
      { hostname, port, path, method: options.method ?? 'GET', headers: options.headers },
      (response) => {
        let body = ''
        response.on('data', (bytes) => {
          body += bytes
        })
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }))
      },
    )
    asked.on('error', reject)
    asked.end(options.body)
  })
}

const keyPath = () => server.address.slice(server.origin.length)

async function cookie(): Promise<string> {
  const { headers } = await ask(keyPath())
  return headers['set-cookie']?.[0]?.split(';')[0] ?? ''
}

/** A procedure call as the page makes it, with what a test changes. */
const call = async (changes: Record<string, string | undefined>): Promise<Answer> => {
  const headers = {
    cookie: await cookie(),
    origin: server.origin,
    'x-candlepost': '1',
    'sec-fetch-site': 'same-origin',
    'content-type': 'application/json',
    ...changes,
  }
  const sent = Object.fromEntries(
    Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
  return ask('/rpc/desk/overview', { method: 'POST', headers: sent, body: '{}' })
}

test('takes the key once, for a strict cookie that scripts cannot read', async () => {
  const first = await ask(keyPath())
  expect(first.status).toBe(303)
  expect(first.headers.location).toBe('/')
  expect(first.headers['set-cookie']?.[0]).toMatch(/^candlepost-\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/)
  const second = await ask(keyPath())
  expect(second.status).toBe(403)
  expect(second.headers['set-cookie']).toBeUndefined()
  expect(second.body).toContain('works once')
})

test('refuses a wrong key, and the right one still works', async () => {
  expect((await ask('/?key=wrong')).status).toBe(403)
  expect((await ask('/?key=')).status).toBe(403)
  expect((await ask(keyPath())).status).toBe(303)
})

test('shows nothing without the cookie', async () => {
  await cookie()
  for (const path of ['/', '/index.html', '/files/x', '/rpc/desk/overview'])
    expect((await ask(path, { headers: { 'x-candlepost': '1' } })).status, path).toBe(403)
  const forged = { cookie: `candlepost-${new URL(server.origin).port}=${'A'.repeat(43)}` }
  expect((await ask('/', { headers: forged })).status).toBe(403)
})

test('answers a call as the page makes it', async () => {
  const answer = await call({})
  expect(answer.status).toBe(200)
  expect(JSON.parse(answer.body).json.empty).toBe(true)
})

for (const [what, changes] of [
  ['a wrong Host', { host: 'evil.example' }],
  ['localhost as Host', { host: 'localhost' }],
  ['a wrong Origin', { origin: 'http://evil.example' }],
  ['an opaque Origin', { origin: 'null' }],
  ['no Origin', { origin: undefined }],
  ['another site', { 'sec-fetch-site': 'cross-site' }],
  ['another port of this computer', { 'sec-fetch-site': 'same-site' }],
  ['no header of ours', { 'x-candlepost': undefined }],
  ['no cookie', { cookie: undefined }],
] as const) {
  test(`refuses a call with ${what}`, async () => {
    expect((await call(changes)).status).toBe(403)
  })
}

test('refuses the key from another site and over another name', async () => {
  expect((await ask(keyPath(), { headers: { host: 'evil.example' } })).status).toBe(403)
  expect((await ask(keyPath(), { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403)
  expect((await ask(keyPath())).status).toBe(303)
})

test('serves the built page and nothing beside it', async () => {
  const headers = { cookie: await cookie() }
  const page = await ask('/', { headers })
  expect(page.status).toBe(200)
  expect(page.headers['content-security-policy']).toContain("frame-ancestors 'none'")
  expect(page.headers['content-security-policy']).toContain("default-src 'self'")
  expect(page.headers['x-content-type-options']).toBe('nosniff')
  expect(page.headers['referrer-policy']).toBe('no-referrer')
  for (const path of [
    '/../main/preview.cjs',
    '/assets/../../main/preview.cjs',
    '/%2e%2e/main/preview.cjs',
    '/..%2fmain%2fpreview.cjs',
    '/..%5cmain%5cpreview.cjs',
    '//etc/passwd',
    '/%00index.html',
    '/assets',
    '/files/../../main/preview.cjs',
  ])
    expect((await ask(path, { headers })).status, path).toBe(404)
})

test('says no to other methods and unknown procedures', async () => {
  const headers = { cookie: await cookie(), origin: server.origin, 'x-candlepost': '1' }
  expect((await ask('/', { method: 'POST', headers })).status).toBe(405)
  expect((await ask('/rpc/desk/nothing', { method: 'POST', headers })).status).toBe(404)
})
