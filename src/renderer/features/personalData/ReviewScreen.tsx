import { Button } from '@mantine/core'
import { IconChecklist } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Review } from '#shared/personalData.ts'
import { orpc } from '../../app/client.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Loaded } from '../../components/Loaded.tsx'
import { Page } from '../../components/Page.tsx'
import { EraseDialog } from './EraseDialog.tsx'
import classes from './PersonalData.module.css'
import { ReviewRow } from './ReviewRow.tsx'

/** More are decided on one after the other: the list fills up again. */
const shown = 100

/** Whom the rules propose to look at, with why and what can be done. */
export function ReviewScreen() {
  const { t } = useTranslation()
  const review = useQuery(orpc.personalData.review.queryOptions())
  const [erasing, setErasing] = useState<Review | null>(null)
  const count = review.data?.length ?? 0
  return (
    <Page
      title={t('personalData.review.title')}
      eyebrow={<Link to="/members">{t('personalData.review.back')}</Link>}
      subtitle={count > 0 ? t('personalData.review.subtitle', { count }) : t('personalData.review.subtitleNone')}
      narrow
      actions={
        <Button component={Link} to="/settings" variant="default">
          {t('personalData.review.rules')}
        </Button>
      }
    >
      <Loaded query={review}>
        {(members) =>
          members.length === 0 ? (
            <EmptyState icon={<IconChecklist size={40} stroke={1.2} />}>{t('personalData.review.empty')}</EmptyState>
          ) : (
            <div className="sheet">
              <ul className={classes.rows} aria-label={t('personalData.review.title')}>
                {members.slice(0, shown).map((one) => (
                  <ReviewRow key={one.memberId} review={one} onErase={() => setErasing(one)} />
                ))}
              </ul>
              {members.length > shown && (
                <p className={classes.more}>{t('personalData.review.more', { count: members.length - shown })}</p>
              )}
            </div>
          )
        }
      </Loaded>
      {erasing && (
        <EraseDialog
          memberId={erasing.memberId}
          memberName={erasing.memberName}
          onClose={() => setErasing(null)}
          onErased={() => setErasing(null)}
        />
      )}
    </Page>
  )
}
