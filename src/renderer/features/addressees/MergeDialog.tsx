import { Button, Group, Modal, Radio } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AddresseeSummary } from '#shared/addressees.ts'
import { orpc } from '../../app/client.ts'
import { countryName } from '../../components/countries.ts'
import { useLocale } from '../../components/locale.ts'
import { useChange } from '../../components/useChange.ts'
import classes from './MergeDialog.module.css'
import { type MergeField, mergedFields, mergeRows, type Source } from './mergeEntries.ts'

interface MergeDialogProps {
  /** The first is the one that more is known of. */
  entries: readonly [AddresseeSummary, AddresseeSummary]
  onClose: () => void
  onMerged: () => void
}

const nameOf = (entry: AddresseeSummary) => entry.name || entry.title

/** Two entries that turned out to be one: which values stay, field by field. */
export function MergeDialog({ entries, onClose, onMerged }: MergeDialogProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const [one, other] = entries
  const [chosen, setChosen] = useState<Partial<Record<MergeField, Source>>>({})
  const rows = mergeRows(one, other)
  const merge = useChange(orpc.addressees.merge.mutationOptions(), {
    said: (_, { fields }) => t('addressees.merge.done', { name: fields.name || fields.title }),
    after: onMerged,
  })
  const fields = mergedFields(one, other, chosen)
  const nameless = fields.name === '' && fields.title === ''
  const cases = (entry: AddresseeSummary) => entry.cases.map(({ reference }) => reference)
  const join = (words: readonly string[]) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(words)
  const moved = cases(other)
  const shown = (field: MergeField, lines: readonly string[]) =>
    field === 'country' ? lines.map((code) => countryName(code, locale)) : lines
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t('addressees.merge.title')}
      closeButtonProps={{ 'aria-label': t('app.common.close') }}
    >
      <p className={classes.lead}>{rows.length === 0 ? t('addressees.merge.alike') : t('addressees.merge.choose')}</p>
      <div className={classes.rows}>
        {rows.map((row) => (
          <Radio.Group
            key={row.field}
            className={classes.row}
            label={t(`addressees.merge.field.${row.field}`)}
            value={chosen[row.field] ?? row.proposed}
            onChange={(source) => setChosen((before) => ({ ...before, [row.field]: source as Source }))}
          >
            <div className={classes.sources}>
              {row.sources.map((source) => (
                <Radio
                  key={source}
                  value={source}
                  classNames={{ body: classes.choice ?? '', label: classes.text ?? '' }}
                  label={
                    source === 'both' ? (
                      t('addressees.merge.both')
                    ) : row[source].length === 0 ? (
                      <i>{t('addressees.merge.blank')}</i>
                    ) : (
                      shown(row.field, row[source]).map((line) => <span key={line}>{line}</span>)
                    )
                  }
                />
              ))}
            </div>
          </Radio.Group>
        ))}
      </div>
      <p className={classes.lead}>
        {moved.length > 0
          ? t('addressees.merge.moves', { cases: join(moved), count: other.actions })
          : t('addressees.merge.movesNone', { count: other.actions })}
      </p>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {t('app.common.cancel')}
        </Button>
        <Button
          loading={merge.isPending}
          disabled={nameless}
          onClick={() => merge.mutate({ keep: one.id, other: other.id, fields })}
        >
          {t('addressees.merge.now', { name: nameOf({ ...one, ...fields }) })}
        </Button>
      </Group>
    </Modal>
  )
}
