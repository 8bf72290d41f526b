import { Button, Radio } from '@mantine/core'
import { IconGitMerge } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { type MergeChoices, type MergePreview, type MergeSource, mergedFields, mergeRows } from '#shared/memberMerge.ts'
import { orpc } from '../../../app/client.ts'
import { dayText } from '../../../components/days.ts'
import { keptForms } from '../../../components/keptForms.ts'
import { useListFormat, useLocale } from '../../../components/locale.ts'
import { Page } from '../../../components/Page.tsx'
import { useChange } from '../../../components/useChange.ts'
import { formKey } from '../page/MemberFrame.tsx'
import classes from './Merge.module.css'
import { movedWords } from './MergedNotes.tsx'
import { MergeFieldRow } from './MergeFieldRow.tsx'

/** What stays of each, field by field, and what goes over; nothing happens before the button is pressed. */
export function MergePage({ preview }: { preview: MergePreview }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const list = useListFormat()
  const navigate = useNavigate()
  const [chosen, setChosen] = useState<MergeChoices>({})
  const { one, other, consent, moves } = preview
  const rows = mergeRows(one, other)
  const merged = mergedFields(one, other, chosen)
  const name = [merged.prefix, merged.givenName, merged.familyName].filter(Boolean).join(' ')
  const going = movedWords(t, moves)
  const nameless = merged.givenName === '' && merged.familyName === ''
  const merge = useChange(orpc.memberMerge.merge.mutationOptions(), {
    said: (done) => t('memberMerge.done', { name: done.name, other: other.name }),
    after: ({ id }) => {
      keptForms.drop(formKey(one))
      keptForms.drop(formKey(other))
      void navigate(`/members/${id}`)
    },
  })
  const notSame = useChange(orpc.memberMerge.notSame.mutationOptions(), {
    said: () => t('memberMerge.kept'),
    after: () => void navigate(`/members/${one.id}`),
  })
  return (
    <Page
      title={t('memberMerge.title')}
      subtitle={t('memberMerge.subtitle')}
      narrow
      sticky
      actions={
        <Button
          variant="default"
          loading={notSame.isPending}
          onClick={() => notSame.mutate({ one: one.id, other: other.id })}
        >
          {t('memberMerge.notTwo')}
        </Button>
      }
      primary={
        <Button
          leftSection={<IconGitMerge size={18} aria-hidden />}
          loading={merge.isPending}
          disabled={nameless}
          onClick={() =>
            merge.mutate({
              one: one.id,
              other: other.id,
              chosen,
              seen: { one: one.updatedAt, other: other.updatedAt },
            })
          }
        >
          {t('memberMerge.now', { name })}
        </Button>
      }
    >
      <div className={`sheet ${classes.sheet}`}>
        <div className={classes.keep}>
          <Radio.Group
            label={t('memberMerge.keep')}
            description={t('memberMerge.keepHint')}
            value={one.id}
            onChange={() => void navigate(`/members/merge/${other.id}/${one.id}`, { replace: true })}
          >
            <div className={classes.sources} style={{ marginTop: 8 }}>
              {/* In the same order whichever stays, so that a choice does not jump under the pointer. */}
              {[one, other]
                .toSorted((a, b) => (a.id < b.id ? -1 : 1))
                .map((member) => (
                  <Radio
                    key={member.id}
                    value={member.id}
                    label={member.name}
                    description={t('members.member.subtitle', {
                      count: member.letters,
                      since: dayText(member.createdAt.slice(0, 10), locale),
                    })}
                  />
                ))}
            </div>
          </Radio.Group>
        </div>
        <p>{rows.length === 0 ? t('memberMerge.alike') : t('memberMerge.choose')}</p>
        {rows.map((row) => (
          <MergeFieldRow
            key={row.field}
            row={row}
            one={one}
            other={other}
            value={chosen[row.field] ?? row.proposed}
            onChange={(source: MergeSource) => setChosen((before) => ({ ...before, [row.field]: source }))}
          />
        ))}
        <ul className={classes.facts}>
          <li>
            {going.length > 0
              ? t('memberMerge.moves', { kept: name, moved: list(going) })
              : t('memberMerge.movesNone', { name: other.name })}
          </li>
          <li>
            {t(consent.given ? 'memberMerge.consentGiven' : 'memberMerge.consentNot', {
              why: t('memberMerge.consentWhy'),
            })}
          </li>
          <li>{t('memberMerge.safety')}</li>
        </ul>
      </div>
    </Page>
  )
}
