import { IconMailQuestion, IconUserQuestion } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { orpc } from '../../app/client.ts'
import { dayText, today } from '../../components/days.ts'
import { useLocale } from '../../components/locale.ts'

/** For the overview: members to review and requests to answer, each with where it leads. */
export function useWaitingItems() {
  const { t } = useTranslation()
  const locale = useLocale()
  const waiting = useQuery(orpc.personalData.waiting.queryOptions())
  const { review = 0, requests = [] } = waiting.data ?? {}
  return [
    ...requests.map(({ id, memberId, memberName, kind, dueOn }) => {
      const late = dueOn < today()
      return {
        key: id,
        to: `/members/${memberId}/consents`,
        icon: <IconMailQuestion size={18} className={late ? 'due' : undefined} aria-hidden />,
        words: t(`personalData.waiting.${late ? 'overdue' : 'request'}`, {
          kind: t(`personalData.request.${kind}`),
          name: memberName,
          day: dayText(dueOn, locale),
        }),
      }
    }),
    ...(review > 0
      ? [
          {
            key: 'review',
            to: '/members/review',
            icon: <IconUserQuestion size={18} aria-hidden />,
            words: t('personalData.waiting.review', { count: review }),
          },
        ]
      : []),
  ]
}
