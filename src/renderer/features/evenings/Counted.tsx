import { Button, Group, Table } from '@mantine/core'
import { IconInfoCircle, IconKeyboard } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Evening } from '#shared/evenings.ts'
import { Country } from '../../components/Country.tsx'
import { DaysLeft } from '../../components/DaysLeft.tsx'
import { useNumber } from '../../components/locale.ts'
import classes from './Evening.module.css'
import { columnName } from './eveningValues.ts'

/** The evening's cases with what was printed for them and what was counted. */
export function Counted({ evening }: { evening: Evening }) {
  const { t } = useTranslation()
  const number = useNumber()
  const { cases, columns, tally, packs } = evening
  const countOf = (caseId: string, name: string) =>
    tally.find((one) => one.caseId === caseId && columnName(one) === name)?.count ?? 0
  // What was counted before a column was taken off the tally still stands.
  const names = [...new Set([...columns, ...tally].map(columnName))]
  const shown = names.map((name) => {
    const [channel, kind] = name.split(' ')
    return { name, head: t(`evenings.column.${kind}`, { channel: t(`channel.${channel}`) }) }
  })
  const printed = packs.length > 0
  if (cases.length === 0)
    return (
      <p className={`sheet ${classes.note}`}>
        <IconInfoCircle size={18} aria-hidden /> {t('evenings.noCases')}
      </p>
    )
  return (
    <section className="sheet" aria-labelledby="counted-title">
      <Group justify="space-between" pr={12}>
        <h2 id="counted-title" className={`eyebrow ${classes.eyebrow}`}>
          {t('evenings.counted.title')}
        </h2>
        <Button
          component={Link}
          to={`/evenings/${evening.id}/paper`}
          size="compact-sm"
          variant="default"
          leftSection={<IconKeyboard size={16} aria-hidden />}
        >
          {t(evening.closedAt === null ? 'evenings.paper.open' : 'evenings.paper.correct')}
        </Button>
      </Group>
      <Table className={classes.counted}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('evenings.counted.case')}</Table.Th>
            {printed && <Table.Th data-end>{t('evenings.counted.printed')}</Table.Th>}
            {shown.map(({ name, head }) => (
              <Table.Th key={name} data-end>
                {head}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {cases.map((about) => (
            <Table.Tr key={about.id}>
              <Table.Td>
                <Link to={`/cases/${about.id}`}>{about.reference}</Link>{' '}
                <span className="quiet">
                  {about.country && <Country code={about.country} />}{' '}
                  {about.status === 'closed' ? (
                    t('evenings.counted.closedCase')
                  ) : (
                    <DaysLeft deadline={about.deadline} />
                  )}
                </span>
              </Table.Td>
              {printed && <Table.Td data-end>{number(about.printed)}</Table.Td>}
              {shown.map(({ name }) => (
                <Table.Td key={name} data-end>
                  {number(countOf(about.id, name))}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
        <Table.Tfoot>
          <Table.Tr>
            <Table.Th scope="row">{t('evenings.counted.all')}</Table.Th>
            {printed && <Table.Td data-end>{number(cases.reduce((sum, one) => sum + one.printed, 0))}</Table.Td>}
            {shown.map(({ name }) => (
              <Table.Td key={name} data-end>
                {number(cases.reduce((sum, about) => sum + countOf(about.id, name), 0))}
              </Table.Td>
            ))}
          </Table.Tr>
        </Table.Tfoot>
      </Table>
      {printed && (
        <ul className={classes.packs}>
          {packs.map((pack) => (
            <li key={pack.id}>
              <Link to={`/packs/${pack.id}`}>{t('packs.name', { number: pack.number })}</Link>{' '}
              <span className="quiet">
                {t(`evenings.pack.${pack.countedHere ? 'counted' : pack.postedOn === null ? 'waiting' : 'posted'}`, {
                  count: pack.letters,
                })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
