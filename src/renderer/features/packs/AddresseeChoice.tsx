import { Checkbox, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Case } from '#shared/cases.ts'
import type { SheetWay } from '#shared/packs.ts'
import type { RuleChoosing } from './rules.ts'
import { WayChoice } from './WayChoice.tsx'

interface AddresseeChoiceProps {
  of: Case
  leftOut: ReadonlySet<string>
  onToggle: (id: string, wanted: boolean) => void
  /** How the letters to them go; none for who is left out. */
  ways: readonly SheetWay[]
  ruling: RuleChoosing
}

/** One case's targets, each to write to or to leave out this time. Who only gets copies is named, not offered. */
export function AddresseeChoice({ of, leftOut, onToggle, ways, ruling }: AddresseeChoiceProps) {
  const { t } = useTranslation()
  const targets = of.addressees.filter(({ role }) => role === 'target')
  const copies = of.addressees.filter(({ role }) => role === 'copy')
  return (
    <fieldset style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}>
      <legend style={{ padding: 0, fontWeight: 500, marginBottom: 6 }}>
        {t('packs.addresseesOf', { reference: of.reference })}
      </legend>
      <Stack gap={12}>
        {targets.map((addressee) => {
          const way = ways.find(({ addresseeId }) => addresseeId === addressee.id)
          return (
            <div key={addressee.id}>
              <Checkbox
                checked={!leftOut.has(addressee.id)}
                onChange={(event) => onToggle(addressee.id, event.currentTarget.checked)}
                label={[addressee.name, addressee.title].filter((text) => text !== '').join(', ')}
                description={
                  addressee.address.length > 0 ? addressee.address.join(', ') : t('addressees.noPostalAddress')
                }
                mb={6}
              />
              {way && (
                <WayChoice
                  way={way}
                  chosen={ruling.rules.ways[addressee.id] ?? null}
                  onChoose={(picked) => ruling.setWay(addressee.id, picked)}
                />
              )}
            </div>
          )
        })}
        {targets.length === 0 && <span className="quiet">{t('packs.noTargets')}</span>}
        {copies.length > 0 && (
          <span className="quiet">
            {t('packs.copiesTo', { names: copies.map(({ name, title }) => name || title).join(', ') })}
          </span>
        )}
      </Stack>
    </fieldset>
  )
}
