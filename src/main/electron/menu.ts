import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron'
import type { TFunction } from 'i18next'

type Item = MenuItemConstructorOptions

/** The screens of the Go menu in the order of the page's navigation; the first nine get a number. */
const screens = [
  ['overview', '/'],
  ['cases', '/cases'],
  ['addressees', '/addressees'],
  ['members', '/members'],
  ['packs', '/packs'],
  ['actions', '/actions'],
  ['reports', '/reports'],
  ['bin', '/bin'],
] as const

/** Keeps the application's menu in the language that is spoken; there is none before it first speaks. */
export function keepMenu(words: () => TFunction, window: () => BrowserWindow | null): { speak: () => void } {
  let spoken: TFunction | null = null
  return {
    speak() {
      const t = words()
      if (t !== spoken) Menu.setApplicationMenu(Menu.buildFromTemplate(template(t, window)))
      spoken = t
    },
  }
}

/** Commands go to the page, which knows what they mean on the screen it shows. */
function template(t: TFunction, window: () => BrowserWindow | null): Item[] {
  const send = (command: string) => () => window()?.webContents.send('candlepost:command', command)
  const mac = process.platform === 'darwin'

  /** A command whose keys the page listens for itself (see renderer/app/useShortcuts.ts): here they are only shown. */
  const shown = (key: string, accelerator: string, command: string): Item => ({
    label: t(`host.menu.${key}`),
    accelerator,
    registerAccelerator: false,
    click: send(command),
  })
  const role = (key: string, name: NonNullable<Item['role']>): Item => ({ label: t(`host.menu.${key}`), role: name })
  const line: Item = { type: 'separator' }

  const settings = shown('settings', 'CommandOrControl+,', 'settings')
  const newCase: Item = { label: t('host.menu.newCase'), accelerator: 'CommandOrControl+N', click: send('new-case') }
  const go = screens.map(
    ([key, path], i): Item => ({
      label: t(`app.nav.${key}`),
      accelerator: `CommandOrControl+${i + 1}`,
      click: send(`go:${path}`),
    }),
  )

  return [
    ...(mac ? [macMenu(t, settings)] : []),
    {
      label: t('host.menu.file'),
      submenu: mac ? [newCase, line, role('close', 'close')] : [newCase, line, settings, line, role('quit', 'quit')],
    },
    {
      label: t('host.menu.edit'),
      submenu: [
        shown('undo', 'CommandOrControl+Z', 'undo'),
        shown('redo', 'CommandOrControl+Shift+Z', 'redo'),
        line,
        role('cut', 'cut'),
        role('copy', 'copy'),
        role('paste', 'paste'),
        role('pastePlain', 'pasteAndMatchStyle'),
        role('selectAll', 'selectAll'),
        line,
        { label: t('host.menu.history'), click: send('history') },
      ],
    },
    {
      label: t('host.menu.view'),
      submenu: [
        shown('search', 'CommandOrControl+K', 'palette'),
        line,
        role('actualSize', 'resetZoom'),
        role('larger', 'zoomIn'),
        role('smaller', 'zoomOut'),
        line,
        role('fullScreen', 'togglefullscreen'),
      ],
    },
    { label: t('host.menu.go'), submenu: go },
    {
      label: t('host.menu.help'),
      role: 'help',
      submenu: [{ label: t('host.menu.shortcuts'), click: send('shortcuts') }],
    },
  ]
}

function macMenu(t: TFunction, settings: Item): Item {
  const line: Item = { type: 'separator' }
  return {
    label: t('app.name'),
    submenu: [
      { label: t('host.menu.about'), role: 'about' },
      line,
      settings,
      line,
      { label: t('host.menu.services'), role: 'services' },
      line,
      { label: t('host.menu.hide'), role: 'hide' },
      { label: t('host.menu.hideOthers'), role: 'hideOthers' },
      { label: t('host.menu.unhide'), role: 'unhide' },
      line,
      { label: t('host.menu.quit'), role: 'quit' },
    ],
  }
}
