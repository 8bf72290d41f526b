import { Button, Group } from '@mantine/core'
import { IconArrowsExchange, IconFolderOpen, IconKey } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import classes from '../settings/Settings.module.css'
import { SettingsPart } from '../settings/SettingsPart.tsx'

/** Where a coordinator who leaves, or who follows, looks first. */
export function ExchangeSettings() {
  const { t } = useTranslation()
  const link = (to: string, label: string, Icon: typeof IconKey) => (
    <Button component={Link} to={to} variant="default" leftSection={<Icon size={18} aria-hidden />}>
      {label}
    </Button>
  )
  return (
    <SettingsPart id="exchange" title={t('exchange.title')}>
      <div>
        <Group gap="xs">
          {link('/exchange/hand-over', t('exchange.handOver.link'), IconKey)}
          {link('/exchange/give', t('exchange.give.link'), IconArrowsExchange)}
          {link('/exchange/open', t('exchange.open.link'), IconFolderOpen)}
        </Group>
        <p className={classes.hint}>{t('exchange.subtitle')}</p>
      </div>
    </SettingsPart>
  )
}
