import { Group, Select, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Case } from '#shared/cases.ts'
import { orpc } from '../../app/client.ts'
import { atStart } from '../../components/atStart.ts'
import { languageName } from '../../components/languageNames.ts'

interface Props {
  cases: Case[]
  /** Null: each case's own. */
  language: string | null
  onLanguage: (language: string | null) => void
}

/** In which language a pack's letters are, and the way to their words. */
export function PackWording({ cases, language, onLanguage }: Props) {
  const { t, i18n } = useTranslation()
  const [first] = cases
  const wording = useQuery({
    ...orpc.wording.get.queryOptions({ input: { caseId: first?.id ?? '', language: null } }),
    enabled: first !== undefined,
  })
  if (!first) return null
  const wished = cases.filter((one) => one.preferredLanguages.length > 0)
  return (
    <Stack gap={6} mt="md">
      <Select
        label={t('wording.languageChoice')}
        description={wished
          .map(({ reference, preferredLanguages }) =>
            t('wording.preferred', { reference, languages: preferredLanguages.join(', ') }),
          )
          .join(' ')}
        maw={340}
        allowDeselect={false}
        data={[
          { value: '', label: t('wording.languageOwn') },
          ...(wording.data?.languages ?? []).map((one) => ({
            value: one.language,
            label: atStart(languageName(one.language, i18n.language), i18n.language),
          })),
        ]}
        value={language ?? ''}
        onChange={(chosen) => onLanguage(chosen === '' ? null : chosen)}
      />
      <Group gap="md">
        {cases.map(({ id, reference }) => (
          <Link key={id} to={`/cases/${id}/wording${language === null ? '' : `?language=${language}`}`}>
            {t('wording.editOf', { reference })}
          </Link>
        ))}
      </Group>
    </Stack>
  )
}
