import type { SpotlightActionGroupData } from '@mantine/spotlight'
import {
  IconArrowsExchange,
  IconCoins,
  IconDatabaseExport,
  IconFileDescription,
  IconHistory,
  IconKeyboard,
  IconMailbox,
  IconMailOpened,
  IconPlus,
  IconUpload,
  IconUser,
  IconUserPlus,
} from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { countryName } from '../components/countries.ts'
import { useLocale } from '../components/locale.ts'
import { orpc } from './client.ts'
import type { Command } from './command.ts'
import { useCommands } from './commands.tsx'
import { backPlaces, places } from './Navigation.tsx'

/** Entries with this prefix were found by the desk: the palette does not filter them again. */
export const memberEntry = 'member:'

/** Everything that the palette offers, in groups. Cases carry ids that start with `record:`; members are those found. */
export function usePaletteActions(typed: string): SpotlightActionGroupData[] {
  const { t } = useTranslation()
  const locale = useLocale()
  const { run } = useCommands()
  const cases = useQuery(orpc.cases.list.queryOptions())
  const query = typed.trim().slice(0, 200)
  const members = useQuery({
    ...orpc.roster.search.queryOptions({ input: { query, only: 'all', limit: 12 } }),
    enabled: query !== '',
    placeholderData: keepPreviousData,
    gcTime: 20_000,
  })

  // Kept between renders: the palette's store takes a new list for a change and renders again.
  return useMemo(() => {
    const act = (id: string, label: string, command: Command, Icon: typeof IconPlus) => ({
      id,
      label,
      onClick: () => run(command),
      leftSection: <Icon size={18} stroke={1.6} aria-hidden />,
    })
    return [
      {
        group: t('app.palette.do'),
        actions: [
          act('new-case', t('app.palette.newCase'), 'new-case', IconPlus),
          act('make-pack', t('app.palette.makePack'), 'go:/packs/new', IconMailbox),
          act('new-reply', t('app.palette.newReply'), 'go:/replies/new', IconMailOpened),
          act('new-member', t('app.palette.newMember'), 'go:/members/new', IconUserPlus),
          act('note-money', t('app.palette.noteMoney'), 'go:/money', IconCoins),
          act('import-members', t('app.palette.importMembers'), 'go:/members/import', IconUpload),
          act('backup', t('app.palette.backup'), 'go:/settings', IconDatabaseExport),
          act('exchange', t('app.palette.exchange'), 'go:/exchange', IconArrowsExchange),
          act('history', t('app.palette.history'), 'history', IconHistory),
          act('shortcuts', t('app.palette.shortcuts'), 'shortcuts', IconKeyboard),
        ],
      },
      {
        group: t('app.palette.go'),
        actions: [...places, ...backPlaces].map(({ name, to, icon: Icon }) => ({
          id: `go:${name}`,
          label: t(`app.nav.${name}`),
          onClick: () => run(`go:${to}` as Command),
          leftSection: <Icon size={18} stroke={1.6} aria-hidden />,
        })),
      },
      {
        group: t('app.palette.cases'),
        actions: (cases.data ?? []).map((one) => ({
          id: `record:${one.id}`,
          label: `${one.reference} · ${one.headline}`,
          description: one.country === null ? undefined : countryName(one.country, locale),
          keywords: one.people,
          onClick: () => run(`go:/cases/${one.id}`),
          leftSection: <IconFileDescription size={18} stroke={1.6} aria-hidden />,
        })),
      },
      {
        group: t('app.palette.members'),
        actions: (members.data ?? []).map((member) => ({
          id: `${memberEntry}${member.id}`,
          label: member.name,
          description: member.active ? member.detail || undefined : t('app.palette.inactive'),
          onClick: () => run(`go:/members/${member.id}`),
          leftSection: <IconUser size={18} stroke={1.6} aria-hidden />,
        })),
      },
    ]
  }, [t, locale, run, cases.data, members.data])
}
