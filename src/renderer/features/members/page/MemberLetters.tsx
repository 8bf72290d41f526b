import { Button, Group, Title } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { MemberLetter } from '#shared/memberPage.ts'
import type { Member } from '#shared/members.ts'
import { orpc } from '../../../app/client.ts'
import { type Column, DataTable } from '../../../components/DataTable.tsx'
import { dayText } from '../../../components/days.ts'
import { EmptyState } from '../../../components/EmptyState.tsx'
import { Loaded } from '../../../components/Loaded.tsx'
import { useLocale, useNumber } from '../../../components/locale.ts'
import { ActionsTable } from '../../actions/ActionsTable.tsx'
import { RepliesTo } from '../../replies/RepliesTo.tsx'
import { repliedWords } from '../../replies/replied.ts'
import classes from './MemberPage.module.css'

const pageLength = 200

/** What somebody wrote: the letters of packs, and whatever else the log has of them. */
export function MemberLetters({ member }: { member: Member }) {
  return (
    <>
      <Letters member={member} />
      <RepliesTo of={{ what: 'member', id: member.id }} />
      <OtherActions member={member} />
    </>
  )
}

function Letters({ member }: { member: Member }) {
  const { t } = useTranslation()
  const number = useNumber()
  const columns = useLetterColumns(member)
  const letters = useInfiniteQuery(
    orpc.memberPage.letters.infiniteOptions({
      input: (offset: number) => ({ id: member.id, offset, limit: pageLength }),
      initialPageParam: 0,
      getNextPageParam: (last, pages) => {
        const read = pages.reduce((sum, page) => sum + page.letters.length, 0)
        return read < last.total ? read : undefined
      },
    }),
  )
  const traceless = member.trace === 'none'
  return (
    <section className={classes.part} aria-labelledby="member-letters">
      <Title order={2} id="member-letters" className={classes.title}>
        {t('memberPage.letters.title')}
      </Title>
      <Loaded query={letters}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.letters)
          if (rows.length === 0) {
            const make = (
              <Button component={Link} to="/packs/new" variant="default">
                {t('memberPage.letters.make')}
              </Button>
            )
            return (
              <EmptyState action={traceless ? undefined : make}>
                {t(traceless ? 'memberPage.letters.noneTraceless' : 'memberPage.letters.none')}
              </EmptyState>
            )
          }
          return (
            <>
              <DataTable
                label={t('memberPage.letters.title')}
                rows={rows}
                columns={columns}
                rowId={(one) => one.id}
                rowLink={(one) => `/packs/${one.packId}?at=${one.position}`}
              />
              {letters.hasNextPage && (
                <Group mt="md" gap="sm">
                  <Button
                    variant="default"
                    loading={letters.isFetchingNextPage}
                    onClick={() => void letters.fetchNextPage()}
                  >
                    {t('memberPage.letters.more')}
                  </Button>
                  <span className="quiet">
                    {t('memberPage.letters.shown', {
                      shown: number(rows.length),
                      total: number(pages.at(-1)?.total ?? 0),
                    })}
                  </span>
                </Group>
              )}
            </>
          )
        }}
      </Loaded>
    </section>
  )
}

function useLetterColumns(member: Member): Column<MemberLetter>[] {
  const { t } = useTranslation()
  const locale = useLocale()
  const came = useQuery(orpc.replies.list.queryOptions({ input: { of: { what: 'member', id: member.id } } }))
  const replied = useMemo(() => repliedWords(t, came.data ?? [], locale), [t, came.data, locale])
  return useMemo(
    () => [
      {
        id: 'code',
        header: t('memberPage.letters.code'),
        value: (one) => one.code,
        cell: (one) => <span className="tabular">{one.code}</span>,
        width: '8rem',
      },
      {
        id: 'pack',
        header: t('memberPage.letters.pack'),
        value: (one) => one.packNumber,
        cell: (one) => t('memberPage.letters.packNumber', { number: one.packNumber }),
        width: '6rem',
      },
      { id: 'case', header: t('memberPage.letters.case'), value: (one) => one.reference, width: '8rem' },
      {
        id: 'addressee',
        header: t('memberPage.letters.addressee'),
        value: (one) => one.addresseeName,
        cell: (one) => (
          <>
            {one.addresseeName}
            {one.together !== null && (
              <div className={classes.small}>{t('memberPage.letters.together', { name: one.together })}</div>
            )}
          </>
        ),
      },
      {
        id: 'state',
        header: t('memberPage.letters.state'),
        value: (one) => one.done?.on ?? null,
        cell: (one) => {
          const back = replied.get(one.id)
          return (
            <>
              <Went letter={one} />
              {back !== undefined && <div className={classes.small}>{back}</div>}
            </>
          )
        },
        width: '9rem',
      },
    ],
    [t, replied],
  )
}

function Went({ letter: { done } }: { letter: MemberLetter }) {
  const { t } = useTranslation()
  const locale = useLocale()
  if (!done) return <span className="quiet">{t('memberPage.letters.notYet')}</span>
  const day = dayText(done.on, locale)
  if (done.channel === 'letter') return t('memberPage.letters.done', { day })
  return t('memberPage.letters.doneBy', { day, channel: t(`channel.${done.channel}`) })
}

function OtherActions({ member }: { member: Member }) {
  const { t } = useTranslation()
  const actions = useInfiniteQuery(
    orpc.memberPage.actions.infiniteOptions({
      input: (offset: number) => ({ id: member.id, offset, limit: pageLength }),
      initialPageParam: 0,
      getNextPageParam: (last, pages) => {
        const read = pages.reduce((sum, page) => sum + page.actions.length, 0)
        return read < last.total ? read : undefined
      },
    }),
  )
  return (
    <section className={classes.part} aria-labelledby="member-actions">
      <Title order={2} id="member-actions" className={classes.title}>
        {t('memberPage.actions.title')}
      </Title>
      <Loaded query={actions}>
        {(pages) => (
          <ActionsTable
            pages={pages}
            more={actions}
            withoutMember
            empty={<p className="quiet">{t('memberPage.actions.none')}</p>}
          />
        )}
      </Loaded>
    </section>
  )
}
