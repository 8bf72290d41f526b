import { useTranslation } from 'react-i18next'
import { orpc } from '../../app/client.ts'
import { useListFormat } from '../../components/locale.ts'
import { useChange } from '../../components/useChange.ts'

interface Named {
  name: string
  members: readonly { name: string }[]
}

/** What a household is called: by its name, else by its people's. */
export function useHouseholdName(): (household: Named) => string {
  const list = useListFormat()
  return ({ name, members }) => name || list(members.map((member) => member.name))
}

/** All that can be done to households; each can be undone. `name` is what the household is called in the toast. */
export function useHouseholdChanges() {
  const { t } = useTranslation()
  return {
    confirm: useChange(orpc.households.confirm.mutationOptions(), {
      said: (_, { name }) => t('households.said.confirmed', { name: name || t('households.said.it') }),
    }),
    confirmAll: useChange(orpc.households.confirmAll.mutationOptions(), {
      said: ({ count }) => t('households.said.confirmedAll', { count }),
    }),
    refuse: useChange(orpc.households.refuse.mutationOptions(), { said: () => t('households.said.refused') }),
    rename: useChange(orpc.households.rename.mutationOptions(), {
      said: (_, { name }) => (name ? t('households.said.renamed', { name }) : t('households.said.renamedBlank')),
    }),
    leave: useChange(orpc.households.leave.mutationOptions(), { said: () => t('households.said.left') }),
    dissolve: useChange(orpc.households.dissolve.mutationOptions(), { said: () => t('households.said.dissolved') }),
  }
}
