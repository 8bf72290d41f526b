import { Button, Checkbox, Group, SegmentedControl } from '@mantine/core'
import { IconDeviceFloppy } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type LabelOrder, LabelUnit } from '#shared/memberLabels.ts'
import { type LabelSheet, type LabelStock, SheetFormat, type SheetOptions } from '#shared/sheets.ts'
import { orpc } from '../../../app/client.ts'
import { JobProgress } from '../../../components/JobProgress.tsx'
import { Loaded } from '../../../components/Loaded.tsx'
import { useNumber } from '../../../components/locale.ts'
import { SavedFiles } from '../../../components/SavedFile.tsx'
import { LabelChoices } from '../../packs/sheets/LabelChoices.tsx'
import { leaves } from '../../packs/sheets/labelGrid.ts'
import { LabelPlanWords } from './LabelPlanWords.tsx'
import classes from './Labels.module.css'
import { useMemberLabels } from './useMemberLabels.ts'

interface Props {
  who: LabelOrder['who']
  first: LabelUnit
  /** How labels were printed last, a pack's or these. */
  kept: SheetOptions
  stocks: Record<LabelStock, LabelSheet>
}

export function LabelsDesk({ who, first, kept, stocks }: Props) {
  const { t } = useTranslation()
  const number = useNumber()
  const [unit, setUnit] = useState<LabelUnit>(first)
  const [unasked, setUnasked] = useState(false)
  const [chosen, setChosen] = useState(kept)
  const order = { who, unit, unasked }
  const plan = useQuery({
    ...orpc.memberLabels.plan.queryOptions({ input: order }),
    placeholderData: keepPreviousData,
  })
  const host = useQuery(orpc.pdf.able.queryOptions())
  const format = host.data?.able === false ? 'docx' : chosen.format
  const printing = useMemberLabels(kept)
  const saved = useRef<HTMLDivElement>(null)
  // In a low window what was saved begins below what is in view.
  useEffect(() => {
    if (printing.saved) saved.current?.scrollIntoView({ block: 'center' })
  }, [printing.saved])
  return (
    <div className={classes.desk}>
      <Group gap="md" align="center">
        <span id="labels-unit">{t('memberLabels.unit')}</span>
        <SegmentedControl
          aria-labelledby="labels-unit"
          value={unit}
          onChange={(value) => setUnit(LabelUnit.parse(value))}
          data={LabelUnit.options.map((value) => ({ value, label: t(`memberLabels.units.${value}`) }))}
        />
      </Group>
      <Loaded query={plan}>{(planned) => <LabelPlanWords plan={planned} />}</Loaded>
      <Checkbox
        label={t('memberLabels.unasked')}
        description={t('memberLabels.unaskedHint')}
        checked={unasked}
        onChange={(event) => setUnasked(event.currentTarget.checked)}
      />
      <section aria-labelledby="labels-sheet">
        <h3 id="labels-sheet" className={classes.title}>
          {t('memberLabels.sheet')}
        </h3>
        <LabelChoices options={chosen.labels} stocks={stocks} onChange={(labels) => setChosen({ ...chosen, labels })} />
      </section>
      {printing.pending && <JobProgress job={printing.job} label={t('memberLabels.writing')} />}
      <div ref={saved}>
        {printing.saved && (
          <>
            <p>{t('memberLabels.saved', { count: printing.saved.labels, number: number(printing.saved.labels) })}</p>
            <SavedFiles files={[printing.saved.file]} />
          </>
        )}
      </div>
      <Group justify="flex-end" gap="xs">
        <SegmentedControl
          aria-label={t('sheets.format.label')}
          value={format}
          onChange={(value) => setChosen({ ...chosen, format: SheetFormat.parse(value) })}
          data={SheetFormat.options.map((value) => ({
            value,
            label: t(`sheets.format.${value}`),
            disabled: value === 'pdf' && host.data?.able !== true,
          }))}
        />
        <Button
          leftSection={<IconDeviceFloppy size={18} aria-hidden />}
          loading={printing.pending}
          disabled={plan.isFetching || !plan.data?.labels || leaves(chosen.labels, stocks) !== null}
          onClick={() => printing.save(order, { ...chosen, format })}
        >
          {t('memberLabels.save', { format: t(`sheets.format.${format}`) })}
        </Button>
      </Group>
      {host.data?.able === false && <p className={classes.quiet}>{t('sheets.format.needs')}</p>}
    </div>
  )
}
