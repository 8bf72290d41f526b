import type { UseFormReturnType } from '@mantine/form'
import { createContext, Fragment, type ReactNode, useContext } from 'react'
import classes from './Field.module.css'

type InputProps = ReturnType<UseFormReturnType<Record<string, unknown>>['getInputProps']>

/** What a field needs from the form around it. */
export interface FieldHost {
  key: (path: string) => string
  getInputProps: (path: string, options?: { type?: 'checkbox' }) => InputProps
}

interface FieldsAround {
  form: FieldHost
  /** Drawn beside a field's label: how sure the reader was. */
  note?: (path: string) => ReactNode
}

const Around = createContext<FieldsAround | null>(null)

export function Fields({ form, note, children }: FieldsAround & { children: ReactNode }) {
  return <Around value={note ? { form, note } : { form }}>{children}</Around>
}

export function useFields(): FieldsAround {
  const around = useContext(Around)
  if (!around) throw new Error('A field stands outside its form')
  return around
}

interface FieldProps {
  path: string
  label: string
  /** Without the note beside the label. */
  bare?: boolean
  children: (props: InputProps & { label: string }) => ReactNode
}

/** One labelled field of the form around it, with the note on it at the label's right. */
export function Field({ path, label, bare = false, children }: FieldProps) {
  const { form, note } = useFields()
  const beside = bare ? null : note?.(path)
  const props = {
    ...form.getInputProps(path),
    label,
    ...(beside
      ? { description: beside, classNames: { root: classes.root, label: classes.label, description: classes.note } }
      : {}),
  }
  return <Fragment key={form.key(path)}>{children(props)}</Fragment>
}
