/** What the menu, the keys, the palette and the header can ask for; `go:/path` opens a screen. */
export type Command = 'undo' | 'redo' | 'palette' | 'history' | 'shortcuts' | 'settings' | 'new-case' | `go:/${string}`

const known = new Set<string>(['undo', 'redo', 'palette', 'history', 'shortcuts', 'settings', 'new-case'])

export const isCommand = (text: string): text is Command => known.has(text) || text.startsWith('go:/')
