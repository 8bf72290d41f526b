import { Button, Group } from '@mantine/core'
import { IconCoins } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { orpc } from '../../app/client.ts'
import { useLocale } from '../../components/locale.ts'
import { useChange } from '../../components/useChange.ts'
import { typedAmount } from './amount.ts'
import classes from './Money.module.css'
import { MoneyDialog } from './MoneyDialog.tsx'
import { useMoneyText } from './useMoneyText.ts'

interface PackPostageProps {
  packId: string
  /** The evening on whose page it stands; on the pack's own page none. */
  eveningId?: string
}

/** What posting a pack cost by its plan, to be noted with one click. Says nothing where a price is missing. */
export function PackPostage({ packId, eveningId }: PackPostageProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { money } = useMoneyText()
  const postage = useQuery(orpc.money.postage.queryOptions({ input: { packId } }))
  const [asking, setAsking] = useState(false)
  const add = useChange(orpc.money.add.mutationOptions(), {
    said: (_, { fields }) =>
      t('money.saved', { amount: money(fields.amount, fields.currency), kind: t(`money.kindOf.${fields.kind}`) }),
  })
  const { data } = postage
  if (!data) return null
  const onPack = eveningId === undefined ? classes.onPack : ''
  const { number, letters, currency, amount, noted, on, caseId } = data
  if (noted !== null) {
    return (
      <p className={`${classes.noted} ${onPack}`}>
        {t('money.postage.noted', { number, amount: money(noted.amount, noted.currency) })}{' '}
        <Link to={`/money?year=${on.slice(0, 4)}`}>{t('money.open')}</Link>
      </p>
    )
  }
  if (amount === null) return null
  const start = { on, packId, caseId, eveningId: eveningId ?? data.eveningId, kind: 'postage' as const, note: '' }
  return (
    <section className={`${classes.postage} ${onPack}`} aria-label={t('money.postage.title', { number })}>
      <span>{t('money.postage.ask', { number, count: letters, amount: money(amount, currency) })}</span>
      <Group gap="xs">
        <Button
          size="compact-md"
          variant="default"
          leftSection={<IconCoins size={16} aria-hidden />}
          loading={add.isPending}
          onClick={() => add.mutate({ fields: { ...start, amount, currency } })}
        >
          {t('money.postage.note', { amount: money(amount, currency) })}
        </Button>
        <Button size="compact-md" variant="subtle" color="gray" onClick={() => setAsking(true)}>
          {t('money.postage.other')}
        </Button>
      </Group>
      <MoneyDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('money.postage.title', { number })}
        currency={currency}
        keep={`money:pack:${packId}`}
        start={{ ...start, amount: typedAmount(amount, currency, locale) }}
      />
    </section>
  )
}
