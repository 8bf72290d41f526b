import { Button, Group, Menu, Modal, TextInput } from '@mantine/core'
import { IconBookmark, IconCheck, IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RosterLook } from '#shared/roster.ts'
import { orpc } from '../../app/client.ts'
import { isMac, takesText } from '../../app/keys.ts'
import { refusalText } from '../../components/refusals.ts'
import { useChange } from '../../components/useChange.ts'
import { sameLook, usualLook } from './rosterLook.ts'
import type { RosterLooking } from './useRosterLook.ts'

/** As many views as there are figures to choose them by. */
const byKey = 9

/** Named ways to look at the roster: chosen from the menu, or by Alt and a figure. */
export function RosterViews({ looking: { look, setLook } }: { looking: RosterLooking }) {
  const { t } = useTranslation()
  const [naming, setNaming] = useState(false)
  const saved = useQuery(orpc.roster.views.queryOptions()).data?.views ?? []
  const now = saved.find((view) => sameLook(view.look, look))
  const save = useChange(orpc.roster.saveView.mutationOptions(), {
    quiet: true,
    said: (_, { name }) => t('roster.views.saved', { name }),
    after: () => setNaming(false),
  })
  const remove = useChange(orpc.roster.removeView.mutationOptions(), {
    said: () => t('roster.views.removed'),
  })
  const looks = [usualLook, ...saved.map((view) => view.look)]
  useViewKeys(looks, setLook)
  const keys = (at: number) =>
    at > byKey ? null : (
      <span className="quiet">{t(isMac ? 'roster.views.keyMac' : 'roster.views.key', { figure: at })}</span>
    )

  return (
    <>
      <Menu position="bottom-end" shadow="md" returnFocus>
        <Menu.Target>
          <Button variant="default" leftSection={<IconBookmark size={18} aria-hidden />}>
            {now ? now.name : t('roster.views.open')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            rightSection={keys(0)}
            leftSection={sameLook(usualLook, look) ? <IconCheck size={16} aria-hidden /> : <Group w={16} />}
            onClick={() => setLook(usualLook)}
          >
            {t('roster.views.everybody')}
          </Menu.Item>
          {saved.map((view, at) => (
            <Menu.Item
              key={view.id}
              rightSection={keys(at + 1)}
              leftSection={view.id === now?.id ? <IconCheck size={16} aria-hidden /> : <Group w={16} />}
              onClick={() => setLook(view.look)}
            >
              {view.name}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item disabled={now !== undefined} onClick={() => setNaming(true)}>
            {t('roster.views.save')}
          </Menu.Item>
          {now && (
            <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={() => remove.mutate({ id: now.id })}>
              {t('roster.views.remove', { name: now.name })}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <Modal
        opened={naming}
        onClose={() => setNaming(false)}
        title={t('roster.views.saveTitle')}
        closeButtonProps={{ 'aria-label': t('app.common.close') }}
      >
        <form
          onSubmit={(event) => {
            event.preventDefault()
            const name = new FormData(event.currentTarget).get('name')
            if (typeof name === 'string') save.mutate({ id: null, name, look })
          }}
        >
          <TextInput
            name="name"
            label={t('roster.views.name')}
            description={t('roster.views.nameHint')}
            data-autofocus
            maxLength={80}
            error={save.isError ? refusalText(t, save.error) : undefined}
          />
          <Group justify="flex-end" mt="md">
            <Button type="submit" loading={save.isPending}>
              {t('app.common.save')}
            </Button>
          </Group>
        </form>
      </Modal>
    </>
  )
}

/** Alt with a figure: 0 for everybody, else the view at that place in the menu. By the key, not by what it types. */
function useViewKeys(looks: readonly RosterLook[], choose: (look: RosterLook) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const figure = /^Digit(\d)$/.exec(event.code)?.[1]
      if (figure === undefined || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
      const look = looks[Number(figure)]
      const dialog = document.querySelector('[role="dialog"][aria-modal="true"]') !== null
      if (look === undefined || dialog || (isMac && takesText(document.activeElement))) return
      event.preventDefault()
      choose(look)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [looks, choose])
}
