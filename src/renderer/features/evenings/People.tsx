import { ActionIcon, Button, Checkbox, Group } from '@mantine/core'
import { IconSignature, IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Evening } from '#shared/evenings.ts'
import { orpc } from '../../app/client.ts'
import { useNumber } from '../../components/locale.ts'
import { SavedFiles } from '../../components/SavedFile.tsx'
import { useChange } from '../../components/useChange.ts'
import classes from './Evening.module.css'

/** The list: who is expected, who came, in the order of the sign-in sheet. */
export function People({ evening }: { evening: Evening }) {
  const { t } = useTranslation()
  const number = useNumber()
  const open = evening.closedAt === null
  const checkIn = useChange(orpc.evenings.checkIn.mutationOptions())
  const strike = useChange(orpc.evenings.strike.mutationOptions(), { said: () => t('evenings.people.struck') })
  const expect = useChange(orpc.evenings.expect.mutationOptions(), {
    said: ({ count }) => t('evenings.people.expected', { count }),
  })
  const sheet = useChange(orpc.evenings.signIn.mutationOptions())
  const writers = useQuery({ ...orpc.evenings.writers.queryOptions(), enabled: evening.attendance.length === 0 })
  const all = writers.data?.count ?? 0
  const came = evening.attendance.filter(({ cameAt }) => cameAt !== null).length
  const written = new Map(evening.written.map(({ attendanceId, count }) => [attendanceId, count]))
  if (evening.attendance.length === 0)
    return (
      <div className={classes.nobody}>
        <p>{t('evenings.people.empty')}</p>
        {open && all > 0 && (
          <Button
            variant="default"
            loading={expect.isPending}
            onClick={() => expect.mutate({ id: evening.id, members: 'writers' })}
          >
            {t('evenings.people.expectAll', { count: all })}
          </Button>
        )}
      </div>
    )
  return (
    <>
      <Group justify="space-between" px={20} pb={8}>
        <p className={classes.came} role="status">
          {t('evenings.people.sum', { came: number(came), listed: number(evening.attendance.length) })}
        </p>
        {open && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconSignature size={16} aria-hidden />}
            loading={sheet.isPending}
            onClick={() => sheet.mutate({ id: evening.id })}
          >
            {t('evenings.people.sheet')}
          </Button>
        )}
      </Group>
      {sheet.data && (
        <div className={classes.saved}>
          <SavedFiles files={[sheet.data]} />
        </div>
      )}
      <ol className={classes.people}>
        {evening.attendance.map((one) => (
          <li key={one.id} value={one.number}>
            <Group gap="xs" wrap="nowrap" justify="space-between">
              <Checkbox
                checked={one.cameAt !== null}
                disabled={!open || checkIn.isPending}
                label={`${one.number} ${one.name}`}
                description={one.guest ? t('evenings.people.guest') : undefined}
                onChange={(event) =>
                  checkIn.mutate({ id: evening.id, who: { number: one.number }, came: event.currentTarget.checked })
                }
              />
              <span className={classes.wrote}>
                {written.has(one.id) && t('evenings.people.wrote', { count: written.get(one.id) ?? 0 })}
                {open && one.cameAt === null && (
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={t('evenings.people.strike', { name: one.name })}
                    onClick={() => strike.mutate({ id: evening.id, attendanceId: one.id })}
                  >
                    <IconX size={16} aria-hidden />
                  </ActionIcon>
                )}
              </span>
            </Group>
          </li>
        ))}
      </ol>
    </>
  )
}
