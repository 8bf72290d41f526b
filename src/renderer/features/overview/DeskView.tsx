import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Overview } from '#shared/desk.ts'
import { orpc } from '../../app/client.ts'
import { Page } from '../../components/Page.tsx'
import { Tonight } from '../evenings/Tonight.tsx'
import classes from './Desk.module.css'
import { DueList } from './DueList.tsx'
import { MonthPanel } from './MonthPanel.tsx'
import { WaitingList } from './WaitingList.tsx'

function partOfDay(hour: number): 'morning' | 'afternoon' | 'evening' {
  if (hour >= 5 && hour < 12) return 'morning'
  return hour >= 12 && hour < 18 ? 'afternoon' : 'evening'
}

export function DeskView({ overview }: { overview: Overview }) {
  const { t } = useTranslation()
  const settings = useQuery(orpc.settings.get.queryOptions())
  const group = settings.data?.groupName ?? ''
  const part = partOfDay(new Date().getHours())
  return (
    <Page
      title={t('overview.title')}
      serifTitle={group === '' ? t(`overview.greeting.${part}`) : t(`overview.greeting.${part}Group`, { group })}
      subtitle={t('overview.facts', {
        cases: t('overview.openCases', { count: overview.openCases }),
        members: t('overview.activeMembers', { count: overview.activeMembers }),
      })}
      primary={
        <Button component={Link} to="/intake" leftSection={<IconPlus size={18} aria-hidden />}>
          {t('overview.newCase')}
        </Button>
      }
    >
      <Tonight today={overview.today} />
      <div className={classes.columns}>
        <DueList overview={overview} />
        <div className={classes.side}>
          <MonthPanel overview={overview} />
          <WaitingList overview={overview} named={settings.data?.groupName !== ''} />
        </div>
      </div>
    </Page>
  )
}
