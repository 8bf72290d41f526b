import { Center, Loader } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** Shown for the moment until the first screen is there. */
export function Starting() {
  const { t } = useTranslation()
  return (
    <Center component="main" h="100dvh">
      <Loader type="dots" aria-label={t('app.loading')} role="status" />
    </Center>
  )
}
