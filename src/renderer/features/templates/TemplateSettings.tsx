import { Button, Radio, Stack } from '@mantine/core'
import { IconFileExport, IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Settings } from '#shared/settings.ts'
import type { TemplateAdded } from '#shared/templates.ts'
import { orpc } from '../../app/client.ts'
import { instantText } from '../../components/days.ts'
import { FilePick } from '../../components/FilePick.tsx'
import { Loaded } from '../../components/Loaded.tsx'
import { useLocale } from '../../components/locale.ts'
import { SavedFiles } from '../../components/SavedFile.tsx'
import { useChange } from '../../components/useChange.ts'
import { SettingsPart } from '../settings/SettingsPart.tsx'
import { useSaveSettings } from '../settings/useSaveSettings.ts'
import { Findings } from './Findings.tsx'
import classes from './Templates.module.css'

const ownLayout = 'own'
const sample = '{{salutation}}'

/** What new packs look like: Candlepost's own layout or one of the group's Word templates. */
export function TemplateSettings({ settings }: { settings: Settings }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const saveSettings = useSaveSettings()
  const list = useQuery(orpc.templates.list.queryOptions())
  const [judged, setJudged] = useState<TemplateAdded | null>(null)
  const add = useChange(orpc.templates.add.mutationOptions(), {
    said: ({ file, operation }) => (operation ? t('templates.added', { name: file }) : ''),
    after: setJudged,
  })
  const remove = useChange(orpc.templates.remove.mutationOptions(), {
    said: (_, { id }) => t('templates.removed', { name: list.data?.find((one) => one.id === id)?.name ?? '' }),
  })
  const starter = useChange(orpc.templates.saveStarter.mutationOptions())
  return (
    <SettingsPart title={t('templates.title')}>
      <Loaded query={list}>
        {(templates) => (
          <Radio.Group
            label={t('templates.look')}
            description={t('templates.words')}
            value={settings.letterTemplate ?? ownLayout}
            onChange={(value) => saveSettings({ letterTemplate: value === ownLayout ? null : value })}
          >
            <Stack mt={8} gap={12}>
              <Radio value={ownLayout} label={t('templates.own')} description={t('templates.ownHint')} />
              {templates.map((template) => (
                <div key={template.id} className={classes.template}>
                  <Radio
                    value={template.id}
                    label={template.name}
                    description={t('templates.about', {
                      fields: t('templates.fieldCount', { count: template.fields.length }),
                      packs: t('templates.packCount', { count: template.packs }),
                      day: instantText(template.addedAt, locale),
                    })}
                  />
                  <Button
                    variant="subtle"
                    size="compact-md"
                    color="gray"
                    leftSection={<IconTrash size={16} aria-hidden />}
                    loading={remove.isPending && remove.variables?.id === template.id}
                    aria-label={t('templates.remove', { name: template.name })}
                    onClick={() => remove.mutate({ id: template.id })}
                  >
                    {t('app.common.delete')}
                  </Button>
                  {template.findings.length > 0 && judged?.id !== template.id && (
                    <details className={classes.remarks}>
                      <summary>{t('templates.findings', { count: template.findings.length })}</summary>
                      <Findings findings={template.findings} />
                    </details>
                  )}
                </div>
              ))}
            </Stack>
          </Radio.Group>
        )}
      </Loaded>
      <div>
        <FilePick
          purpose="template"
          loading={add.isPending}
          onFiles={([file]) => {
            setJudged(null)
            if (file) add.mutate({ token: file.token, job: null })
          }}
        >
          {t('templates.add')}
        </FilePick>
        <p className={classes.hint}>{t('templates.addHint', { sample })}</p>
        <div role="status">{judged && <Judged judged={judged} />}</div>
      </div>
      <div>
        <Button
          variant="default"
          leftSection={<IconFileExport size={18} aria-hidden />}
          loading={starter.isPending}
          onClick={() => starter.mutate({ pageSize: settings.pageSize })}
        >
          {t('templates.starter')}
        </Button>
        <p className={classes.hint}>{t('templates.starterHint')}</p>
        {starter.data && <SavedFiles files={[starter.data]} />}
      </div>
    </SettingsPart>
  )
}

/** What the checker said about the file that was just chosen. */
function Judged({ judged: { file, findings, id } }: { judged: TemplateAdded }) {
  const { t } = useTranslation()
  const errors = findings.filter(({ level }) => level === 'error').length
  return (
    <div className={classes.judged} data-refused={id === null || undefined}>
      <p className={classes.verdict}>
        {id === null ? t('templates.refusedTitle', { file, count: errors }) : t('templates.addedTitle', { file })}
      </p>
      {findings.length === 0 ? (
        <p className={classes.hint}>{t('templates.noFindings')}</p>
      ) : (
        <Findings findings={findings} />
      )}
      {id === null && <p className={classes.hint}>{t('templates.refusedHint')}</p>}
    </div>
  )
}
