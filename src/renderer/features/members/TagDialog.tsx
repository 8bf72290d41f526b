import { Autocomplete, Button, Group, Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { orpc } from '../../app/client.ts'
import { useNumber } from '../../components/locale.ts'

interface Props {
  /** Null while nobody asks. */
  mode: 'tag' | 'untag' | null
  count: number
  onClose: () => void
  onTag: (tag: string) => void
}

/** Which tag to give to, or take from, the selected members. */
export function TagDialog({ mode, count, onClose, onTag }: Props) {
  const { t } = useTranslation()
  const number = useNumber()
  const [tag, setTag] = useState('')
  const known = useQuery({ ...orpc.roster.choices.queryOptions(), enabled: mode !== null })
  const trimmed = tag.trim()
  return (
    <Modal
      opened={mode !== null}
      onClose={onClose}
      title={t(mode === 'untag' ? 'roster.tag.removeTitle' : 'roster.tag.addTitle', { count, number: number(count) })}
      closeButtonProps={{ 'aria-label': t('app.common.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (trimmed === '') return
          setTag('')
          onTag(trimmed)
        }}
      >
        <Autocomplete
          label={t('roster.tag.label')}
          description={t('roster.tag.hint')}
          data={(known.data?.tags ?? []).map((one) => one.tag)}
          value={tag}
          onChange={setTag}
          maxLength={40}
          limit={20}
          data-autofocus
          comboboxProps={{ withinPortal: false }}
        />
        <Group justify="flex-end" mt="md">
          <Button type="submit" disabled={trimmed === ''}>
            {t(mode === 'untag' ? 'roster.tag.remove' : 'roster.tag.add')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
