import { Button, Group, Radio, Stack, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type Apart, LetterFileOptions, LetterFiles, nameFields, unknownFields } from '#shared/letterFiles.ts'
import type { SheetFormat } from '#shared/sheets.ts'
import type { Id } from '#shared/values.ts'
import { orpc } from '../../../app/client.ts'

interface Props {
  pack: Id
  options: LetterFileOptions
  format: SheetFormat
  onChange: (options: LetterFileOptions) => void
}

/** Whether letters come in one file or in many, and what those are called. */
export function LetterFileChoices({ pack, options, format, onChange }: Props) {
  const { t } = useTranslation()
  const { files } = options
  return (
    <Stack gap="md" align="stretch" w="100%">
      <Radio.Group
        label={t('sheets.files.label')}
        value={files}
        onChange={(value) => onChange({ ...options, files: LetterFiles.parse(value) })}
      >
        <Stack gap={8} mt={8}>
          {LetterFiles.options.map((value) => (
            <Radio key={value} value={value} label={t(`sheets.files.${value}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {files !== 'one' && (
        <NamePattern
          key={files}
          pack={pack}
          apart={files}
          format={format}
          pattern={options.names[files]}
          onChange={(name) => onChange({ ...options, names: { ...options.names, [files]: name } })}
        />
      )}
    </Stack>
  )
}

/** Whether letters in files of their own can be called so. */
export const isNamed = ({ letters }: { letters: LetterFileOptions }): boolean =>
  letters.files === 'one' || LetterFileOptions.safeParse(letters).success

interface PatternProps {
  pack: Id
  apart: Apart
  format: SheetFormat
  pattern: string
  onChange: (pattern: string) => void
}

function NamePattern({ pack, apart, format, pattern, onChange }: PatternProps) {
  const { t } = useTranslation()
  const [settled] = useDebouncedValue(pattern, 150)
  const unknown = unknownFields(pattern, apart)
  const input = { pack, apart, name: settled, format }
  const example = useQuery({
    ...orpc.sheets.fileName.queryOptions({ input }),
    enabled: settled.trim() !== '',
    placeholderData: keepPreviousData,
  })
  const error =
    pattern.trim() === ''
      ? t('sheets.files.empty')
      : unknown.length > 0
        ? t('sheets.files.unknown', { fields: unknown.map((field) => `{{${field}}}`).join(', ') })
        : undefined
  return (
    <div>
      <TextInput
        label={t('sheets.files.name')}
        value={pattern}
        maxLength={120}
        error={error}
        spellCheck={false}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <Group gap={6} mt={8} role="group" aria-label={t('sheets.files.insert')}>
        {nameFields[apart].map((field) => (
          <Button
            key={field}
            variant="default"
            size="compact-xs"
            aria-label={t('sheets.files.insertOne', { field: t(`sheets.files.field.${field}`) })}
            onClick={() => onChange(`${pattern.trimEnd()}${pattern.trim() === '' ? '' : ' '}{{${field}}}`)}
          >
            {t(`sheets.files.field.${field}`)}
          </Button>
        ))}
      </Group>
      {example.data?.name && error === undefined && (
        <p className="quiet" role="status" style={{ margin: '10px 0 0', overflowWrap: 'anywhere' }}>
          {t('sheets.files.example', { count: example.data.files, name: example.data.name })}
        </p>
      )}
    </div>
  )
}
