import { Button, Group } from '@mantine/core'
import { IconAddressBook } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { differences, keepApart, succeed, takeEntry, updateEntry } from '#shared/addresseeLink.ts'
import type { Match } from '#shared/addresseeMatch.ts'
import type { AddresseeSummary } from '#shared/addressees.ts'
import { useLocale } from '../../../../components/locale.ts'
import type { CaseAddressee } from '../fields.ts'
import classes from './Directory.module.css'
import { SaidDifferences } from './SaidDifferences.tsx'
import type { CardTools } from './useCardTools.ts'

interface DirectoryOfferProps {
  card: CaseAddressee
  index: number
  match: Match<AddresseeSummary>
  tools: CardTools
}

/** An entry of the directory that is likely this addressee: what differs, and what to do about it. */
export function DirectoryOffer({ card, index, match, tools }: DirectoryOfferProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { entry, reason } = match
  const found = differences(card, entry)
  // What a document leaves out, it does not contradict.
  const told = found.filter((one) => one.card.length > 0)
  const join = (words: readonly string[]) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(words)
  const name = [entry.title, entry.name].filter((part) => part !== '').join(' ')
  const cases = entry.cases.map(({ reference }) => reference)
  const words = { name: entry.name || entry.title, here: card.name || card.title, cases: join(cases) }
  const link = (next: CaseAddressee, sentence: string) => tools.replace(index, next, t(sentence, words))
  return (
    <section className={classes.offer} aria-label={t('addressees.offer.label')}>
      <IconAddressBook size={18} aria-hidden />
      <div>
        <SaidDifferences of={found}>
          {t('addressees.offer.found')} <strong className={classes.name}>{name}</strong>
          {cases.length > 0 && ` (${cases.join(', ')})`}.{' '}
          {reason === 'successor'
            ? t('addressees.offer.successorSaid')
            : told.length === 0
              ? t('addressees.offer.same')
              : t('addressees.offer.differs', {
                  fields: join(told.map(({ field }) => t(`addressees.lower.${field}`))),
                })}
        </SaidDifferences>
        <Group gap="xs" mt={6}>
          {reason === 'successor' && (
            <Button
              variant="default"
              size="compact-sm"
              onClick={() => link(succeed(card, entry), 'addressees.offer.said.succeeded')}
            >
              {t('addressees.offer.succeed')}
            </Button>
          )}
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => link(takeEntry(card, entry), 'addressees.offer.said.taken')}
          >
            {t('addressees.offer.take')}
          </Button>
          {told.length > 0 && (
            <Button
              variant="default"
              size="compact-sm"
              onClick={() => link(updateEntry(card, entry), 'addressees.offer.said.updated')}
            >
              {t('addressees.offer.update')}
            </Button>
          )}
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            onClick={() => link(keepApart(card, entry.id), 'addressees.offer.said.apart')}
          >
            {t('addressees.offer.apart')}
          </Button>
        </Group>
        {told.length > 0 && cases.length > 0 && <p className={classes.small}>{t('addressees.offer.reaches', words)}</p>}
      </div>
    </section>
  )
}
