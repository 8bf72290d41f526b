import type { IncomingHttpHeaders } from 'node:http'

export interface Asked {
  method: string
  /** The path without the query. */
  path: string
  headers: IncomingHttpHeaders
}

/**
 * Whether a request may have come from the preview's own page, whatever it asks for: the right Host (against DNS
 * rebinding), Origin and Sec-Fetch-Site (against other sites' pages), and on /rpc a header that other sites cannot send
 * without asking first. The cookie is checked apart.
 * @param own the preview's host and port, e.g. `127.0.0.1:40123`
 */
export function comesFromHere({ method, path, headers }: Asked, own: string): boolean {
  if (headers.host !== own) return false
  const reading = method === 'GET' || method === 'HEAD'
  const origin = headers.origin
  if (origin === undefined ? !reading : origin !== `http://${own}`) return false
  const procedure = path.startsWith('/rpc/')
  // `none` is a person's own doing: an address typed or a bookmark. Procedures are only called by the page.
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && (site !== 'none' || !reading || procedure)) return false
  return !procedure || headers['x-candlepost'] === '1'
}

/** The value of the named cookie. */
export function cookieValue(headers: IncomingHttpHeaders, name: string): string | undefined {
  for (const part of (headers.cookie ?? '').split(';')) {
    const [key, value] = part.split('=')
    if (key?.trim() === name) return value?.trim()
  }
  return undefined
}
