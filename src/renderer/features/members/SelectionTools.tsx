import { Button, CloseButton, Group } from '@mantine/core'
import { IconTrash, IconUserCheck, IconUserOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { orpc } from '../../app/client.ts'
import { useChange } from '../../components/useChange.ts'
import classes from './Roster.module.css'

/** What can be done with the selected members; each of it can be undone. */
export function SelectionTools({ ids, onClear }: { ids: string[]; onClear: () => void }) {
  const { t } = useTranslation()
  const setActive = useChange(orpc.members.setActive.mutationOptions(), {
    said: ({ count }, { active }) => t(active ? 'members.said.activated' : 'members.said.inactivated', { count }),
    after: onClear,
  })
  const remove = useChange(orpc.members.remove.mutationOptions(), {
    said: ({ count }) => t('members.said.removed', { count }),
    after: onClear,
  })
  const busy = setActive.isPending || remove.isPending
  return (
    <div className={`${classes.tools} ${classes.selection} no-print`}>
      <strong role="status">{t('app.table.selected', { count: ids.length })}</strong>
      <Group gap="xs">
        <Button
          variant="default"
          disabled={busy}
          leftSection={<IconUserCheck size={18} aria-hidden />}
          onClick={() => setActive.mutate({ ids, active: true })}
        >
          {t('members.set.active')}
        </Button>
        <Button
          variant="default"
          disabled={busy}
          leftSection={<IconUserOff size={18} aria-hidden />}
          onClick={() => setActive.mutate({ ids, active: false })}
        >
          {t('members.set.inactive')}
        </Button>
        <Button
          variant="default"
          disabled={busy}
          leftSection={<IconTrash size={18} aria-hidden />}
          onClick={() => remove.mutate({ ids })}
        >
          {t('app.common.delete')}
        </Button>
      </Group>
      <CloseButton ml="auto" aria-label={t('app.table.clearSelection')} onClick={onClear} />
    </div>
  )
}
