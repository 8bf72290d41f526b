import { Button, Tabs } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconDeviceFloppy, IconRestore } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { CaseWording, PartName, WordingFinding } from '#shared/wording.ts'
import { orpc } from '../../app/client.ts'
import { atStart } from '../../components/atStart.ts'
import { languageName } from '../../components/languageNames.ts'
import { Page } from '../../components/Page.tsx'
import { useChange } from '../../components/useChange.ts'
import { type Edited, filled } from './draft.ts'
import { LanguageNote } from './LanguageNote.tsx'
import { PartSection } from './PartSection.tsx'
import { Preview } from './Preview.tsx'
import { usePreview } from './usePreview.ts'
import { useWordingDraft } from './useWordingDraft.ts'
import classes from './Wording.module.css'
import { WordingFindings } from './WordingFindings.tsx'

interface Props {
  of: CaseWording
  onLanguage: (language: string) => void
}

export function WordingDesk({ of, onLanguage }: Props) {
  const { t, i18n } = useTranslation()
  const { caseId, language, reference } = of
  const { draft, parts, setDraft, dirty, restored, discard } = useWordingDraft(of)
  const [open, setOpen] = useState<PartName | null>(draft[0]?.part ?? null)
  const [edited, setEdited] = useState<Edited | null>(null)
  const [wanted, setWanted] = useState<Edited | null>(null)
  const [several, setSeveral] = useState(false)
  const previewing = usePreview({ of, parts, draft, edited, open, several })
  const findings = previewing.letter?.findings ?? []
  const edit = (next: Edited) => {
    setEdited(next)
    setSeveral(next.several)
  }
  const show = ({ at }: WordingFinding) => {
    const part = at && draft.find((one) => one.part === at.part)
    const variant = part && filled(part)[at.variant]
    if (!variant) return
    const next = { part: part.part, id: variant.id, several: at.several }
    setOpen(part.part)
    edit(next)
    setWanted(next)
  }
  const save = useChange(orpc.wording.save.mutationOptions(), { said: () => t('wording.saved', { reference }) })
  const again = useChange(orpc.wording.remove.mutationOptions(), {
    said: () => t('wording.begunAgain', { reference }),
    after: discard,
  })
  const saveNow = () => {
    if (dirty && !save.isPending) save.mutate({ caseId, language, parts })
  }
  useHotkeys([['mod+S', saveNow]], [], true)

  return (
    <Page
      title={t('wording.titleOf', { reference })}
      eyebrow={<Link to={`/cases/${caseId}`}>{reference}</Link>}
      subtitle={t(of.edited ? 'wording.subtitleEdited' : 'wording.subtitle')}
      sticky
      primary={
        <Button
          leftSection={<IconDeviceFloppy size={18} aria-hidden />}
          onClick={saveNow}
          disabled={!dirty}
          loading={save.isPending}
        >
          {t('wording.save')}
        </Button>
      }
      actions={
        <>
          {dirty && (
            <Button variant="default" onClick={discard}>
              {t('wording.discard')}
            </Button>
          )}
          {of.edited && (
            <Button
              variant="default"
              leftSection={<IconRestore size={18} aria-hidden />}
              loading={again.isPending}
              onClick={() => again.mutate({ caseId, language })}
            >
              {t('wording.again')}
            </Button>
          )}
        </>
      }
    >
      <Tabs value={language} onChange={(next) => next && onLanguage(next)} keepMounted={false}>
        <Tabs.List mb="md" aria-label={t('wording.languages')}>
          {of.languages.map((one) => (
            <Tabs.Tab key={one.language} value={one.language}>
              {atStart(languageName(one.language, i18n.language), i18n.language)}
              {one.edited && <span className="quiet"> · {t('wording.edited')}</span>}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {of.languages.map((one) => (
          <Tabs.Panel key={one.language} value={one.language}>
            <div className={classes.columns}>
              <div className={classes.parts}>
                {restored && (
                  <p className={classes.note} role="status">
                    {t('wording.restored')}
                  </p>
                )}
                <LanguageNote of={of} />
                <WordingFindings
                  findings={findings.filter(({ at }) => at === null)}
                  label={t('wording.findingsOfLetter')}
                  onShow={show}
                />
                {draft.map((part) => (
                  <PartSection
                    key={part.part}
                    of={part}
                    wording={of}
                    opened={open === part.part}
                    onOpen={() => setOpen(open === part.part ? null : part.part)}
                    draft={draft}
                    onChange={setDraft}
                    onEdit={edit}
                    wanted={wanted?.part === part.part ? wanted : null}
                    findings={
                      <WordingFindings
                        findings={findings.filter(({ at }) => at?.part === part.part)}
                        label={t('wording.findingsOf', { part: t(`wording.part.${part.part}`) })}
                        onShow={show}
                      />
                    }
                  />
                ))}
              </div>
              <Preview previewing={previewing} open={open} several={several} onSeveral={setSeveral} />
            </div>
          </Tabs.Panel>
        ))}
      </Tabs>
    </Page>
  )
}
