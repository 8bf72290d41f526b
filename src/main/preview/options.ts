import { parseArgs } from 'node:util'
import { chosenProfile } from '../profileOption.ts'

export interface PreviewArguments {
  profile: string
  /** 0 for a free one. */
  port: number
}

/** A wrong use of the command line: a message key under `host.preview.*` and its words. */
export class WrongUse extends Error {
  readonly key: string
  readonly params: Record<string, string>

  constructor(key: string, params: Record<string, string>) {
    super(key)
    this.key = key
    this.params = params
  }
}

/** @throws WrongUse */
export function readPreviewArguments(args: string[], env: NodeJS.ProcessEnv = process.env): PreviewArguments {
  const options = { profile: { type: 'string' }, port: { type: 'string' } } as const
  const { tokens, values } = parseArgs({ args, options, strict: false, tokens: true })
  for (const token of tokens) {
    const known = token.kind === 'option' && Object.hasOwn(options, token.name) && token.value !== undefined
    if (!known) throw new WrongUse('unknownOption', { option: args[token.index] ?? '' })
  }
  const port = String(values.port ?? '0')
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535) throw new WrongUse('badPort', { port })
  return { profile: chosenProfile(args, env), port: Number(port) }
}
