import { Button, Modal } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Pack } from '#shared/packs.ts'
import { orpc } from '../../../app/client.ts'
import { PackDoubts } from '../PackDoubts.tsx'
import { SheetsDesk } from './SheetsDesk.tsx'

/** Opens what can be printed of a pack. */
export function PrintSheets({ pack }: { pack: Pack }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const settings = useQuery(orpc.settings.get.queryOptions())
  const stocks = useQuery(orpc.sheets.stocks.queryOptions())
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconPrinter size={18} aria-hidden />}
        disabled={pack.heldFor.length > 0 || !settings.data || !stocks.data}
        onClick={() => setOpen(true)}
      >
        {t('sheets.print')}
      </Button>
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        size={860}
        title={t('sheets.title', { number: pack.number })}
        closeButtonProps={{ 'aria-label': t('sheets.close') }}
      >
        <PackDoubts packId={pack.id} />
        {settings.data && stocks.data && (
          <SheetsDesk pack={pack} kept={settings.data.sheets} stocks={stocks.data} pageSize={settings.data.pageSize} />
        )}
      </Modal>
    </>
  )
}
