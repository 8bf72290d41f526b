import { Anchor, Button, Group } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { orpc } from '../../app/client.ts'
import { Loaded } from '../../components/Loaded.tsx'
import { copyText } from '../packs/sending/copyText.ts'
import classes from './MessageText.module.css'

/** The month in words, to paste into a message. */
export function MessageText({ month }: { month: string }) {
  const { t } = useTranslation()
  const text = useQuery(orpc.reports.text.queryOptions({ input: { month } }))
  const [copied, setCopied] = useState<string | null>(null)
  return (
    <section className={`sheet ${classes.message}`} aria-labelledby="message-title">
      <Group justify="space-between" wrap="nowrap" mb={8}>
        <h2 id="message-title" className="eyebrow">
          {t('reports.message.title')}
        </h2>
        <Anchor component={Link} to="/settings#reports" size="sm">
          {t('reports.message.wording')}
        </Anchor>
      </Group>
      <Loaded query={text}>
        {(data) => {
          const done = copied === data.text
          return (
            <>
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1). */}
              <section className={classes.text} tabIndex={0} aria-label={t('reports.message.text')}>
                {data.text}
              </section>
              <Button
                variant="default"
                mt={12}
                leftSection={done ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
                onClick={() => copyText(data.text) && setCopied(data.text)}
              >
                {t(done ? 'reports.message.copied' : 'reports.message.copy')}
              </Button>
            </>
          )
        }}
      </Loaded>
    </section>
  )
}
