import { Button } from '@mantine/core'
import { IconArrowsExchange, IconFolderOpen, IconKey } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { orpc } from '../../app/client.ts'
import { Loaded } from '../../components/Loaded.tsx'
import { Page } from '../../components/Page.tsx'
import { ConflictList } from './ConflictList.tsx'
import classes from './Exchange.module.css'
import { OtherGroups } from './OtherGroups.tsx'

/** What goes out to others and comes in from them: the ways, what waits for a decision, and what other groups did. */
export function ExchangeScreen() {
  const { t } = useTranslation()
  const conflicts = useQuery(orpc.exchange.conflicts.queryOptions())
  const groups = useQuery(orpc.exchange.otherGroups.queryOptions())
  return (
    <Page
      title={t('exchange.title')}
      subtitle={t('exchange.subtitle')}
      primary={
        <Button component={Link} to="/exchange/open" leftSection={<IconFolderOpen size={18} aria-hidden />}>
          {t('exchange.open.link')}
        </Button>
      }
    >
      <div className={classes.ways}>
        <section aria-labelledby="give" className={`sheet ${classes.way}`}>
          <h2 id="give">{t('exchange.give.title')}</h2>
          <p>{t('exchange.give.intro')}</p>
          <Button
            component={Link}
            to="/exchange/give"
            variant="default"
            leftSection={<IconArrowsExchange size={18} aria-hidden />}
          >
            {t('exchange.give.link')}
          </Button>
        </section>
        <section aria-labelledby="hand-over" className={`sheet ${classes.way}`}>
          <h2 id="hand-over">{t('exchange.handOver.title')}</h2>
          <p>{t('exchange.handOver.intro')}</p>
          <Button
            component={Link}
            to="/exchange/hand-over"
            variant="default"
            leftSection={<IconKey size={18} aria-hidden />}
          >
            {t('exchange.handOver.link')}
          </Button>
        </section>
      </div>
      <Loaded query={conflicts}>{(found) => <ConflictList conflicts={found} />}</Loaded>
      <Loaded query={groups}>{(told) => <OtherGroups told={told} />}</Loaded>
    </Page>
  )
}
