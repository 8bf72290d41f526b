import { Checkbox, Group, NumberInput, Select, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type LabelOptions, type LabelSheet, LabelStock } from '#shared/sheets.ts'
import { CustomSheet } from './CustomSheet.tsx'
import classes from './LabelChoices.module.css'
import { LabelDrawing } from './LabelDrawing.tsx'
import { leaves, sheetOf } from './labelGrid.ts'

interface Props {
  options: LabelOptions
  onChange: (options: LabelOptions) => void
  stocks: Record<LabelStock, LabelSheet>
}

/** Which sheet of labels, where it begins, and how it is moved for a printer that pulls it askew. */
export function LabelChoices({ options, onChange, stocks }: Props) {
  const { t } = useTranslation()
  const sheet = sheetOf(options, stocks)
  const off = leaves(options, stocks)
  const count = sheet.columns * sheet.rows
  const set = (change: Partial<LabelOptions>) => {
    const next = { ...options, ...change }
    const { columns, rows } = sheetOf(next, stocks)
    onChange({ ...next, start: Math.min(next.start, columns * rows) })
  }
  const nudge = (change: Partial<LabelOptions['nudge']>) => set({ nudge: { ...options.nudge, ...change } })
  return (
    <div className={classes.columns}>
      <Stack gap="sm">
        <Select
          label={t('sheets.label.stock')}
          data={[...LabelStock.options, 'custom' as const].map((value) => ({
            value,
            label: t(`sheets.label.stocks.${value}`),
          }))}
          value={options.stock}
          allowDeselect={false}
          onChange={(stock) => stock && set({ stock })}
        />
        {options.stock === 'custom' && <CustomSheet sheet={options.custom} onChange={(custom) => set({ custom })} />}
        <Group grow gap="sm" wrap="nowrap">
          <NumberInput
            label={t('sheets.label.right')}
            defaultValue={options.nudge.x}
            min={-10}
            max={10}
            step={0.5}
            decimalScale={1}
            onChange={(x) => typeof x === 'number' && Math.abs(x) <= 10 && nudge({ x })}
          />
          <NumberInput
            label={t('sheets.label.down')}
            defaultValue={options.nudge.y}
            min={-10}
            max={10}
            step={0.5}
            decimalScale={1}
            onChange={(y) => typeof y === 'number' && Math.abs(y) <= 10 && nudge({ y })}
          />
        </Group>
        <Checkbox
          label={t('sheets.label.test')}
          description={t('sheets.label.testHint')}
          checked={options.test}
          onChange={(event) => set({ test: event.currentTarget.checked })}
        />
        <p role="alert" className={classes.wrong}>
          {off === null ? '' : t(`sheets.label.leaves.${off}`)}
        </p>
      </Stack>
      <div>
        <p className={classes.first}>{t('sheets.label.firstHint')}</p>
        <LabelDrawing sheet={sheet} start={options.start} nudge={options.nudge} onStart={(start) => set({ start })} />
        <p className={classes.first} role="status">
          {t('sheets.label.begins', { number: options.start, count })}
        </p>
      </div>
    </div>
  )
}
