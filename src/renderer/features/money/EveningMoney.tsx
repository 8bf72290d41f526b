import { Button, Group } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Evening } from '#shared/evenings.ts'
import { allMoney } from '#shared/money.ts'
import { orpc } from '../../app/client.ts'
import { Loaded } from '../../components/Loaded.tsx'
import evenings from '../evenings/Evening.module.css'
import classes from './Money.module.css'
import { MoneyDialog } from './MoneyDialog.tsx'
import { PackPostage } from './PackPostage.tsx'
import { useMoneyText } from './useMoneyText.ts'

/** What came in and went out with an evening: its entries, the postage of its packs, and a way to note more. */
export function EveningMoney({ evening }: { evening: Evening }) {
  const { t } = useTranslation()
  const { money } = useMoneyText()
  const list = useQuery(orpc.money.list.queryOptions({ input: { ...allMoney, eveningId: evening.id } }))
  const [asking, setAsking] = useState(false)
  const posted = evening.packs.filter(({ postedOn }) => postedOn !== null)
  return (
    <section className="sheet" aria-labelledby="money-title">
      <Group justify="space-between" pr={12}>
        <h2 id="money-title" className={`eyebrow ${evenings.eyebrow}`}>
          {t('money.ofEvening.title')}
        </h2>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => setAsking(true)}
        >
          {t('money.ofEvening.add')}
        </Button>
      </Group>
      <div className={classes.evening}>
        <Loaded query={list}>
          {({ entries, currency }) => (
            <>
              {entries.length === 0 ? (
                <p className="quiet">{t('money.ofEvening.none')}</p>
              ) : (
                <ul>
                  {entries.map((one) => (
                    <li key={one.id}>
                      <Link to={`/money?year=${one.on.slice(0, 4)}`}>{t(`money.kindOf.${one.kind}`)}</Link>
                      <span className="quiet">{one.note}</span>
                      <span className="tabular">{money(one.amount, one.currency)}</span>
                    </li>
                  ))}
                </ul>
              )}
              <MoneyDialog
                opened={asking}
                onClose={() => setAsking(false)}
                title={t('money.addTitle')}
                currency={currency}
                keep={`money:evening:${evening.id}`}
                start={{ eveningId: evening.id, on: evening.on }}
              />
            </>
          )}
        </Loaded>
        {posted.map((pack) => (
          <PackPostage key={pack.id} packId={pack.id} eveningId={evening.id} />
        ))}
      </div>
    </section>
  )
}
