import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { MovedCounts } from '#shared/memberMerge.ts'
import type { Member } from '#shared/members.ts'
import { orpc } from '../../../app/client.ts'
import { dayText } from '../../../components/days.ts'
import { useListFormat, useLocale } from '../../../components/locale.ts'
import { useChange } from '../../../components/useChange.ts'
import { fieldNames } from './fieldNames.ts'
import classes from './Merge.module.css'

/** "4 letters", "2 entries of the log", "1 entry on consent": what there is of them. */
export const movedWords = (t: TFunction, { letters, actions, consents }: MovedCounts): string[] => [
  ...(letters > 0 ? [t('memberMerge.letters', { count: letters })] : []),
  ...(actions > 0 ? [t('memberMerge.actions', { count: actions })] : []),
  ...(consents > 0 ? [t('memberMerge.consents', { count: consents })] : []),
]

/** Who was merged into this member, each to be taken apart again, however much was done since. */
export function MergedNotes({ member }: { member: Member }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const list = useListFormat()
  const merges = useQuery(orpc.memberMerge.of.queryOptions({ input: { id: member.id } }))
  const apart = useChange(orpc.memberMerge.takeApart.mutationOptions(), {
    said: ({ name, back, stayed }) => {
      const words = movedWords(t, back)
      const done = t(words.length > 0 ? 'memberMerge.apartDone' : 'memberMerge.apartDoneNone', {
        name,
        moved: list(words),
      })
      return stayed.length > 0
        ? `${done} ${t('memberMerge.apartStayed', { fields: list(fieldNames(t, stayed)) })}`
        : done
    },
  })
  if (!merges.data || merges.data.length === 0) return null
  return (
    <ul className={`${classes.notes} ${classes.past}`} aria-label={t('memberMerge.pastLabel')}>
      {merges.data.map(({ id, at, name, moved, edited }) => (
        <li key={id} className={classes.note} data-quiet>
          <div>
            <p>
              {t(movedWords(t, moved).length > 0 ? 'memberMerge.past' : 'memberMerge.pastNone', {
                name,
                day: dayText(at.slice(0, 10), locale),
                moved: list(movedWords(t, moved)),
              })}
            </p>
            {edited.length > 0 && (
              <p className="quiet">{t('memberMerge.edited', { fields: list(fieldNames(t, edited)) })}</p>
            )}
          </div>
          <Button
            size="compact-sm"
            variant="default"
            disabled={apart.isPending}
            aria-label={t('memberMerge.apartFor', { name })}
            onClick={() => apart.mutate({ id })}
          >
            {t('memberMerge.apart')}
          </Button>
        </li>
      ))}
    </ul>
  )
}
