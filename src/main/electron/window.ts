import { BrowserWindow, nativeTheme, type Session, screen } from 'electron'
import type { Memory } from './memory.ts'
import { pageOrigin } from './scheme.ts'
import { secludeContents } from './seclusion.ts'

const smallest = { width: 1024, height: 700 }
/** The page's ground in light and dark, so that nothing flashes before the page is there. */
const ground = { light: '#FAF8F3', dark: '#16181D' }

export interface WindowOptions {
  preload: string
  title: string
  icon: string
  session: Session
  memory: Memory
}

/** Opens the one window where it stood last time. */
export function openWindow(options: WindowOptions): BrowserWindow {
  const { memory } = options
  const window = new BrowserWindow({
    ...(visible(memory.get().bounds) ?? { width: 1280, height: 860 }),
    minWidth: smallest.width,
    minHeight: smallest.height,
    title: options.title,
    icon: options.icon,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? ground.dark : ground.light,
    webPreferences: {
      preload: options.preload,
      session: options.session,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: process.platform === 'darwin',
    },
  })
  secludeContents(window.webContents)
  if (memory.get().maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () => memory.set({ bounds: window.getNormalBounds(), maximized: window.isMaximized() }))
  void window.loadURL(`${pageOrigin}/`)
  return window
}

type Bounds = NonNullable<ReturnType<Memory['get']>['bounds']>

/** The bounds, where a fair part of them still lies on a screen that is there. */
function visible(bounds: Bounds | undefined): Bounds | null {
  if (!bounds) return null
  const { workArea } = screen.getDisplayMatching(bounds)
  const across = Math.min(bounds.x + bounds.width, workArea.x + workArea.width) - Math.max(bounds.x, workArea.x)
  const down = Math.min(bounds.y + bounds.height, workArea.y + workArea.height) - Math.max(bounds.y, workArea.y)
  return across >= 200 && down >= 200 ? bounds : null
}
