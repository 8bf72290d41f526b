import { Button, Collapse, Group } from '@mantine/core'
import { IconChevronDown, IconFileText, IconMail, IconPrinter, IconTable } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Evening } from '#shared/evenings.ts'
import { orpc } from '../../../app/client.ts'
import { Loaded } from '../../../components/Loaded.tsx'
import { SavedFiles } from '../../../components/SavedFile.tsx'
import { useChange } from '../../../components/useChange.ts'
import classes from '../Evening.module.css'
import { PlanList } from './PlanList.tsx'
import own from './Ready.module.css'

/** Before the evening: what is still to make and to print, the postage, what to bring, and the papers for the table. */
export function ReadyPanel({ evening }: { evening: Evening }) {
  const { t } = useTranslation()
  // Once people come and letters are counted, it is out of the way.
  const begun = evening.tally.length > 0 || evening.attendance.some(({ cameAt }) => cameAt !== null)
  const [open, setOpen] = useState(!begun)
  const plan = useQuery({ ...orpc.evenings.plan.queryOptions({ input: { id: evening.id } }), enabled: open })
  const savePlan = useChange(orpc.evenings.savePlan.mutationOptions())
  const saveCards = useChange(orpc.evenings.saveCards.mutationOptions())
  const files = [savePlan.data, saveCards.data].flatMap((file) => file ?? [])
  return (
    <section className="sheet" aria-labelledby="ready-title">
      <Group justify="space-between" className={own.head}>
        <h2 id="ready-title" className={`eyebrow ${classes.eyebrow}`}>
          {t('evenings.plan.ready')}
        </h2>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          aria-expanded={open}
          aria-controls="ready-list"
          rightSection={<IconChevronDown size={16} aria-hidden className={own.chevron} data-open={open || undefined} />}
          onClick={() => setOpen(!open)}
        >
          {t(open ? 'evenings.plan.hide' : 'evenings.plan.show')}
        </Button>
      </Group>
      <Collapse expanded={open} id="ready-list">
        <div className={own.body}>
          <Loaded query={plan}>
            {(data) => (
              <>
                <Group gap="xs">
                  {data.toMake.map((about) => (
                    <Button
                      key={about.id}
                      component={Link}
                      to={`/packs/new?case=${about.id}`}
                      size="compact-md"
                      variant="default"
                      leftSection={<IconMail size={16} aria-hidden />}
                    >
                      {t('evenings.plan.make', { reference: about.reference })}
                    </Button>
                  ))}
                  {data.packs
                    .filter(({ postedOn }) => postedOn === null)
                    .map((pack) => (
                      <Button
                        key={pack.id}
                        component={Link}
                        to={`/packs/${pack.id}`}
                        size="compact-md"
                        variant="default"
                        leftSection={<IconPrinter size={16} aria-hidden />}
                      >
                        {t('evenings.plan.print', { number: pack.number })}
                      </Button>
                    ))}
                </Group>
                <PlanList plan={data} />
              </>
            )}
          </Loaded>
          <Group gap="xs">
            <Button
              variant="default"
              loading={savePlan.isPending}
              leftSection={<IconFileText size={18} aria-hidden />}
              onClick={() => savePlan.mutate({ id: evening.id })}
            >
              {t('evenings.plan.save')}
            </Button>
            {evening.cases.length > 0 && (
              <Button
                variant="default"
                loading={saveCards.isPending}
                leftSection={<IconTable size={18} aria-hidden />}
                onClick={() => saveCards.mutate({ id: evening.id })}
              >
                {t('evenings.plan.cards')}
              </Button>
            )}
          </Group>
          {files.length > 0 && <SavedFiles files={files} />}
        </div>
      </Collapse>
    </section>
  )
}
