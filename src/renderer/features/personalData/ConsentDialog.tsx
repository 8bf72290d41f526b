import { Autocomplete, Button, Checkbox, Group, Modal, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Purpose } from '#shared/personalData.ts'
import { orpc } from '../../app/client.ts'
import { today } from '../../components/days.ts'
import { useChange } from '../../components/useChange.ts'
import { DayInput } from '../cases/form/DayInput.tsx'
import classes from './PersonalData.module.css'

interface ConsentDialogProps {
  memberId: string
  memberName: string
  purpose: Purpose
  given: boolean
  onClose: () => void
}

const ways = ['form', 'email', 'person', 'phone'] as const

/** Adds an entry to the ledger: what was said, on which day, how, and what the person was shown. */
export function ConsentDialog({ memberId, memberName: name, purpose, given, onClose }: ConsentDialogProps) {
  const { t } = useTranslation()
  const texts = useQuery(orpc.personalData.texts.queryOptions())
  const [on, setOn] = useState<string | null>(today())
  const [how, setHow] = useState('')
  const [shown, setShown] = useState(given)
  const [typed, setTyped] = useState<string | null>(null)
  const text = typed ?? texts.data?.[purpose].text ?? ''
  const record = useChange(orpc.personalData.recordConsent.mutationOptions(), {
    said: () => t(`personalData.consent.said.${given ? 'consent' : 'withdrawal'}`, { name }),
    after: onClose,
  })
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t(`personalData.consent.${given ? 'adding' : 'addingWithdrawal'}`)}
      closeButtonProps={{ 'aria-label': t('app.common.close') }}
    >
      <form
        noValidate
        className={classes.stack}
        onSubmit={(event) => {
          event.preventDefault()
          // The page around may be a form as well.
          event.stopPropagation()
          if (on === null || record.isPending) return
          record.mutate({ memberId, purpose, given, on, how, text: shown ? text : null })
        }}
      >
        <p style={{ margin: 0 }}>
          <strong>{name}</strong> · {t(`personalData.purpose.${purpose}`)}
        </p>
        {!given && purpose === 'roster' && (
          <p className={classes.hint}>{t('personalData.consent.withdrawalStops', { name })}</p>
        )}
        <DayInput
          label={t('personalData.consent.on')}
          maxDate={today()}
          value={on}
          onChange={setOn}
          clearable={false}
        />
        <Autocomplete
          label={t('personalData.consent.how')}
          description={t('personalData.consent.howHint')}
          data={ways.map((way) => t(`members.form.how.${way}`))}
          value={how}
          onChange={setHow}
          maxLength={500}
          comboboxProps={{ withinPortal: false }}
        />
        {given && (
          <div>
            <Checkbox
              label={t('personalData.consent.shown')}
              description={t('personalData.consent.shownHint')}
              checked={shown}
              onChange={(event) => setShown(event.currentTarget.checked)}
            />
            {shown && (
              <Textarea
                mt="xs"
                aria-label={t('personalData.consent.wording')}
                autosize
                minRows={3}
                maxRows={10}
                value={text}
                onChange={(event) => setTyped(event.currentTarget.value)}
              />
            )}
          </div>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('app.common.cancel')}
          </Button>
          <Button type="submit" loading={record.isPending} disabled={on === null}>
            {t('personalData.consent.save')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
