import { Button, CloseButton, Group, Menu, Modal, TextInput } from '@mantine/core'
import { IconChevronDown, IconTag, IconTrash, IconUserCheck, IconUserOff } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { JobProgress } from '../../components/JobProgress.tsx'
import { useNumber } from '../../components/locale.ts'
import { ExportMembers } from './ExportMembers.tsx'
import { AddressLabels } from './labels/AddressLabels.tsx'
import { MergeTwo } from './merge/MergeTwo.tsx'
import classes from './Roster.module.css'
import { TagDialog } from './TagDialog.tsx'
import type { RosterChoosing } from './useRosterSelection.ts'
import type { SelectionChanges } from './useSelectionChanges.ts'

/** What can be done with the selected members, however many; each is one step to undo. */
export function SelectionTools({ choosing, changes }: { choosing: RosterChoosing; changes: SelectionChanges }) {
  const { t } = useTranslation()
  const number = useNumber()
  const { count } = choosing
  const [asking, setAsking] = useState<'tag' | 'untag' | 'withdraw' | 'labels' | null>(null)
  const icon = { size: 18, 'aria-hidden': true } as const
  const close = () => setAsking(null)
  return (
    <div className={`${classes.tools} ${classes.selection} no-print`}>
      <strong role="status" style={{ whiteSpace: 'nowrap' }}>
        {t('roster.selected', { count, number: number(count) })}
      </strong>
      {changes.job !== null ? (
        <JobProgress job={changes.job} label={t('roster.working')} />
      ) : (
        <Group gap="xs" flex={1}>
          <Button variant="default" leftSection={<IconUserCheck {...icon} />} onClick={() => changes.setActive(true)}>
            {t('members.set.active')}
          </Button>
          <Button variant="default" leftSection={<IconUserOff {...icon} />} onClick={() => changes.setActive(false)}>
            {t('members.set.inactive')}
          </Button>
          <Button variant="default" leftSection={<IconTag {...icon} />} onClick={() => setAsking('tag')}>
            {t('roster.tag.add')}
          </Button>
          <ExportMembers ids={choosing.ids} label={t('roster.export')} />
          <Menu position="bottom-start" shadow="md">
            <Menu.Target>
              <Button variant="default" rightSection={<IconChevronDown size={16} aria-hidden />}>
                {t('app.common.more')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {count === 2 && <MergeTwo ids={choosing.ids} />}
              <Menu.Item onClick={() => setAsking('labels')}>{t('memberLabels.action')}</Menu.Item>
              <Menu.Item onClick={() => setAsking('untag')}>{t('roster.tag.remove')}</Menu.Item>
              <Menu.Item onClick={() => setAsking('withdraw')}>{t('roster.withdraw.action')}</Menu.Item>
            </Menu.Dropdown>
          </Menu>
          <Button variant="default" leftSection={<IconTrash {...icon} />} onClick={changes.remove}>
            {t('app.common.delete')}
          </Button>
        </Group>
      )}
      <CloseButton ml="auto" aria-label={t('app.table.clearSelection')} onClick={choosing.none} />
      <AddressLabels who={asking === 'labels' ? choosing.selection : null} onClose={close} />
      <TagDialog
        mode={asking === 'tag' || asking === 'untag' ? asking : null}
        count={count}
        onClose={close}
        onTag={(tag) => {
          changes.tag(tag, asking === 'tag')
          close()
        }}
      />
      <Modal
        opened={asking === 'withdraw'}
        onClose={close}
        title={t('roster.withdraw.title', { count, number: number(count) })}
        closeButtonProps={{ 'aria-label': t('app.common.close') }}
      >
        <form
          onSubmit={(event) => {
            event.preventDefault()
            changes.withdraw(String(new FormData(event.currentTarget).get('how') ?? ''))
            close()
          }}
        >
          <p style={{ marginTop: 0 }}>{t('roster.withdraw.hint')}</p>
          <TextInput name="how" label={t('members.form.consentHow')} data-autofocus maxLength={200} />
          <Group justify="flex-end" mt="md">
            <Button type="submit">{t('roster.withdraw.do')}</Button>
          </Group>
        </form>
      </Modal>
    </div>
  )
}
