import { Checkbox, Select, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PageSize } from '#shared/packs.ts'
import { EnvelopeSize, type LabelSheet, type LabelStock, type SheetKind, type SheetOptions } from '#shared/sheets.ts'
import type { Id } from '#shared/values.ts'
import { LabelChoices } from './LabelChoices.tsx'
import { LetterFileChoices } from './LetterFileChoices.tsx'
import { SheetDrawing } from './SheetDrawing.tsx'
import classes from './SheetsDesk.module.css'

interface Props {
  pack: Id
  kind: SheetKind
  options: SheetOptions
  onChange: (options: SheetOptions) => void
  stocks: Record<LabelStock, LabelSheet>
  pageSize: PageSize
}

/** The few choices of a kind, beside a small drawing of it. */
export function SheetChoices({ pack, kind, options, onChange, stocks, pageSize }: Props) {
  const { t } = useTranslation()
  if (kind === 'labels')
    return (
      <LabelChoices options={options.labels} stocks={stocks} onChange={(labels) => onChange({ ...options, labels })} />
    )
  if (kind === 'letters')
    return (
      <div className={classes.beside}>
        <LetterFileChoices
          pack={pack}
          options={options.letters}
          format={options.format}
          onChange={(letters) => onChange({ ...options, letters })}
        />
        <SheetDrawing kind={kind} options={options} pageSize={pageSize} />
      </div>
    )
  const { envelopes, handwriting, fax } = options
  return (
    <Stack gap="md" align="flex-start">
      {kind === 'envelopes' && (
        <>
          <Select
            label={t('sheets.envelope.size')}
            data={EnvelopeSize.options.map((value) => ({ value, label: t(`sheets.envelope.sizes.${value}`) }))}
            value={envelopes.size}
            allowDeselect={false}
            onChange={(size) => size && onChange({ ...options, envelopes: { ...envelopes, size } })}
          />
          <Checkbox
            label={t('sheets.envelope.sender')}
            checked={envelopes.sender}
            onChange={({ currentTarget: { checked } }) =>
              onChange({ ...options, envelopes: { ...envelopes, sender: checked } })
            }
          />
        </>
      )}
      {kind === 'handwriting' && (
        <Checkbox
          label={t('sheets.opening')}
          checked={handwriting.opening}
          onChange={({ currentTarget: { checked } }) => onChange({ ...options, handwriting: { opening: checked } })}
        />
      )}
      {kind === 'fax' && (
        <Checkbox
          label={t('sheets.allFaxes')}
          checked={fax.all}
          onChange={({ currentTarget: { checked } }) => onChange({ ...options, fax: { all: checked } })}
        />
      )}
      <SheetDrawing kind={kind} options={options} pageSize={pageSize} />
    </Stack>
  )
}
