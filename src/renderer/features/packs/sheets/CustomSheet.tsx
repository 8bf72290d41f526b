import { NumberInput, Select, SimpleGrid } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { LabelSheet } from '#shared/sheets.ts'
import { sheetSizes } from './sheetSizes.ts'

const fields = [
  { name: 'columns', words: 'columns', whole: true },
  { name: 'rows', words: 'rows', whole: true },
  { name: 'width', words: 'width', whole: false },
  { name: 'height', words: 'height', whole: false },
  { name: 'left', words: 'left', whole: false },
  { name: 'top', words: 'top', whole: false },
  { name: 'across', words: 'across', whole: false },
  { name: 'down', words: 'gapDown', whole: false },
] as const

/** The coordinator's own numbers, in millimetres, as the box of labels prints them. */
export function CustomSheet({ sheet, onChange }: { sheet: LabelSheet; onChange: (sheet: LabelSheet) => void }) {
  const { t } = useTranslation()
  // What cannot be a sheet (a width of nothing, while somebody types) is not taken over.
  const set = (change: Partial<LabelSheet>) => {
    const next = LabelSheet.safeParse({ ...sheet, ...change })
    if (next.success) onChange(next.data)
  }
  return (
    <SimpleGrid
      cols={2}
      spacing="sm"
      verticalSpacing={6}
      component="fieldset"
      style={{ border: 0, margin: 0, padding: 0 }}
    >
      <legend className="quiet" style={{ padding: 0 }}>
        {t('sheets.label.measures')}
      </legend>
      <Select
        label={t('sheets.label.page')}
        data={[
          { value: 'A4', label: t('settings.letters.size.A4') },
          { value: 'Letter', label: t('settings.letters.size.Letter') },
        ]}
        value={sheet.page.width === sheetSizes.Letter.width ? 'Letter' : 'A4'}
        allowDeselect={false}
        style={{ gridColumn: '1 / -1' }}
        onChange={(size) => set({ page: sheetSizes[size === 'Letter' ? 'Letter' : 'A4'] })}
      />
      {fields.map(({ name, words, whole }) => (
        <NumberInput
          key={name}
          label={t(`sheets.label.${words}`)}
          defaultValue={sheet[name]}
          min={whole ? 1 : 0}
          max={whole ? 30 : 400}
          decimalScale={whole ? 0 : 2}
          hideControls
          onChange={(value) => typeof value === 'number' && set({ [name]: value })}
        />
      ))}
    </SimpleGrid>
  )
}
