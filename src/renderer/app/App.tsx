import { MantineProvider, mergeThemeOverrides } from '@mantine/core'
import { DatesProvider } from '@mantine/dates'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { useMemo } from 'react'
import { I18nextProvider, useTranslation } from 'react-i18next'
import { RouterProvider } from 'react-router/dom'
import { i18n } from './i18n.ts'
import { queries } from './queries.ts'
import { router } from './routes.tsx'
import { cssVariables, theme } from './theme.ts'

export function App() {
  return (
    <I18nextProvider i18n={i18n}>
      <QueryClientProvider client={queries}>
        <Spoken />
      </QueryClientProvider>
    </I18nextProvider>
  )
}

/** What Mantine says by itself, and how its fields write numbers and days, in the language that is spoken. */
function Spoken() {
  const { t, i18n } = useTranslation()
  const { language } = i18n
  const spoken = useMemo(() => {
    const decimal = new Intl.NumberFormat(language).formatToParts(0.5).find(({ type }) => type === 'decimal')
    return mergeThemeOverrides(theme, {
      components: {
        NumberInput: { defaultProps: { decimalSeparator: decimal?.value ?? '.' } },
        PasswordInput: { defaultProps: { visibilityToggleButtonProps: { 'aria-label': t('app.common.showTyped') } } },
      },
    })
  }, [language, t])
  return (
    <MantineProvider theme={spoken} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <DatesProvider settings={{ locale: language }}>
        <Notifications position="bottom-center" limit={4} zIndex={1000} pauseResetOnHover="all" />
        <RouterProvider router={router} />
      </DatesProvider>
    </MantineProvider>
  )
}
