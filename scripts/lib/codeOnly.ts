/**
 * How the bundles of the main process are written. Each of its threads keeps the source of what it runs in memory: without
 * comments and blanks it is a third shorter, and in ASCII alone V8 takes one byte a character for it instead of two. Every
 * name stays as it was, since a log shows them.
 */
export const codeOnly = {
  comments: false,
  minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
} as const

interface Bundle {
  [file: string]: { type: 'asset' | 'chunk'; code?: string }
}

/**
 * A plugin of rolldown and Vite that writes every other character as `\uXXXX`, which strings and patterns read alike. So do
 * patterns made from `String.raw`, and nothing else may be made from it.
 */
export const asciiOnly = {
  name: 'ascii-only',
  generateBundle(_options: unknown, bundle: Bundle): void {
    for (const chunk of Object.values(bundle)) {
      if (chunk.code === undefined) continue
      chunk.code = chunk.code.replace(beyondAscii, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    }
  },
}

// By UTF-16 units, as the escapes are.
const beyondAscii = /[\u0080-\uffff]/g
