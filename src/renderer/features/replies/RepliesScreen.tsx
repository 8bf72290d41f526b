import { Button, Group, SegmentedControl, TextInput } from '@mantine/core'
import { IconMailOpened, IconSearch, IconSend } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import type { Reply } from '#shared/replies.ts'
import { orpc } from '../../app/client.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { matches } from '../../components/fold.ts'
import { Loaded } from '../../components/Loaded.tsx'
import { Page } from '../../components/Page.tsx'
import { RepliesTable } from './RepliesTable.tsx'
import { SendOnDialog } from './SendOnDialog.tsx'

const shows = ['all', 'unsent', 'returned'] as const
type Shown = (typeof shows)[number]
const isShown = (value: string | null): value is Shown => shows.some((one) => one === value)

/** Every reply, found by case and addressee, and the way of those that headquarters do not know yet. */
export function RepliesScreen() {
  const { t } = useTranslation()
  const [params] = useSearchParams()
  const [search, setSearch] = useState('')
  const asked = params.get('show')
  const [shown, setShown] = useState<Shown>(isShown(asked) ? asked : 'all')
  const [sending, setSending] = useState(false)
  const replies = useQuery(orpc.replies.list.queryOptions({ input: { of: null } }))
  const unsent = (replies.data ?? []).filter(({ sentOn }) => sentOn === null)
  const record = (
    <Button component={Link} to="/replies/new" leftSection={<IconMailOpened size={18} aria-hidden />}>
      {t('replies.new')}
    </Button>
  )
  return (
    <Page
      title={t('replies.title')}
      primary={replies.data?.length === 0 ? undefined : record}
      actions={
        unsent.length > 0 && (
          <Button variant="default" leftSection={<IconSend size={18} aria-hidden />} onClick={() => setSending(true)}>
            {t('replies.sendOn.open')}
          </Button>
        )
      }
    >
      <Loaded query={replies}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState icon={<IconMailOpened size={40} stroke={1.2} />} action={record}>
              {t('replies.none')}
            </EmptyState>
          ) : (
            <>
              <Group mb="sm" gap="sm" align="flex-end">
                <search style={{ flex: '0 1 320px' }}>
                  <TextInput
                    type="search"
                    aria-label={t('replies.search')}
                    placeholder={t('replies.search')}
                    leftSection={<IconSearch size={16} aria-hidden />}
                    value={search}
                    onChange={(event) => setSearch(event.currentTarget.value)}
                  />
                </search>
                <SegmentedControl
                  aria-label={t('replies.filter')}
                  value={shown}
                  onChange={(value) => isShown(value) && setShown(value)}
                  data={shows.map((value) => ({ value, label: t(`replies.${value}`) }))}
                />
              </Group>
              <Found replies={all.filter((one) => fits(one, shown, search))} />
            </>
          )
        }
      </Loaded>
      {sending && <SendOnDialog replies={unsent} onClose={() => setSending(false)} />}
    </Page>
  )
}

function Found({ replies }: { replies: readonly Reply[] }) {
  const { t } = useTranslation()
  if (replies.length === 0) return <EmptyState>{t('replies.nothingFound')}</EmptyState>
  return <RepliesTable replies={replies} label={t('replies.title')} />
}

function fits(reply: Reply, shown: Shown, search: string): boolean {
  if (shown === 'unsent' && reply.sentOn !== null) return false
  if (shown === 'returned' && reply.kind !== 'returned' && reply.kind !== 'refused') return false
  const { reference, headline, addresseeName, summary, note, letter } = reply
  return matches(search, [reference, headline, addresseeName, summary, note, letter?.code])
}
