import { Button, Group, Title } from '@mantine/core'
import { IconMailOpened } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { RepliesOf } from '#shared/replies.ts'
import { orpc } from '../../app/client.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Loaded } from '../../components/Loaded.tsx'
import { RepliesTable } from './RepliesTable.tsx'

/** What came back to a pack, an addressee or a member. Nothing where nothing came: most letters have no answer. */
export function RepliesTo({ of }: { of: RepliesOf }) {
  const { t } = useTranslation()
  const replies = useQuery(orpc.replies.list.queryOptions({ input: { of } }))
  if (replies.data === undefined || replies.data.length === 0) return null
  return (
    <section aria-labelledby="replies-title" style={{ marginBlock: 32 }}>
      <Title order={2} size="h4" mb="xs" id="replies-title">
        {t('replies.embedded.title')}
      </Title>
      <RepliesTable
        label={t('replies.embedded.title')}
        replies={replies.data}
        withoutAddressee={of.what === 'addressee'}
        brief
      />
    </section>
  )
}

/** A case's replies, with the way to record one. */
export function CaseReplies({ caseId }: { caseId: string }) {
  const { t } = useTranslation()
  const replies = useQuery(orpc.replies.list.queryOptions({ input: { of: { what: 'case', id: caseId } } }))
  const record = (
    <Button
      component={Link}
      to={`/replies/new?case=${caseId}`}
      variant="default"
      leftSection={<IconMailOpened size={18} aria-hidden />}
    >
      {t('replies.embedded.record')}
    </Button>
  )
  return (
    <Loaded query={replies}>
      {(all) =>
        all.length === 0 ? (
          <EmptyState action={record}>{t('replies.embedded.noneCase')}</EmptyState>
        ) : (
          <>
            <RepliesTable label={t('replies.embedded.title')} replies={all} withoutCase />
            <Group mt="md">{record}</Group>
          </>
        )
      }
    </Loaded>
  )
}
