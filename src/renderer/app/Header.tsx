import { ActionIcon, Kbd, Tooltip, UnstyledButton } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp, IconHelp, IconHistory, IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { operationText } from '../components/operations.ts'
import { orpc } from './client.ts'
import type { Command } from './command.ts'
import { useCommands } from './commands.tsx'
import classes from './Header.module.css'
import { modKey } from './keys.ts'

/** Undo, redo and history on the left, search and help on the right, on every screen. */
export function Header() {
  const { t } = useTranslation()
  const { run, busy } = useCommands()
  const history = useQuery(orpc.history.state.queryOptions())
  const undo = history.data?.undo ?? null
  const redo = history.data?.redo ?? null

  const icon = (command: Command, label: string, image: ReactNode, disabled = false) => (
    <Tooltip label={label}>
      <ActionIcon
        variant="subtle"
        size={36}
        className={classes.icon}
        aria-label={label}
        // Not `disabled`: the tooltip must still say that there is nothing to undo.
        aria-disabled={disabled || undefined}
        data-off={disabled || undefined}
        onClick={() => !disabled && run(command)}
      >
        {image}
      </ActionIcon>
    </Tooltip>
  )

  return (
    <>
      {icon(
        'undo',
        undo ? t('app.header.undoWhat', { what: operationText(t, undo.label) }) : t('app.header.nothingToUndo'),
        <IconArrowBackUp size={20} aria-hidden />,
        undo === null || busy,
      )}
      {icon(
        'redo',
        redo ? t('app.header.redoWhat', { what: operationText(t, redo.label) }) : t('app.header.nothingToRedo'),
        <IconArrowForwardUp size={20} aria-hidden />,
        redo === null || busy,
      )}
      {icon('history', t('app.header.history'), <IconHistory size={20} aria-hidden />)}
      <UnstyledButton className={classes.search} onClick={() => run('palette')} title={t('app.header.searchHint')}>
        <IconSearch size={16} aria-hidden />
        <span className={classes.searchWord}>{t('app.header.search')}</span>
        <span className={classes.keys} aria-hidden>
          <Kbd size="xs">{t(modKey)}</Kbd> <Kbd size="xs">K</Kbd>
        </span>
      </UnstyledButton>
      {icon('shortcuts', t('app.header.help'), <IconHelp size={20} aria-hidden />)}
    </>
  )
}
