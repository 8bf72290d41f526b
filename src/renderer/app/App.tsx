import { MantineProvider } from '@mantine/core'
import { DatesProvider } from '@mantine/dates'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
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
        <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
          <Calendars>
            <Notifications position="bottom-center" limit={4} zIndex={1000} pauseResetOnHover="all" />
            <RouterProvider router={router} />
          </Calendars>
        </MantineProvider>
      </QueryClientProvider>
    </I18nextProvider>
  )
}

/** Calendars name months and days in the language that is spoken. */
function Calendars({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation()
  return <DatesProvider settings={{ locale: i18n.language }}>{children}</DatesProvider>
}
