import { useMantineColorScheme } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { orpc } from './client.ts'
import { speak } from './i18n.ts'

/** Applies the settings that change how everything looks: colours, row height, language. */
export function useAppearance(): void {
  const { setColorScheme } = useMantineColorScheme()
  const { data } = useQuery(orpc.settings.get.queryOptions())
  const { colors, density, language } = data ?? {}

  // biome-ignore lint/correctness/useExhaustiveDependencies: the setter is a new function on every render
  useEffect(() => {
    if (colors !== undefined) setColorScheme(colors)
  }, [colors])

  useEffect(() => {
    if (density !== undefined) document.documentElement.dataset.density = density
  }, [density])

  useEffect(() => {
    if (language !== undefined) void speak(language)
  }, [language])
}
