import { Button, Menu, Modal } from '@mantine/core'
import {
  IconAddressBook,
  IconChevronDown,
  IconDownload,
  IconFileSpreadsheet,
  IconFileTypeCsv,
  IconPhone,
  IconSignature,
} from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExportFormat } from '#shared/members.ts'
import type { Id } from '#shared/values.ts'
import { orpc } from '../../app/client.ts'
import { SavedFiles } from '../../components/SavedFile.tsx'
import { sayRefused } from '../../components/say.tsx'
import { useChange } from '../../components/useChange.ts'

const tables = [
  ['csv', IconFileTypeCsv],
  ['xlsx', IconFileSpreadsheet],
  ['vcard', IconAddressBook],
] as const satisfies readonly (readonly [ExportFormat, typeof IconDownload])[]
const papers = [
  ['signIn', IconSignature],
  ['phoneList', IconPhone],
] as const satisfies readonly (readonly [ExportFormat, typeof IconDownload])[]

interface Props {
  /** Whom to save; the whole roster when absent. */
  ids?: () => Promise<Id[]>
  /** What the button is called, where it is not about the whole roster. */
  label?: string
}

/** Saves members as a table, as cards or as a list to print, and says where and who stands in it. */
export function ExportMembers({ ids, label }: Props) {
  const { t } = useTranslation()
  const save = useChange(orpc.members.export.mutationOptions())
  const [finding, setFinding] = useState(false)
  const saved = save.data
  const format = save.variables?.format ?? 'csv'
  async function begin(kind: ExportFormat) {
    setFinding(true)
    try {
      save.mutate({ format: kind, ids: ids ? await ids() : null })
    } catch (error) {
      sayRefused(error)
    } finally {
      setFinding(false)
    }
  }
  const items = (kinds: typeof tables | typeof papers) =>
    kinds.map(([kind, Icon]) => (
      <Menu.Item
        key={kind}
        leftSection={<Icon size={18} aria-hidden />}
        data-autofocus={kind === 'csv' || undefined}
        onClick={() => void begin(kind)}
      >
        {t(`rosterFiles.export.${kind}`)}
      </Menu.Item>
    ))
  return (
    <>
      <Menu position="bottom-end" withinPortal={false} withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <Button
            variant="default"
            aria-label={label}
            leftSection={<IconDownload size={18} aria-hidden />}
            rightSection={<IconChevronDown size={16} aria-hidden />}
            loading={finding || save.isPending}
          >
            {t('rosterFiles.export.action')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown miw={260}>
          <Menu.Label>{t('rosterFiles.export.tables')}</Menu.Label>
          {items(tables)}
          <Menu.Divider />
          <Menu.Label>{t('rosterFiles.export.papers')}</Menu.Label>
          {items(papers)}
        </Menu.Dropdown>
      </Menu>
      <Modal
        opened={saved !== undefined && saved !== null}
        onClose={save.reset}
        title={t(`rosterFiles.export.${format}`)}
        size="lg"
        closeButtonProps={{ 'aria-label': t('app.common.close') }}
      >
        {saved && (
          <>
            <p style={{ marginTop: 0 }}>
              {[
                t(`rosterFiles.export.saved.${format}`),
                t('rosterFiles.export.count', { count: saved.members }),
                saved.leftOut > 0 &&
                  t(`rosterFiles.export.${format === 'signIn' ? 'leftOutSignIn' : 'leftOutPhoneList'}`, {
                    count: saved.leftOut,
                  }),
                t('rosterFiles.export.private'),
              ]
                .filter(Boolean)
                .join(' ')}
            </p>
            <SavedFiles files={[saved.file]} />
          </>
        )}
      </Modal>
    </>
  )
}
