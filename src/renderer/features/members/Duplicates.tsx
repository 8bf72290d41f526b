import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Decisions, ImportPreview } from '#shared/memberImport.ts'
import importClasses from '../../components/import/Import.module.css'
import { useNumber } from '../../components/locale.ts'
import { DuplicateGroup } from './DuplicateGroup.tsx'
import classes from './Duplicates.module.css'
import type { ImportSourceInput } from './useDuplicates.ts'

interface Props {
  plan: ImportPreview
  source: ImportSourceInput
  decisions: Decisions
  onDecisions: (decisions: Decisions) => void
  disabled: boolean
}

/** Rows that are somebody known: what wants a decision first, then what hardly does. */
export function Duplicates({ plan, source, decisions, onDecisions, disabled }: Props) {
  const { t } = useTranslation()
  const number = useNumber()
  const own = decisions.single.length
  return (
    <section aria-labelledby="known-title">
      <h2 id="known-title" className={importClasses.step} tabIndex={-1}>
        {t('memberImport.known')}
      </h2>
      <p className={importClasses.intro}>{t('memberImport.keys')}</p>
      {own > 0 && (
        <p className={classes.own}>
          {t('memberImport.forAll.single', { count: own, number: number(own) })}
          <Button
            size="compact-sm"
            variant="default"
            disabled={disabled}
            onClick={() => onDecisions({ ...decisions, single: [] })}
          >
            {t('memberImport.forAll.forget')}
          </Button>
        </p>
      )}
      {(['likely', 'certain'] as const).map(
        (level) =>
          plan.duplicates[level] > 0 && (
            <DuplicateGroup
              key={level}
              level={level}
              count={plan.duplicates[level]}
              source={source}
              decisions={decisions}
              onDecisions={onDecisions}
              disabled={disabled}
            />
          ),
      )}
    </section>
  )
}
