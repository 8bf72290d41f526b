import { Button, Kbd, Radio } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { Conflict } from '#shared/exchange.ts'
import { desk, orpc } from '../../app/client.ts'
import { instantText } from '../../components/days.ts'
import { useLocale } from '../../components/locale.ts'
import { Page } from '../../components/Page.tsx'
import { useChange } from '../../components/useChange.ts'
import classes from './Exchange.module.css'
import { useDecideKeys } from './useDecideKeys.ts'
import { conflictPath, useFieldName, useValueWords } from './words.ts'

type Version = Conflict['versions'][number]

/** What differs, field by field; nothing happens before the button is pressed. Keys 1, 2 … take a version as a whole. */
export function DecidePage({ conflict }: { conflict: Conflict }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const fieldName = useFieldName()
  const valueWords = useValueWords()
  const { versions, fields, name, kind, id } = conflict
  const standing = versions.find(({ stands }) => stands)?.version ?? ''
  const [whole, setWhole] = useState(standing)
  const [take, setTake] = useState<Readonly<Record<string, string>>>({})
  const called = useVersionName()
  const gone = versions.some(({ removed }) => removed)
  const takeAll = (version: string) => {
    setWhole(version)
    setTake({})
  }
  const decide = useChange(orpc.exchange.decide.mutationOptions(), {
    said: () => t('exchange.decide.done', { name }),
    after: () => {
      void desk.exchange.conflicts().then(([next]) => navigate(next ? conflictPath(next) : '/exchange'))
    },
  })
  const run = () => {
    if (decide.isPending) return
    decide.mutate({ kind, id, seen: versions.map(({ version }) => version), whole, take: gone ? {} : { ...take } })
  }
  useDecideKeys(
    versions.map(({ version }) => version),
    takeAll,
    run,
  )
  return (
    <Page
      title={name}
      eyebrow={<span className={classes.kind}>{t(`exchange.kind.${kind}`, { count: 1 })}</span>}
      subtitle={t('exchange.decide.subtitle')}
      sticky
      primary={
        <Button leftSection={<IconCheck size={18} aria-hidden />} loading={decide.isPending} onClick={run}>
          {t('exchange.decide.keep')}
        </Button>
      }
    >
      <Radio.Group
        label={t('exchange.decide.whole')}
        description={t('exchange.decide.keys')}
        value={whole}
        onChange={takeAll}
        className={classes.wholes ?? ''}
      >
        <div className={classes.sides}>
          {versions.map((version, place) => (
            <Radio
              key={version.version}
              value={version.version}
              label={
                <span>
                  {called(version)} <Kbd>{place + 1}</Kbd>
                </span>
              }
              description={
                version.removed ? t('exchange.decide.removed') : version.stands && t('exchange.decide.stands')
              }
            />
          ))}
        </div>
      </Radio.Group>
      <div className={`sheet ${classes.fields}`}>
        {fields.map(({ field, values }) => (
          <Radio.Group
            key={field}
            label={fieldName(field)}
            value={gone ? whole : (take[field] ?? whole)}
            onChange={(version) => setTake({ ...take, [field]: version })}
            className={classes.field ?? ''}
          >
            <div className={classes.sides}>
              {versions.map((version, place) => (
                <Radio
                  key={version.version}
                  value={version.version}
                  disabled={gone}
                  aria-label={`${fieldName(field)}, ${called(version)}`}
                  classNames={{ body: classes.choice ?? '', label: classes.value ?? '' }}
                  label={
                    (values[place] ?? []).length === 0 ? (
                      <i>{t('exchange.decide.blank')}</i>
                    ) : (
                      valueWords(values[place] ?? [])
                    )
                  }
                />
              ))}
            </div>
          </Radio.Group>
        ))}
      </div>
    </Page>
  )
}

function useVersionName(): (version: Version) => string {
  const { t } = useTranslation()
  const locale = useLocale()
  return ({ here, madeBy, changedAt }) => {
    const who = here ? t('exchange.decide.here') : t('exchange.decide.from', { from: madeBy || t('exchange.nameless') })
    return changedAt === null ? who : `${who}, ${instantText(changedAt, locale)}`
  }
}
