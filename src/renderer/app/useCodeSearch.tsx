import type { SpotlightActionGroupData } from '@mantine/spotlight'
import { IconAlertTriangle, IconMail, IconQuestionMark, IconTrash } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { codeWords, useLetterCode } from '../components/letterCode.ts'
import { useCommands } from './commands.tsx'

/** Entries with this prefix were found by the desk: the palette does not filter them again. */
export const codeEntry = 'code:'

const icons = { found: IconMail, slip: IconAlertTriangle, unknown: IconQuestionMark, inBin: IconTrash }

/** What the palette shows for a letter's code, printed on every letter: the letter, or what is wrong with the code. */
export function useCodeSearch(typed: string): SpotlightActionGroupData | null {
  const { t } = useTranslation()
  const { run } = useCommands()
  const found = useLetterCode(typed)
  return useMemo(() => {
    if (!found) return null
    const { label, hint, to } = codeWords(t, found)
    const Icon = icons[found.kind]
    const action = {
      id: `${codeEntry}${found.kind}`,
      label,
      description: hint,
      leftSection: <Icon size={18} stroke={1.6} aria-hidden />,
      closeSpotlightOnTrigger: to !== null,
      onClick: () => {
        if (to !== null) run(`go:${to}`)
      },
    }
    return { group: t('app.palette.letters'), actions: [action] }
  }, [t, run, found])
}
