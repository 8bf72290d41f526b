import { Button } from '@mantine/core'
import { IconDatabaseExport, IconStethoscope } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { desk, orpc } from '../../app/client.ts'
import { SavedFiles } from '../../components/SavedFile.tsx'
import { useChange } from '../../components/useChange.ts'
import { CheckResult } from './CheckResult.tsx'
import classes from './Settings.module.css'
import { SettingsPart } from './SettingsPart.tsx'

/** Backup and check of the group's data. */
export function DataCare() {
  const { t } = useTranslation()
  const backup = useChange(orpc.backup.save.mutationOptions())
  const check = useChange({ mutationFn: () => desk.backup.check() })
  const recount = useChange({ mutationFn: () => desk.backup.recount() }, { after: () => check.mutate() })
  return (
    <SettingsPart title={t('settings.data.title')}>
      <div>
        <Button
          variant="default"
          loading={backup.isPending}
          leftSection={<IconDatabaseExport size={18} aria-hidden />}
          onClick={() => backup.mutate(undefined)}
        >
          {t('settings.data.backup')}
        </Button>
        <p className={classes.hint}>{t('settings.data.backupHint')}</p>
        {backup.data && <SavedFiles files={[backup.data]} />}
      </div>
      <div>
        <Button
          variant="default"
          loading={check.isPending}
          leftSection={<IconStethoscope size={18} aria-hidden />}
          onClick={() => check.mutate()}
        >
          {t('settings.data.check')}
        </Button>
        <p className={classes.hint}>{t('settings.data.checkHint')}</p>
        <div role="status">
          {check.data && (
            <CheckResult result={check.data} onRecount={() => recount.mutate()} recounting={recount.isPending} />
          )}
        </div>
      </div>
    </SettingsPart>
  )
}
