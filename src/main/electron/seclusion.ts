/** Keeps the window offline and to itself: no network, no permissions, no other pages. */
import { app, type Session, type WebContents } from 'electron'
import { pageOrigin } from './scheme.ts'

/** Switches off what Chromium would fetch on its own account. Must run before Electron is ready. */
export function stayOffline(): void {
  // No name and no address resolves, whoever asks.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.commandLine.appendSwitch('no-proxy-server')
  app.commandLine.appendSwitch('disable-background-networking')
  app.commandLine.appendSwitch('disable-component-update')
  app.commandLine.appendSwitch('disable-domain-reliability')
  app.commandLine.appendSwitch('no-pings')
}

export function secludeSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  // Elsewhere than on a Mac, Chromium downloads its dictionaries.
  session.setSpellCheckerEnabled(process.platform === 'darwin')
  session.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !isLocal(url) }))
  session.on('will-download', (event) => event.preventDefault())
}

/** The page stays the page: no navigation, no new windows, no embedded ones. */
export function secludeContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
}

const isLocal = (url: string): boolean => url.startsWith(`${pageOrigin}/`) || /^(devtools|data|blob):/.test(url)
