import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { LabelOrder, LabelUnit } from '#shared/memberLabels.ts'
import { orpc } from '../../../app/client.ts'
import { LabelsDesk } from './LabelsDesk.tsx'

interface Props {
  /** For whom; null while it is closed. */
  who: LabelOrder['who'] | null
  /** What is offered first. */
  unit?: LabelUnit
  onClose: () => void
}

/** Address labels for members: for whom, on which sheet, and the way to save them. */
export function AddressLabels({ who, unit = 'household', onClose }: Props) {
  const { t } = useTranslation()
  const settings = useQuery(orpc.settings.get.queryOptions())
  const stocks = useQuery(orpc.sheets.stocks.queryOptions())
  return (
    <Modal
      opened={who !== null}
      onClose={onClose}
      size={860}
      title={t('memberLabels.title')}
      closeButtonProps={{ 'aria-label': t('app.common.close') }}
    >
      {who && settings.data && stocks.data && (
        <LabelsDesk who={who} first={unit} kept={settings.data.sheets} stocks={stocks.data} />
      )}
    </Modal>
  )
}
