import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { orpc } from '../../../app/client.ts'

/** Addressees to choose from, those of the case before all others. */
export function useAddresseeChoices(caseId: string | null) {
  const { t } = useTranslation()
  const all = useQuery(orpc.addressees.list.queryOptions()).data ?? []
  const isOwn = (one: (typeof all)[number]) => one.cases.some(({ id }) => id === caseId)
  const items = (some: typeof all) =>
    some.map(({ id, name, title }) => ({
      value: id,
      label: name !== '' && title !== '' ? `${name}, ${title}` : name || title,
    }))
  return [
    { group: t('replies.form.ofCase'), items: items(all.filter(isOwn)) },
    { group: t('replies.form.others'), items: items(all.filter((one) => !isOwn(one))) },
  ].filter((group) => group.items.length > 0)
}
