/** Names that Windows keeps for devices, with any extension. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

/**
 * A file name that every system takes: no folders, no control or reserved characters, at most 120 characters with the
 * extension kept.
 */
export function safeFileName(wanted: string): string {
  const plain = wanted
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]+/gu, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.-]+|[\s.]+$/g, '')
  const dot = plain.lastIndexOf('.')
  const extension = dot > 0 && plain.length - dot <= 10 ? plain.slice(dot) : ''
  const stem = shortened(plain.slice(0, plain.length - extension.length)).trim()
  const name = (stem || 'file') + extension
  return reserved.test(name) ? `_${name}` : name
}

const most = 110
/** Only a long text can have more characters than that. */
const shortened = (stem: string): string => (stem.length <= most ? stem : Array.from(stem).slice(0, most).join(''))
