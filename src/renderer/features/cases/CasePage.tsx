import { Button, Menu, Tabs } from '@mantine/core'
import {
  IconBlockquote,
  IconCalendarPlus,
  IconDots,
  IconLock,
  IconLockOpen,
  IconMail,
  IconPencil,
  IconTrash,
} from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useSearchParams } from 'react-router'
import type { Case } from '#shared/cases.ts'
import { orpc } from '../../app/client.ts'
import { Country } from '../../components/Country.tsx'
import { DaysLeft } from '../../components/DaysLeft.tsx'
import { useNumber } from '../../components/locale.ts'
import { Page } from '../../components/Page.tsx'
import { useChange } from '../../components/useChange.ts'
import { ExtendDialog } from '../deadlines/ExtendDialog.tsx'
import { CaseOutcomes } from '../outcomes/CaseOutcomes.tsx'
import { CaseReplies } from '../replies/RepliesTo.tsx'
import { CaseActions } from './CaseActions.tsx'
import { CasePacks } from './CasePacks.tsx'
import classes from './CasePage.module.css'
import { CaseSheet } from './CaseSheet.tsx'
import { CaseState } from './CaseState.tsx'

const tabs = ['sheet', 'packs', 'actions', 'replies', 'outcomes'] as const

/** The case as one reads it. */
export function CasePage({ of, onEdit }: { of: Case; onEdit: () => void }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const number = useNumber()
  const [params, setParams] = useSearchParams()
  const tab = tabs.find((one) => one === params.get('tab')) ?? 'sheet'
  const status = useChange(orpc.cases.setStatus.mutationOptions(), {
    said: ({ held }, input) => {
      const { reference } = of
      if (input.status === 'open') return t('cases.reopened', { reference })
      return held > 0 ? t('cases.closedHeld', { reference, count: held }) : t('cases.closed', { reference })
    },
  })
  const remove = useChange(orpc.cases.remove.mutationOptions(), {
    said: () => t('cases.removed', { reference: of.reference }),
    after: () => navigate('/cases'),
  })
  const [extending, setExtending] = useState(false)
  const open = of.status === 'open'
  const facts = [
    ['asks', of.asks.length],
    ['addressees', of.addressees.length],
    ['letters', of.letters],
    ['actions', of.actions],
  ] as const

  return (
    <Page
      title={of.reference}
      serifTitle={of.headline}
      eyebrow={
        <span className={classes.facts}>
          <strong>{of.reference}</strong>
          {of.country && (
            <span>
              <Country code={of.country} />
            </span>
          )}
          {open && of.deadline && <DaysLeft deadline={of.deadline} />}
          {!open && <CaseState status="closed" />}
        </span>
      }
      subtitle={
        <span className={classes.facts}>
          {facts.map(([name, count]) => (
            <span key={name}>
              {t(`cases.${name}`)} <strong className="tabular">{number(count)}</strong>
            </span>
          ))}
        </span>
      }
      actions={
        <>
          <Button
            component={Link}
            to={`/cases/${of.id}/wording`}
            variant="default"
            leftSection={<IconBlockquote size={18} aria-hidden />}
          >
            {t('wording.open')}
          </Button>
          <Button variant="default" leftSection={<IconPencil size={18} aria-hidden />} onClick={onEdit}>
            {t('cases.edit')}
          </Button>
          <Menu position="bottom-end" withinPortal={false} withInitialFocusPlaceholder={false}>
            <Menu.Target>
              <Button variant="default" leftSection={<IconDots size={18} aria-hidden />}>
                {t('cases.more')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {open && (
                <Menu.Item leftSection={<IconCalendarPlus size={16} aria-hidden />} onClick={() => setExtending(true)}>
                  {t('deadlines.extend')}
                </Menu.Item>
              )}
              <Menu.Item
                leftSection={open ? <IconLock size={16} aria-hidden /> : <IconLockOpen size={16} aria-hidden />}
                disabled={status.isPending}
                onClick={() => status.mutate({ id: of.id, status: open ? 'closed' : 'open' })}
              >
                {t(open ? 'cases.close' : 'cases.reopen')}
              </Menu.Item>
              <Menu.Item
                leftSection={<IconTrash size={16} aria-hidden />}
                disabled={remove.isPending}
                onClick={() => remove.mutate({ id: of.id })}
              >
                {t('cases.remove')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </>
      }
      primary={
        open && (
          <Button component={Link} to={`/packs/new?case=${of.id}`} leftSection={<IconMail size={18} aria-hidden />}>
            {t('cases.makePack')}
          </Button>
        )
      }
    >
      {extending && <ExtendDialog of={of} opened onClose={() => setExtending(false)} />}
      <Tabs
        value={tab}
        onChange={(value) => setParams(value === null || value === 'sheet' ? {} : { tab: value }, { replace: true })}
        keepMounted={false}
      >
        <Tabs.List mb="lg">
          <Tabs.Tab value="sheet">{t('cases.tabSheet')}</Tabs.Tab>
          <Tabs.Tab value="packs">{t('cases.tabPacks')}</Tabs.Tab>
          <Tabs.Tab value="actions">{t('cases.tabActions')}</Tabs.Tab>
          <Tabs.Tab value="replies">{t('cases.tabReplies')}</Tabs.Tab>
          <Tabs.Tab value="outcomes">{t('cases.tabOutcomes')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="sheet">
          <CaseSheet of={of} />
        </Tabs.Panel>
        <Tabs.Panel value="packs">
          <CasePacks of={of} />
        </Tabs.Panel>
        <Tabs.Panel value="actions">
          <CaseActions of={of} />
        </Tabs.Panel>
        <Tabs.Panel value="replies">
          <CaseReplies caseId={of.id} />
        </Tabs.Panel>
        <Tabs.Panel value="outcomes">
          <CaseOutcomes of={of} />
        </Tabs.Panel>
      </Tabs>
    </Page>
  )
}
