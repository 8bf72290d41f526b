import { resolve } from 'node:path'
import { defaultProfileFolder } from './db/profile.ts'

/**
 * Which profile a program was asked for: `--profile DIR` (or `--profile=DIR`), else CANDLEPOST_PROFILE, else the usual
 * one. Other arguments are left alone: Chromium and test tools add theirs.
 * @returns an absolute path; a relative one counts from the working folder
 */
export function chosenProfile(args: readonly string[], env: NodeJS.ProcessEnv = process.env): string {
  const given = optionValue(args, '--profile') ?? env.CANDLEPOST_PROFILE
  return given ? resolve(given) : defaultProfileFolder(process.platform, env)
}

/** The value of the last `name VALUE` or `name=VALUE`; undefined when absent. */
export function optionValue(args: readonly string[], name: string): string | undefined {
  let found: string | undefined
  args.forEach((arg, i) => {
    if (arg.startsWith(`${name}=`)) found = arg.slice(name.length + 1)
    else if (arg === name && args[i + 1] !== undefined) found = args[i + 1]
  })
  return found
}
