import { Button, Group, Modal, Radio, Stack, Textarea } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FileRef } from '#shared/files.ts'
import { type Outcome, SlipLayout, type SlipPlan, toneOf } from '#shared/outcomes.ts'
import { orpc } from '../../app/client.ts'
import { Loaded } from '../../components/Loaded.tsx'
import { languageName } from '../../components/languageNames.ts'
import { useLocale } from '../../components/locale.ts'
import { SavedFile } from '../../components/SavedFile.tsx'
import { useChange } from '../../components/useChange.ts'
import classes from './CaseOutcomes.module.css'

/** Typing is not asked about letter by letter. */
const pause = 250

/** Slips for those who wrote: who gets one, how it reads, and the file. */
export function SlipDialog({ outcome, onClose }: { outcome: Outcome; onClose: () => void }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const [layout, setLayout] = useState<SlipLayout>('several')
  const [language, setLanguage] = useState<'case' | 'member'>('case')
  const [words, setWords] = useState('')
  const [asked] = useDebouncedValue(words, pause)
  const [file, setFile] = useState<FileRef | null>(null)
  const plan = useQuery({
    ...orpc.outcomes.slipPlan.queryOptions({ input: { id: outcome.id, layout, language, words: asked } }),
    placeholderData: keepPreviousData,
  })
  const save = useChange(orpc.outcomes.slips.mutationOptions(), {
    after: (done) => done && setFile(done.file),
  })
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t(`outcomes.slip.title.${toneOf(outcome.kind)}`)}
      closeButtonProps={{ 'aria-label': t('app.common.close') }}
    >
      <Loaded query={plan}>
        {(data) => (
          <div className={classes.stack}>
            <Who plan={data} />
            {data.people.length > 0 && (
              <>
                <Group align="flex-start" gap={40}>
                  <Radio.Group
                    label={t('outcomes.slip.layout')}
                    value={layout}
                    onChange={(value) => setLayout(SlipLayout.parse(value))}
                  >
                    <Stack gap={6} mt={6}>
                      <Radio value="several" label={t('outcomes.slip.several')} />
                      <Radio value="one" label={t('outcomes.slip.one')} />
                    </Stack>
                  </Radio.Group>
                  <Radio.Group
                    label={t('outcomes.slip.language')}
                    value={language}
                    onChange={(value) => setLanguage(value === 'member' ? 'member' : 'case')}
                  >
                    <Stack gap={6} mt={6}>
                      <Radio
                        value="case"
                        label={t('outcomes.slip.inOne', { language: languageName(data.caseLanguage, locale) })}
                      />
                      <Radio value="member" label={t('outcomes.slip.inTheirs')} />
                    </Stack>
                  </Radio.Group>
                </Group>
                <Textarea
                  label={t('outcomes.slip.words')}
                  description={t('outcomes.slip.wordsHint')}
                  autosize
                  minRows={2}
                  maxLength={600}
                  value={words}
                  onChange={(event) => setWords(event.currentTarget.value)}
                />
                <Sample plan={data} />
                {file && (
                  <div role="status">
                    <SavedFile file={file} />
                  </div>
                )}
              </>
            )}
            <Group justify="flex-end" gap="xs">
              <Button variant="default" onClick={onClose}>
                {t('app.common.close')}
              </Button>
              <Button
                loading={save.isPending}
                disabled={data.people.length === 0}
                onClick={() => save.mutate({ id: outcome.id, layout, language, words, job: null })}
              >
                {t('outcomes.slip.save', { count: data.people.length })}
              </Button>
            </Group>
          </div>
        )}
      </Loaded>
    </Modal>
  )
}

function Who({ plan: { people, leftOut } }: { plan: SlipPlan }) {
  const { t } = useTranslation()
  return (
    <section>
      <p style={{ margin: 0 }}>
        {t('outcomes.slip.people', { count: people.length })}{' '}
        <span className="quiet">{t('outcomes.slip.peopleHint')}</span>
      </p>
      {people.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long list scrolls, also by keyboard
        <ul className={classes.people} tabIndex={0} aria-label={t('outcomes.slip.list')}>
          {people.map(({ memberId, name, count }) => (
            <li key={memberId}>
              {name} <span className="quiet">{t('outcomes.slip.count', { count })}</span>
            </li>
          ))}
        </ul>
      )}
      {leftOut.length > 0 && (
        <details>
          <summary>{t('outcomes.slip.leftOut', { count: leftOut.length })}</summary>
          <ul>
            {leftOut.map(({ memberId, name, why }) => (
              <li key={memberId}>{t(`outcomes.leftOut.${why}`, { name })}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function Sample({ plan: { sample } }: { plan: SlipPlan }) {
  const { t } = useTranslation()
  if (sample === null) return null
  const [lead, ...others] = sample.paragraphs
  return (
    <section className={`sheet ${classes.sample}`} aria-label={t('outcomes.slip.sample')}>
      <p className="eyebrow">{sample.title}</p>
      <p className={classes.lead}>{lead}</p>
      {others.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </section>
  )
}
