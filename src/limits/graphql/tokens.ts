import { Kind, Lexer, Source, TokenKind } from 'graphql'
import type {
  ArgumentNode,
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  SelectionSetNode,
  ValueNode,
} from 'graphql'

const sizeOfValue = (value: ValueNode): number => {
  switch (value.kind) {
    case Kind.LIST:
      return 1 + value.values.reduce((sum, each) => sum + sizeOfValue(each), 0)
    case Kind.OBJECT:
      return 1 + value.fields.reduce((sum, each) => sum + 1 + sizeOfValue(each.value), 0)
    default:
      return 1
  }
}

/** Arguments, and the values within their values. */
export const sizeOfArguments = (args: readonly ArgumentNode[] = []): number =>
  args.reduce((sum, { value }) => sum + 1 + sizeOfValue(value), 0)

/**
 * How often graphql-js will compare two fields, and their arguments, because they answer under one name (`OverlappingFieldsCanBeMerged`, which is
 * quadratic): in each place of the answer, every field with every other of its name. Walks the document with its fragments spread, so measure
 * it before and refuse it if that is large.
 */
export const countPairs = (document: DocumentNode): number => {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)

  const collect = ({ selections }: SelectionSetNode, places: Map<string, FieldNode[]>): void => {
    for (const node of selections) {
      if (node.kind === Kind.FIELD) {
        const name = (node.alias ?? node.name).value
        const place = places.get(name)
        if (place) place.push(node)
        else places.set(name, [node])
      } else if (node.kind === Kind.INLINE_FRAGMENT) collect(node.selectionSet, places)
      else {
        const fragment = fragments.get(node.name.value)
        if (fragment) collect(fragment.selectionSet, places)
      }
    }
  }

  const count = (selectionSets: SelectionSetNode[]): number => {
    const places = new Map<string, FieldNode[]>()
    for (const selectionSet of selectionSets) collect(selectionSet, places)
    let pairs = 0
    for (const nodes of places.values()) {
      const size = nodes.reduce((sum, node) => sum + sizeOfArguments(node.arguments), 0)
      pairs += (nodes.length - 1) * (nodes.length / 2 + size)
      const within = nodes.flatMap(({ selectionSet }) => selectionSet ?? [])
      if (within.length > 0) pairs += count(within)
    }
    return pairs
  }

  return document.definitions.reduce(
    (sum, definition) =>
      'selectionSet' in definition && definition.selectionSet ? sum + count([definition.selectionSet]) : sum,
    0,
  )
}

/** Words and signs that a document may hold: many times those of the largest that a site sends, and of introspection. */
export const MOST_TOKENS = 10_000

/** Whether a text holds more words and signs than a document may; what is no GraphQL is left to the parser. Reads no further than it must. */
export const hasTooManyTokens = (text: string): boolean => {
  // Comments and blanks are no tokens, and are read all the same.
  if (text.length > MOST_TOKENS * 20) return true
  const lexer = new Lexer(new Source(text))
  try {
    for (let count = 0; lexer.advance().kind !== TokenKind.EOF; count++) if (count > MOST_TOKENS) return true
  } catch {
    // A syntax error, which the parser tells better.
  }
  return false
}
