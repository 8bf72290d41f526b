import { Button } from '@mantine/core'
import { IconAddressBook, IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { differences, unlink } from '#shared/addresseeLink.ts'
import type { AddresseeSummary } from '#shared/addressees.ts'
import { useLocale } from '../../../../components/locale.ts'
import type { CaseAddressee } from '../fields.ts'
import { cardName } from './cardName.ts'
import classes from './Directory.module.css'
import { SaidDifferences } from './SaidDifferences.tsx'
import type { CardTools } from './useCardTools.ts'

interface LinkedNoteProps {
  card: CaseAddressee
  index: number
  /** Null when it is not in the directory any more. */
  entry: AddresseeSummary | null
  /** The case's own reference: only other cases are worth a word. */
  reference: string
  tools: CardTools
}

/** Says that the card is an entry of the directory, and what saving changes there. */
export function LinkedNote({ card, index, entry, reference, tools }: LinkedNoteProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const found = entry ? differences(card, entry) : []
  const join = (words: readonly string[]) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(words)
  const others = (entry?.cases ?? []).map((one) => one.reference).filter((other) => other !== reference.trim())
  const fields = join(found.map(({ field }) => t(`addressees.lower.${field}`)))
  const words = { fields, cases: join(others), count: others.length }
  const sentence =
    entry === null
      ? t('addressees.linked.gone')
      : found.length === 0
        ? t(others.length > 0 ? 'addressees.linked.also' : 'addressees.linked.plain', words)
        : t(others.length > 0 ? 'addressees.linked.changesAlso' : 'addressees.linked.changes', words)
  const Icon = entry === null ? IconAlertTriangle : IconAddressBook
  return (
    <section
      className={classes.linked}
      aria-label={t('addressees.linked.label')}
      data-gone={entry === null || undefined}
    >
      <Icon size={16} aria-hidden />
      <div>
        <SaidDifferences of={found}>{sentence}</SaidDifferences>
      </div>
      <Button
        variant="subtle"
        color="gray"
        size="compact-xs"
        onClick={() =>
          tools.replace(index, unlink(card), t('addressees.linked.unlinked', { name: cardName(t, card, index) }))
        }
      >
        {t('addressees.linked.unlink')}
      </Button>
    </section>
  )
}
