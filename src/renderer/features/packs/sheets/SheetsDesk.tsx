import { Button, Group, SegmentedControl } from '@mantine/core'
import { IconDeviceFloppy, IconFolder } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Pack, PageSize } from '#shared/packs.ts'
import {
  type LabelSheet,
  type LabelStock,
  SheetFormat,
  type SheetKind,
  type SheetOptions,
  sheetKinds,
} from '#shared/sheets.ts'
import { orpc } from '../../../app/client.ts'
import { JobProgress } from '../../../components/JobProgress.tsx'
import { SavedFiles } from '../../../components/SavedFile.tsx'
import { KindList } from './KindList.tsx'
import { isNamed } from './LetterFileChoices.tsx'
import { leaves } from './labelGrid.ts'
import { SheetChoices } from './SheetChoices.tsx'
import classes from './SheetsDesk.module.css'
import { useSheets } from './useSheets.ts'

interface Props {
  pack: Pack
  /** How each kind was printed last. */
  kept: SheetOptions
  stocks: Record<LabelStock, LabelSheet>
  pageSize: PageSize
}

/** What can be printed, how, and the way to save it. */
export function SheetsDesk({ pack, kept, stocks, pageSize }: Props) {
  const { t } = useTranslation()
  const [kind, setKind] = useState<SheetKind>('letters')
  const [chosen, setOptions] = useState(kept)
  const sheets = useSheets(pack.id, kept)
  const host = useQuery(orpc.pdf.able.queryOptions())
  // What was chosen on a computer that can make PDF may be opened on one that cannot.
  const format = host.data?.able === false ? 'docx' : chosen.format
  const options = { ...chosen, format }
  const saved = useRef<HTMLDivElement>(null)
  // In a low window the list of what was saved begins below what is in view.
  useEffect(() => {
    if (sheets.files.length > 0) saved.current?.scrollIntoView({ block: 'center' })
  }, [sheets.files])
  const off = leaves(options.labels, stocks) !== null
  const nameless = !isNamed(options)
  return (
    <div className={classes.desk}>
      <div className={classes.columns}>
        <KindList kind={kind} onChange={setKind} />
        <div className={classes.choices}>
          <p className={classes.hint}>{t(`sheets.hint.${kind}`)}</p>
          <SheetChoices
            pack={pack.id}
            kind={kind}
            options={options}
            onChange={setOptions}
            stocks={stocks}
            pageSize={pageSize}
          />
        </div>
      </div>
      <p className={classes.order}>{t('sheets.order')}</p>
      {sheets.pending && <JobProgress job={sheets.job} label={t('sheets.writing')} />}
      <div ref={saved}>{sheets.files.length > 0 && <SavedFiles files={sheets.files} />}</div>
      {sheets.without.length > 0 && (
        <p className={classes.order}>
          {t('sheets.without', { what: sheets.without.map((one) => t(`sheets.lower.${one}`)).join(', ') })}
        </p>
      )}
      <Group justify="space-between" gap="xs" className={classes.foot}>
        <Button
          variant="default"
          leftSection={<IconFolder size={18} aria-hidden />}
          disabled={sheets.pending || off || nameless}
          onClick={() => sheets.save([...sheetKinds], options)}
        >
          {t('sheets.saveAll')}
        </Button>
        <Group gap="xs">
          <SegmentedControl
            aria-label={t('sheets.format.label')}
            value={format}
            onChange={(value) => setOptions({ ...options, format: SheetFormat.parse(value) })}
            data={SheetFormat.options.map((value) => ({
              value,
              label: t(`sheets.format.${value}`),
              disabled: value === 'pdf' && host.data?.able !== true,
            }))}
          />
          <Button
            leftSection={<IconDeviceFloppy size={18} aria-hidden />}
            loading={sheets.pending}
            disabled={(kind === 'labels' && off) || (kind === 'letters' && nameless)}
            onClick={() => sheets.save([kind], options)}
          >
            {t('sheets.save', { what: t(`sheets.lower.${kind}`), format: t(`sheets.format.${format}`) })}
          </Button>
        </Group>
      </Group>
      {host.data?.able === false && <p className={classes.order}>{t('sheets.format.needs')}</p>}
    </div>
  )
}
