import { Button, Group, TextInput } from '@mantine/core'
import { IconFilePlus, IconUserPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Evening } from '#shared/evenings.ts'
import { desk } from '../../../app/client.ts'
import { MemberSelect } from '../../../components/MemberSelect.tsx'
import { sayDone, sayRefused } from '../../../components/say.tsx'
import type { usePaperDraft } from './usePaperDraft.ts'

interface Props {
  evening: Evening
  paper: ReturnType<typeof usePaperDraft>
  disabled: boolean
}

/** More rows: a sheet without names, a member, or a guest who is not on the list yet. */
export function AddRows({ evening, paper, disabled }: Props) {
  const { t } = useTranslation()
  const [guest, setGuest] = useState('')
  const addMember = async (id: string | null) => {
    if (id === null) return
    const there = evening.attendance.find(({ memberId }) => memberId === id)
    if (there) return sayDone(t('evenings.paper.isThere', { name: there.name, number: there.number }))
    try {
      const { name } = await desk.members.get({ id })
      paper.addRow({ memberId: id }, name)
    } catch (error) {
      sayRefused(error)
    }
  }
  const addGuest = () => {
    const name = guest.replace(/\s+/g, ' ').trim()
    if (name === '') return
    paper.addRow({ guest: name }, name)
    setGuest('')
  }
  return (
    <Group align="flex-end" gap="md">
      <Button
        variant="default"
        disabled={disabled}
        leftSection={<IconFilePlus size={18} aria-hidden />}
        onClick={paper.addSheet}
      >
        {t('evenings.paper.addSheet')}
      </Button>
      <MemberSelect
        w={220}
        label={t('evenings.paper.addMember')}
        placeholder={t('evenings.paper.addMemberHint')}
        nothingFoundMessage={t('actions.nothingFound')}
        disabled={disabled}
        value={null}
        onChange={(id) => void addMember(id)}
      />
      <TextInput
        w={150}
        label={t('evenings.paper.addGuest')}
        placeholder={t('evenings.paper.addGuestHint')}
        maxLength={200}
        value={guest}
        disabled={disabled}
        onChange={(event) => setGuest(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') addGuest()
        }}
      />
      <Button
        variant="default"
        disabled={disabled || guest.trim() === ''}
        leftSection={<IconUserPlus size={18} aria-hidden />}
        onClick={addGuest}
      >
        {t('evenings.paper.add')}
      </Button>
    </Group>
  )
}
