import { Button, Checkbox, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ActionDecisions, ActionPreview, NamedPerson } from '#shared/actionImport.ts'
import classes from '../../../components/import/Import.module.css'
import { useNumber } from '../../../components/locale.ts'
import own from './ActionImport.module.css'

interface Props {
  plan: ActionPreview
  decisions: ActionDecisions
  onDecisions: (decisions: ActionDecisions) => void
  disabled: boolean
}

/** Whose names the list's names are. Only sure ones are taken by themselves, and nobody is added to the roster. */
export function ListedPeople({ plan, decisions, onDecisions, disabled }: Props) {
  const { t } = useTranslation()
  const number = useNumber()
  const likely = plan.people.filter(({ level }) => level === 'likely')
  const certain = plan.people.length - likely.length
  const say = (key: string, count: number) =>
    count > 0 && <p>{t(`actionImport.people.${key}`, { count, number: number(count) })}</p>
  // As decided now, also while the plan that follows from it is on its way.
  const isTaken = ({ key, taken }: NamedPerson) => {
    const own = decisions.people.find((one) => one.key === key)
    return own ? own.memberId !== null : taken || decisions.likely
  }
  const choose = ({ key, memberId }: NamedPerson, taken: boolean) =>
    onDecisions({
      ...decisions,
      people: [...decisions.people.filter((one) => one.key !== key), { key, memberId: taken ? memberId : null }],
    })
  return (
    <section aria-labelledby="people-title">
      <h2 id="people-title" className={classes.step}>
        {t('actionImport.people.title')}
      </h2>
      <div className={`sheet ${own.people}`}>
        {say('certain', certain)}
        {say('strangers', plan.strangers)}
        {likely.length > 0 && (
          <Group justify="space-between">
            {say('likely', likely.length)}
            {likely.some((one) => !isTaken(one)) && (
              <Button
                size="compact-sm"
                variant="default"
                disabled={disabled}
                onClick={() => onDecisions({ ...decisions, likely: true, people: [] })}
              >
                {t('actionImport.people.allLikely')}
              </Button>
            )}
          </Group>
        )}
        {likely.map((one) => (
          <Checkbox
            key={one.key}
            label={t('actionImport.people.is', { name: one.name, member: one.memberName })}
            description={t('actionImport.people.entries', { count: one.entries })}
            checked={isTaken(one)}
            disabled={disabled}
            onChange={(event) => choose(one, event.currentTarget.checked)}
          />
        ))}
      </div>
    </section>
  )
}
