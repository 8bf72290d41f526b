import { Button } from '@mantine/core'
import { IconHome } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { orpc } from '../../app/client.ts'

/** The way from the roster to its households; says how many wait for a word. */
export function HouseholdsLink() {
  const { t } = useTranslation()
  const suggestions = useQuery(orpc.households.suggestions.queryOptions())
  const count = suggestions.data?.length ?? 0
  return (
    <Button
      component={Link}
      to="/members/households"
      variant="default"
      leftSection={<IconHome size={18} aria-hidden />}
    >
      {count > 0 ? t('households.toConfirm', { count }) : t('households.link')}
    </Button>
  )
}
