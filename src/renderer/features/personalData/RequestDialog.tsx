import { Button, Group, Modal, Radio, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type RequestKind, requestKinds } from '#shared/personalData.ts'
import { orpc } from '../../app/client.ts'
import { dayText, today } from '../../components/days.ts'
import { useLocale } from '../../components/locale.ts'
import { useChange } from '../../components/useChange.ts'
import { DayInput } from '../cases/form/DayInput.tsx'
import classes from './PersonalData.module.css'

interface RequestDialogProps {
  memberId: string
  memberName: string
  onClose: () => void
}

/** Notes what a person asked for and when it came, and so begins the month in which it has to be answered. */
export function RequestDialog({ memberId, memberName, onClose }: RequestDialogProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const [kind, setKind] = useState<RequestKind>('access')
  const [cameOn, setCameOn] = useState<string | null>(today())
  const [how, setHow] = useState('')
  const add = useChange(orpc.personalData.addRequest.mutationOptions(), {
    said: ({ dueOn }) => t('personalData.request.said.added', { day: dayText(dueOn, locale) }),
    after: onClose,
  })
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('personalData.request.add')}
      closeButtonProps={{ 'aria-label': t('app.common.close') }}
    >
      <form
        noValidate
        className={classes.stack}
        onSubmit={(event) => {
          event.preventDefault()
          event.stopPropagation()
          if (cameOn !== null && !add.isPending) add.mutate({ memberId, kind, cameOn, how })
        }}
      >
        <p style={{ margin: 0 }}>
          <strong>{memberName}</strong>
        </p>
        <Radio.Group
          label={t('personalData.request.kind')}
          value={kind}
          onChange={(value) => setKind(value as RequestKind)}
        >
          <div className={classes.stack} style={{ gap: 8, marginTop: 6 }}>
            {requestKinds.map((one) => (
              <Radio key={one} value={one} label={t(`personalData.request.${one}`)} />
            ))}
          </div>
        </Radio.Group>
        <DayInput
          label={t('personalData.request.cameOn')}
          description={t('personalData.request.month')}
          maxDate={today()}
          value={cameOn}
          onChange={setCameOn}
          clearable={false}
        />
        <TextInput
          label={t('personalData.request.how')}
          value={how}
          maxLength={500}
          autoComplete="off"
          onChange={(event) => setHow(event.currentTarget.value)}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('app.common.cancel')}
          </Button>
          <Button type="submit" loading={add.isPending} disabled={cameOn === null}>
            {t('personalData.request.add')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
