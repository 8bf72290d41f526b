import { Button } from '@mantine/core'
import { IconEye, IconFolderOpen } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { orpc } from '../../app/client.ts'
import { Page } from '../../components/Page.tsx'
import { useChange } from '../../components/useChange.ts'
import { BeginForm } from './BeginForm.tsx'
import classes from './FirstStart.module.css'

/** The very first screen: start with our group, or look around with the sample. */
export function FirstStart() {
  const { t, i18n } = useTranslation()
  const look = useChange(orpc.desk.lookAround.mutationOptions(), {
    said: (output) => t('overview.first.looking', { count: output.members }),
  })
  return (
    <Page
      title={t('overview.title')}
      serifTitle={t('overview.first.title')}
      subtitle={t('overview.first.intro')}
      narrow
    >
      <div className={classes.ways}>
        <section aria-labelledby="begin-title" className={`sheet ${classes.way}`}>
          <h2 id="begin-title">{t('overview.first.beginTitle')}</h2>
          <p className="quiet">{t('overview.first.beginIntro')}</p>
          <BeginForm />
        </section>
        <div>
          <section aria-labelledby="look-title" className={classes.way}>
            <h2 id="look-title">{t('overview.first.lookTitle')}</h2>
            <p className="quiet">{t('overview.first.lookIntro')}</p>
            <Button
              variant="default"
              loading={look.isPending}
              leftSection={<IconEye size={18} aria-hidden />}
              onClick={() => look.mutate({ language: i18n.language })}
            >
              {t('overview.first.look')}
            </Button>
          </section>
          <section aria-labelledby="take-over-title" className={classes.way}>
            <h2 id="take-over-title">{t('overview.first.takeOverTitle')}</h2>
            <p className="quiet">{t('overview.first.takeOverIntro')}</p>
            <Button
              component={Link}
              to="/exchange/open"
              variant="default"
              leftSection={<IconFolderOpen size={18} aria-hidden />}
            >
              {t('overview.first.takeOver')}
            </Button>
          </section>
        </div>
      </div>
    </Page>
  )
}
