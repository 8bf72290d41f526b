import { Button, Checkbox, Group, Stack, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { coveringFields, ReportPart, type ReportTemplate, reportParts, unknownFields } from '#shared/reportTemplate.ts'
import type { Settings } from '#shared/settings.ts'
import { wordsIn } from '../../app/i18n.ts'
import { InterfaceLanguageSelect } from '../../components/InterfaceLanguageSelect.tsx'
import { SettingsPart } from './SettingsPart.tsx'
import { useSaveSettings } from './useSaveSettings.ts'

/** How the month's report is made: its parts, its language, and the words of the message. */
export function ReportSettings({ settings }: { settings: Settings }) {
  const { t } = useTranslation()
  const saveSettings = useSaveSettings()
  const { report } = settings
  const save = (change: Partial<ReportTemplate>) => saveSettings({ report: { ...report, ...change } })
  const inItsLanguage = useQuery({
    queryKey: ['document.report.covering', report.language ?? settings.language],
    queryFn: async () => (await wordsIn(report.language ?? settings.language))('document.report.covering'),
  })
  const own = inItsLanguage.data ?? t('document.report.covering')
  const [covering, setCovering] = useState(report.covering ?? own)
  useEffect(() => setCovering(report.covering ?? own), [report.covering, own])
  const unknown = unknownFields(covering)
  const changed = covering !== (report.covering ?? own)
  const fields = coveringFields.map((field) => `{${field}}`).join(' ')
  return (
    <SettingsPart id="reports" title={t('settings.report.title')}>
      <Checkbox.Group
        label={t('settings.report.parts')}
        description={t('settings.report.partsHint')}
        value={report.parts}
        onChange={(parts) => save({ parts: reportParts.filter((part) => parts.includes(part)) })}
      >
        <Stack mt={8} gap={8}>
          {ReportPart.options.map((part) => (
            <Checkbox key={part} value={part} label={t(`settings.report.part.${part}`)} />
          ))}
        </Stack>
      </Checkbox.Group>
      <InterfaceLanguageSelect
        label={t('settings.report.language')}
        description={t('settings.report.languageHint')}
        placeholder={t('settings.report.sameLanguage')}
        clearable
        clearButtonProps={{ 'aria-label': t('settings.report.sameLanguage') }}
        value={report.language}
        onChange={(language) => save({ language })}
      />
      <Textarea
        label={t('settings.report.covering')}
        description={t('settings.report.coveringHint', { fields })}
        autosize
        minRows={6}
        maxRows={18}
        maxLength={10_000}
        value={covering}
        onChange={(event) => setCovering(event.currentTarget.value)}
        error={
          unknown.length > 0
            ? t('settings.report.unknown', { fields: unknown.map((field) => `{${field}}`).join(', ') })
            : null
        }
      />
      <Group gap="xs">
        <Button variant="default" disabled={!changed || unknown.length > 0} onClick={() => save({ covering })}>
          {t('settings.report.save')}
        </Button>
        {report.covering !== null && (
          <Button variant="subtle" color="gray" onClick={() => save({ covering: null })}>
            {t('settings.report.own')}
          </Button>
        )}
      </Group>
    </SettingsPart>
  )
}
