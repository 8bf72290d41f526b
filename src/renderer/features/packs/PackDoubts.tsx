import { Alert } from '@mantine/core'
import { IconMailX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { orpc } from '../../app/client.ts'

/** Before anything is printed: letters of the pack that go where others came back from. Stops nobody. */
export function PackDoubts({ packId }: { packId: string }) {
  const { t } = useTranslation()
  const doubts = useQuery(orpc.routes.ofPack.queryOptions({ input: { packId } }))
  if (doubts.data === undefined || doubts.data.length === 0) return null
  const letters = doubts.data.reduce((sum, one) => sum + one.letters, 0)
  return (
    <Alert
      color="due"
      variant="light"
      icon={<IconMailX aria-hidden />}
      title={t('routes.pack.title', { count: letters })}
      mb="md"
    >
      <ul style={{ margin: 0, paddingInlineStart: '1.2em' }}>
        {doubts.data.map(({ addresseeId, name, way, state, returns, letters: count }) => (
          <li key={`${addresseeId} ${way}`}>
            <Link to={`/addressees/${addresseeId}`}>{name}</Link>:{' '}
            {t(`routes.pack.${state === 'closed' ? 'closed' : way}`, {
              count: returns,
              letters: t('packs.letterCount', { count }),
            })}
          </li>
        ))}
      </ul>
    </Alert>
  )
}
