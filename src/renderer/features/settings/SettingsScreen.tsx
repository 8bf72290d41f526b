import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { orpc } from '../../app/client.ts'
import { Loaded } from '../../components/Loaded.tsx'
import { Page } from '../../components/Page.tsx'
import { ExchangeSettings } from '../exchange/ExchangeSettings.tsx'
import { PersonalDataSettings } from '../personalData/PersonalDataSettings.tsx'
import { TemplateSettings } from '../templates/TemplateSettings.tsx'
import { About } from './About.tsx'
import { DataCare } from './DataCare.tsx'
import { GroupSettings } from './GroupSettings.tsx'
import { LetterSettings } from './LetterSettings.tsx'
import { LookSettings } from './LookSettings.tsx'
import { PostSettings } from './PostSettings.tsx'
import { ReportSettings } from './ReportSettings.tsx'

/** The group's settings; each change is saved at once and is one undo step. */
export function SettingsScreen() {
  const { t } = useTranslation()
  const settings = useQuery(orpc.settings.get.queryOptions())
  return (
    <Page title={t('settings.title')} subtitle={t('settings.subtitle')} narrow>
      <Loaded query={settings}>
        {(data) => (
          <>
            <GroupSettings settings={data} />
            <LetterSettings settings={data} />
            <TemplateSettings settings={data} />
            <ReportSettings settings={data} />
            <PostSettings settings={data} />
            <PersonalDataSettings settings={data} />
            <LookSettings settings={data} />
            <DataCare />
            <ExchangeSettings />
            <About />
          </>
        )}
      </Loaded>
    </Page>
  )
}
