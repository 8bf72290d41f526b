import { Alert, Button, Group } from '@mantine/core'
import { IconCut } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Opening } from '#shared/intake.ts'
import { useListFormat } from '../../components/locale.ts'
import classes from './SplitQuestion.module.css'

interface SplitQuestionProps {
  text: string
  /** Where cases seem to begin, the first at 0. */
  openings: readonly Opening[]
  busy: boolean
  onShow: (at: number) => void
  onSplit: (at: number) => void
  onOneCase: () => void
}

/** Asks whether the text holds several cases, and shows where each further one would begin. */
export function SplitQuestion({ text, openings, busy, onShow, onSplit, onOneCase }: SplitQuestionProps) {
  const { t } = useTranslation()
  const list = useListFormat()
  const further = openings.slice(1)
  const name = ({ reference }: Opening) => reference ?? t('intake.split.unnamed')
  const named = openings.every(({ reference }) => reference !== null)
  const asked = named
    ? t('intake.split.asked', { count: openings.length, names: list(openings.map(name)) })
    : t('intake.split.askedUnnamed', { count: openings.length })
  return (
    <Alert
      color="gray"
      variant="light"
      mb="md"
      icon={<IconCut aria-hidden />}
      title={further.length === 0 ? t('intake.split.askedNowhere') : asked}
    >
      {further.map((opening) => (
        <div key={opening.at} className={classes.place}>
          <span>{t('intake.split.at', { name: name(opening), words: firstWords(text.slice(opening.at)) })}</span>
          <Group gap="xs" wrap="nowrap">
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={t('intake.split.showOf', { name: name(opening) })}
              onClick={() => onShow(opening.at)}
            >
              {t('intake.split.show')}
            </Button>
            <Button
              variant="default"
              size="compact-sm"
              disabled={busy}
              aria-label={t('intake.split.doAt', { name: name(opening) })}
              onClick={() => onSplit(opening.at)}
            >
              {t('intake.split.do')}
            </Button>
          </Group>
        </div>
      ))}
      <Button variant="default" size="compact-sm" mt="xs" disabled={busy} onClick={onOneCase}>
        {t('intake.split.oneCase')}
      </Button>
    </Alert>
  )
}

function firstWords(text: string): string {
  const line = text.trim().split('\n', 1)[0] ?? ''
  return line.length > 60 ? `${line.slice(0, 58).trimEnd()}…` : line
}
