/** The desk over HTTP for the browser on this computer, and for nobody else. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { BodyLimitPlugin, RPCHandler } from '@orpc/server/node'
import { maxFileBytes } from '#shared/files.ts'
import type { Desk } from '../desk.ts'
import { readPageFile } from '../page/files.ts'
import { pageHeaders } from '../page/policy.ts'
import { sendDownload } from './downloads.ts'
import { comesFromHere, cookieValue } from './guard.ts'
import { createEntrance } from './key.ts'

export interface PreviewOptions {
  desk: Desk
  /** The built page. */
  page: string
  /** 0 for a free one. */
  port: number
  /** What a visitor without the key is told. */
  forbidden: string
}

export interface Preview {
  /** With the one-time key in it. */
  address: string
  close(): Promise<void>
}

const host = '127.0.0.1'

/** @throws the system's error when the port is taken */
export async function servePreview({ desk, page, port, forbidden }: PreviewOptions): Promise<Preview> {
  const entrance = createEntrance()
  const procedures = new RPCHandler(desk.router, {
    // The file and the little that is said around it.
    plugins: [new BodyLimitPlugin({ maxBodySize: maxFileBytes + 64 * 1024 })],
  })
  const server = createServer((request, response) => {
    answer(request, response).catch(() => {
      if (!response.headersSent) end(response, 500)
      else response.destroy()
    })
  })
  const own = `${host}:${await listen(server, port)}`
  // Cookies do not tell ports apart, so the name must.
  const cookieName = `candlepost-${own.split(':')[1]}`

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(pageHeaders)) response.setHeader(name, value)
    const method = request.method ?? ''
    const target = request.url ?? '/'
    const path = target.split('?')[0] ?? '/'
    if (!comesFromHere({ method, path, headers: request.headers }, own)) return end(response, 403, forbidden)

    const key = method === 'GET' && path === '/' ? new URLSearchParams(target.split('?')[1]).get('key') : null
    if (key !== null) return enter(key, response)
    if (!entrance.admits(cookieValue(request.headers, cookieName))) return end(response, 403, forbidden)

    if (path.startsWith('/rpc/')) {
      const { matched } = await procedures.handle(request, response, { prefix: '/rpc', context: desk.context })
      return matched ? undefined : end(response, 404)
    }
    if (method !== 'GET') return end(response, 405)
    if (path.startsWith('/files/')) {
      const sent = sendDownload(desk.files, path.slice('/files/'.length), response)
      return sent ? undefined : end(response, 404)
    }
    const file = await readPageFile(page, path)
    if (!file) return end(response, 404)
    response.writeHead(200, { 'content-type': file.type, 'content-length': file.bytes.length })
    response.end(file.bytes)
  }

  function enter(key: string, response: ServerResponse): void {
    const cookie = entrance.exchange(key)
    if (cookie === null) {
      end(response, 403, forbidden)
      return
    }
    const bound = `${cookieName}=${cookie}; Path=/; HttpOnly; SameSite=Strict`
    response.writeHead(303, { location: '/', 'set-cookie': bound }).end()
  }

  return {
    address: `http://${own}/?key=${entrance.key}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port))
  })
}

function end(response: ServerResponse, status: number, sentence = ''): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' })
  response.end(sentence === '' ? '' : `${sentence}\n`)
}
