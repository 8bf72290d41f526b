import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './MemberForm.module.css'

/** Says that the form holds what was typed earlier and not saved. */
export function KeptNote({ onDiscard }: { onDiscard: () => void }) {
  const { t } = useTranslation()
  return (
    <div className={classes.kept} role="status">
      {t('members.member.kept')}
      <Button size="compact-sm" variant="default" onClick={onDiscard}>
        {t('members.member.discard')}
      </Button>
    </div>
  )
}
