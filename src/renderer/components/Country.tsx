import { countryName } from './countries.ts'
import { useLocale } from './locale.ts'

/** A country's name in the interface's language. Nothing for null. */
export function Country({ code }: { code: string | null }) {
  const locale = useLocale()
  return code === null ? null : countryName(code, locale)
}
