import { Alert, Title } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Case } from '#shared/cases.ts'
import { type Difference, isOlder, isTranslated } from '#shared/caseUpdate.ts'
import { Loaded } from '../../../components/Loaded.tsx'
import { languageName } from '../../../components/languageNames.ts'
import { useLocale } from '../../../components/locale.ts'
import { ClosingFields } from './ClosingFields.tsx'
import classes from './UpdateList.module.css'
import { UpdateList } from './UpdateList.tsx'
import type { ClosingChoice } from './useClosing.ts'
import type { KnownCase } from './useKnownCase.ts'
import type { Update } from './useUpdate.ts'

interface UpdatePaneProps {
  known: KnownCase
  update: Update
  closing: ClosingChoice | null
  onEnter: (difference: Difference) => void
}

/** The id of the pane's heading, which takes the focus when a key leads here. */
export const updateTitle = 'update-title'

/** What the document changes in its case, beside the document. */
export function UpdatePane({ known, update, closing, onEnter }: UpdatePaneProps) {
  const { t } = useTranslation()
  const { reference, sameText, caseId } = known
  const title = sameText ? 'update.sameTitle' : closing ? 'update.stopTitle' : 'update.title'
  return (
    <form className={classes.pane} aria-labelledby={updateTitle} onSubmit={(event) => event.preventDefault()}>
      <div className={classes.head}>
        <Title order={2} size="h3" id={updateTitle} tabIndex={-1}>
          {t(title, { reference })}
        </Title>
        <Link to={`/cases/${caseId}`}>{t('update.open', { reference })}</Link>
      </div>
      {sameText ? (
        <p className={classes.intro}>{t('update.same')}</p>
      ) : (
        <Loaded query={update.query}>
          {(of) => (
            <>
              {closing && <ClosingFields closing={closing} label={t('update.closeCase', { reference })} />}
              <Remarks of={of} update={update} />
              {update.differences.length === 0 ? (
                <p className={classes.intro}>{t('update.nothing')}</p>
              ) : (
                <>
                  <p className={classes.intro}>{t('update.intro')}</p>
                  <UpdateList
                    differences={update.differences}
                    chosen={update.chosen}
                    onChoose={update.choose}
                    onEnter={onEnter}
                  />
                </>
              )}
            </>
          )}
        </Loaded>
      )}
    </form>
  )
}

/** Why less is ticked than one may expect. */
function Remarks({ of, update }: { of: Case; update: Update }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { printed } = update
  const name = (tag: string | null) => (tag === null ? '' : languageName(tag, locale))
  const remarks = [
    of.status === 'closed' && t('update.caseClosed', { reference: of.reference }),
    isOlder(of, printed) && t('update.older'),
    isTranslated(of, printed) && t('update.translated', { language: name(printed.language), other: name(of.language) }),
  ].filter((remark) => remark !== false)
  return remarks.map((remark) => (
    <Alert key={remark} color="gray" variant="light" icon={<IconInfoCircle aria-hidden />} mb="md">
      {remark}
    </Alert>
  ))
}
