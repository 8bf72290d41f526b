/** The page's address, `candlepost://app/`: a scheme of our own, so that the page has an origin and no network. */
import { protocol, type Session } from 'electron'
import { readPageFile } from '../page/files.ts'
import { pageHeaders } from '../page/policy.ts'

const scheme = 'candlepost'
export const pageOrigin = `${scheme}://app`

/** Must run before Electron is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Serves the built page in `folder` to that session. */
export function servePage(session: Session, folder: string): void {
  session.protocol.handle(scheme, async (request) => {
    const { host, pathname } = new URL(request.url)
    const file = host === 'app' && request.method === 'GET' ? await readPageFile(folder, pathname) : null
    if (!file) return new Response(null, { status: 404, headers: pageHeaders })
    return new Response(file.bytes, { headers: { ...pageHeaders, 'content-type': file.type } })
  })
}
