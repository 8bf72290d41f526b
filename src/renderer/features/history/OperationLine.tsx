import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Operation } from '#shared/desk.ts'
import { instantText } from '../../components/days.ts'
import { useLocale } from '../../components/locale.ts'
import { operationText } from '../../components/operations.ts'
import { undoOperation } from '../../components/say.tsx'
import classes from './HistoryDrawer.module.css'

/** One line of the history with its own way back. Where later changes build on it, the desk refuses and says so. */
export function OperationLine({ operation }: { operation: Operation }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const [busy, setBusy] = useState(false)
  const what = operationText(t, operation.label)
  return (
    <li className={classes.line} data-undone={operation.undone || undefined}>
      <div>
        <div className={classes.what}>{what}</div>
        <time dateTime={operation.at} className={classes.when}>
          {instantText(operation.at, locale)}
        </time>
      </div>
      {operation.undone ? (
        <span className="quiet">{t('history.undone')}</span>
      ) : (
        <Button
          size="compact-sm"
          variant="default"
          loading={busy}
          aria-label={t('app.header.undoWhat', { what })}
          onClick={async () => {
            setBusy(true)
            await undoOperation(operation.id)
            setBusy(false)
          }}
        >
          {t('app.header.undo')}
        </Button>
      )}
    </li>
  )
}
