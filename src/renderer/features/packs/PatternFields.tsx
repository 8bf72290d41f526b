import { NumberInput, Radio, SegmentedControl, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Pattern } from '#shared/packRules.ts'
import type { RuleChoosing } from './rules.ts'

const kinds: readonly Pattern['kind'][] = ['everyone', 'each', 'one']

/** How many letters each writes, and whether those who live together sign together. */
export function PatternFields({ choosing }: { choosing: RuleChoosing }) {
  const { t } = useTranslation()
  const { rules, setUnit, setPattern, each, setEach } = choosing
  const { kind } = rules.pattern
  return (
    <Stack gap="md" align="stretch">
      <div>
        <SegmentedControl
          fullWidth
          aria-label={t('packs.unit.label')}
          value={rules.unit}
          onChange={(value) => setUnit(value === 'household' ? 'household' : 'person')}
          data={[
            { value: 'person', label: t('packs.unit.person') },
            { value: 'household', label: t('packs.unit.household') },
          ]}
        />
        <p className="quiet" style={{ margin: '6px 0 0' }}>
          {t(`packs.unit.${rules.unit}Hint`)}
        </p>
      </div>
      <Radio.Group
        label={t('packs.pattern.label')}
        value={kind}
        onChange={(value) => setPattern(kinds.find((one) => one === value) ?? 'everyone')}
      >
        <Stack mt={8} gap={10}>
          {kinds.map((one) => (
            <Radio
              key={one}
              value={one}
              label={t(`packs.pattern.${one}`)}
              description={t(`packs.pattern.${one}Hint`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      {kind === 'each' && (
        <NumberInput
          label={t('packs.pattern.count')}
          value={each ?? ''}
          min={1}
          max={500}
          allowDecimal={false}
          allowNegative={false}
          maw={220}
          error={each === null ? t('packs.pattern.countMissing') : undefined}
          onChange={(value) =>
            setEach(typeof value === 'number' && value >= 1 ? Math.min(500, Math.round(value)) : null)
          }
        />
      )}
    </Stack>
  )
}
