import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import type { CodeSearch } from '#shared/sending.ts'
import { orpc } from '../app/client.ts'

/** What somebody is told about a code that they typed. */
export type CodeAnswer = Exclude<CodeSearch, { kind: 'other' }>

/** Seven characters in whatever writing; the desk knows which of them are a code. */
const maybeCode = (typed: string): boolean => {
  const { length } = typed.replace(/[^\p{L}\p{N}]/gu, '')
  return length === 7 && typed.length <= 100
}

/** Looks a letter up by the code printed on it; null while nothing that was typed could be one. */
export function useLetterCode(typed: string): CodeAnswer | null {
  const asked = maybeCode(typed)
  const search = useQuery({
    ...orpc.sending.find.queryOptions({ input: { typed: typed.trim() } }),
    enabled: asked,
    placeholderData: keepPreviousData,
  })
  const found = asked && !search.isPlaceholderData ? search.data : undefined
  return found && found.kind !== 'other' ? found : null
}

/** The answer in words, and where it leads. */
export function codeWords(t: TFunction, found: CodeAnswer): { label: string; hint: string; to: `/${string}` | null } {
  switch (found.kind) {
    case 'found': {
      const where = { member: found.memberName, addressee: found.addresseeName, number: found.packNumber }
      return {
        label: t('app.palette.letterFound', { code: found.code }),
        hint: t('app.palette.letterWhere', where),
        to: `/packs/${found.packId}?at=${found.position}`,
      }
    }
    case 'slip':
      return { label: t('app.palette.letterSlip'), hint: t('app.palette.letterSlipHint'), to: null }
    case 'unknown':
      return {
        label: t('app.palette.letterUnknown', { code: found.code }),
        hint: t('app.palette.letterUnknownHint'),
        to: null,
      }
    case 'inBin':
      return {
        label: t('app.palette.letterInBin', { code: found.code, number: found.packNumber }),
        hint: t('app.palette.letterInBinHint'),
        to: '/bin',
      }
  }
}
