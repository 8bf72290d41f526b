import { Checkbox, MultiSelect, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { AddresseeChoice } from './AddresseeChoice.tsx'
import type { PackChoosing } from './usePackChoice.ts'

/** The cases, and which of their addressees to write to. */
export function WhomStep({ choosing }: { choosing: PackChoosing }) {
  const { t } = useTranslation()
  const { cases, chosenCases, setChosenCases, opened, leftOut, setLeftOut, plan, ruling } = choosing
  const open = cases.filter((one) => one.status === 'open' || chosenCases.includes(one.id))
  const toggle = (id: string, wanted: boolean) => {
    const next = new Set(leftOut)
    if (wanted) next.delete(id)
    else next.add(id)
    setLeftOut(next)
  }
  return (
    <Stack gap="md">
      {open.length > 6 ? (
        <MultiSelect
          label={t('packs.cases')}
          searchable
          data={open.map((one) => ({ value: one.id, label: `${one.reference} ${one.headline}` }))}
          value={chosenCases}
          onChange={setChosenCases}
        />
      ) : (
        <Checkbox.Group label={t('packs.cases')} value={chosenCases} onChange={setChosenCases}>
          <Stack gap={6} mt={6}>
            {open.map((one) => (
              <Checkbox key={one.id} value={one.id} label={one.reference} description={one.headline} />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
      {cases.length === 0 && <p className="quiet">{t('packs.noCases')}</p>}
      {opened.map((one) => (
        <AddresseeChoice
          key={one.id}
          of={one}
          leftOut={leftOut}
          onToggle={toggle}
          ways={(plan?.ways ?? []).filter(({ caseId }) => caseId === one.id)}
          ruling={ruling}
        />
      ))}
    </Stack>
  )
}
