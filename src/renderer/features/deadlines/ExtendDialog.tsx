import { Button, Group, Modal, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Case } from '#shared/cases.ts'
import { orpc } from '../../app/client.ts'
import { dayText } from '../../components/days.ts'
import { useLocale } from '../../components/locale.ts'
import { useChange } from '../../components/useChange.ts'
import { DayInput } from '../cases/form/DayInput.tsx'

/** A new deadline, and nothing else of the case. */
export function ExtendDialog({ of, opened, onClose }: { of: Case; opened: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const [day, setDay] = useState<string | null>(of.deadline)
  const extend = useChange(orpc.cases.setDeadline.mutationOptions(), {
    said: (_, { deadline }) =>
      t('deadlines.extended', { reference: of.reference, day: deadline ? dayText(deadline, locale) : '' }),
    after: onClose,
  })
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('deadlines.extendTitle', { reference: of.reference })}
      closeButtonProps={{ 'aria-label': t('app.common.close') }}
      // The calendar may hang out of it.
      styles={{ content: { overflow: 'visible' } }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (day !== null && !extend.isPending) extend.mutate({ id: of.id, deadline: day })
        }}
      >
        <Stack gap="md">
          <DayInput label={t('deadlines.newDay')} value={day} onChange={setDay} clearable={false} data-autofocus />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('app.common.cancel')}
            </Button>
            <Button type="submit" loading={extend.isPending} disabled={day === null || day === of.deadline}>
              {t('deadlines.extendNow')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
