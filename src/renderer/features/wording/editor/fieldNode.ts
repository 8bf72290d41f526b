import { InputRule, mergeAttributes, Node, nodePasteRule } from '@tiptap/core'
import { fieldNames } from '#shared/wording.ts'

interface FieldOptions {
  /** What a field is called on screen. */
  label: (name: string) => string
  /** What a screen reader calls the chip. */
  spoken: (name: string) => string
  className: string
}

const names = fieldNames.join('|')
const attributesOf = (match: RegExpMatchArray) => ({ name: (match[1] ?? '').toLowerCase() })

/** A merge field: a chip in the line that the caret passes and Backspace takes as one. Its text form is `{{name}}`. */
export const FieldNode = Node.create<FieldOptions>({
  name: 'field',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,

  addOptions: () => ({ label: (name) => name, spoken: (name) => name, className: '' }),
  addAttributes: () => ({
    name: {
      default: '',
      parseHTML: (element) => element.getAttribute('data-field'),
      renderHTML: ({ name }) => ({ 'data-field': name }),
    },
  }),
  parseHTML: () => [{ tag: fieldNames.map((name) => `span[data-field="${name}"]`).join(', ') }],
  renderHTML({ node, HTMLAttributes }) {
    const { label, spoken, className } = this.options
    const { name } = node.attrs
    const said = { class: className, role: 'img', 'aria-label': spoken(name) }
    return ['span', mergeAttributes(HTMLAttributes, said), label(name)]
  },
  renderText: ({ node }) => `{{${node.attrs.name}}}`,

  addInputRules() {
    const find = new RegExp(`\\{\\{\\s*(${names})\\s*\\}\\}$`, 'i')
    const handler: InputRule['handler'] = ({ state, range, match }) => {
      state.tr.replaceWith(range.from, range.to, this.type.create(attributesOf(match)))
    }
    return [new InputRule({ find, handler })]
  },
  addPasteRules() {
    const find = new RegExp(`\\{\\{\\s*(${names})\\s*\\}\\}`, 'gi')
    return [nodePasteRule({ find, type: this.type, getAttributes: attributesOf })]
  },
  addKeyboardShortcuts() {
    // Browsers differ in what they delete beside an element that cannot be edited.
    const take = (side: 'nodeBefore' | 'nodeAfter') => () => {
      const { selection } = this.editor.state
      const node = selection.empty ? selection.$from[side] : null
      if (node?.type !== this.type) return false
      const from = side === 'nodeBefore' ? selection.from - node.nodeSize : selection.from
      return this.editor.commands.deleteRange({ from, to: from + node.nodeSize })
    }
    return {
      Backspace: take('nodeBefore'),
      Delete: take('nodeAfter'),
      'Shift-Enter': () => this.editor.commands.splitBlock(),
    }
  },
})
