import { Button, Group, Modal, Radio, Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Piece, piecesOf, proposeSplit, type Side, splitAt, splitParty } from '#shared/addresseeParts.ts'
import type { CaseAddressee } from '../fields.ts'
import { cardName } from './cardName.ts'
import classes from './SplitDialog.module.css'

interface SplitDialogProps {
  addressee: CaseAddressee
  index: number
  onSplit: (sides: Side[]) => void
  onLeave: () => void
}

const sides = ['first', 'second'] as const
const isHead = ({ field }: Piece) => field === 'name' || field === 'title' || field === 'address'

/** One card that holds two officials: says for each line and contact whose it is. */
export function SplitDialog({ addressee, index, onSplit, onLeave }: SplitDialogProps) {
  const { t } = useTranslation()
  const pieces = piecesOf(addressee)
  const [given, setGiven] = useState(() => proposeSplit(pieces))
  const begins = pieces.findIndex((piece, row) => isHead(piece) && given[row] === 'second')
  const names = splitParty(addressee, given).map((half) => half.name || half.title)
  const ready = sides.every((side) => given.includes(side)) && names.every((name) => name !== '')
  const give = (row: number, side: Side) => setGiven((before) => before.map((one, at) => (at === row ? side : one)))
  const place = (piece: Piece) => t(`addressees.split.of.${piece.field}`)
  return (
    <Modal
      opened
      onClose={onLeave}
      returnFocus={false}
      size="lg"
      title={t('addressees.split.title', { name: cardName(t, addressee, index) })}
      closeButtonProps={{ 'aria-label': t('app.common.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          // The card's own form lies around this one in the page's tree of components.
          event.stopPropagation()
          if (ready) onSplit(given)
        }}
      >
        <Select
          data-autofocus
          label={t('addressees.split.begins')}
          description={t('addressees.split.beginsHint')}
          mb="md"
          allowDeselect={false}
          placeholder={t('addressees.split.choose')}
          comboboxProps={{ withinPortal: false }}
          value={begins < 0 ? null : String(begins)}
          data={pieces.flatMap((piece, row) =>
            isHead(piece) && row > 0 ? [{ value: String(row), label: piece.text }] : [],
          )}
          onChange={(row) => row !== null && setGiven(splitAt(pieces, Number(row)))}
        />
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('addressees.split.line')}</th>
              {sides.map((side, at) => (
                <th scope="col" key={side}>
                  {t(`addressees.split.${side}`)}
                  {names[at] && <span className={classes.side}>{names[at]}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {pieces.map((piece, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the pieces stay as they are while the dialog is open.
              <tr key={row} data-side={given[row]}>
                <th scope="row">
                  <span className={classes.line}>
                    <span className={classes.kind}>{place(piece)}</span> {piece.text}
                  </span>
                </th>
                {sides.map((side) => (
                  <td key={side}>
                    <Radio
                      className={classes.choice}
                      name={`piece-${row}`}
                      aria-label={t(`addressees.split.to.${side}`, { text: piece.text })}
                      checked={given[row] === side}
                      onChange={() => give(row, side)}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        <Group justify="space-between" mt="md">
          <span className="quiet" role="status">
            {t(ready ? 'addressees.split.gives' : 'addressees.split.notYet', { first: names[0], second: names[1] })}
          </span>
          <Group gap="xs">
            <Button variant="default" onClick={onLeave}>
              {t('app.common.cancel')}
            </Button>
            <Button type="submit" disabled={!ready}>
              {t('addressees.split.now')}
            </Button>
          </Group>
        </Group>
      </form>
    </Modal>
  )
}
