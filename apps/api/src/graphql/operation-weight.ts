import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { LARGEST_PAGE, PAGE_SIZE } from '@tdu/platform';

/** How heavy an operation is. */
export interface Weight {
  /** Fields within fields. */
  readonly depth: number;
  /** Fields asked for under another name: one root field can be multiplied by them. */
  readonly aliases: number;
  /** Fields to resolve, those under `edges` counted once per row of the page. */
  readonly cost: number;
}

type Variables = Readonly<Record<string, unknown>>;

const NOTHING: Weight = { depth: 0, aliases: 0, cost: 0 };

/** Weighs a valid operation: fragments spread, page sizes taken from `first` and its variable. */
export function weigh(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): Weight {
  return new Scale(document, variables).ofSet(operation.selectionSet);
}

class Scale {
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Each fragment is weighed once: fragments of fragments would double the work with every floor. */
  private readonly weighed = new Map<string, Weight>();

  constructor(
    document: DocumentNode,
    private readonly variables: Variables,
  ) {
    const found = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
    this.fragments = new Map(found.map((node) => [node.name.value, node]));
  }

  ofSet(set: SelectionSetNode | undefined): Weight {
    return (set?.selections ?? []).map((selection) => this.of(selection)).reduce(together, NOTHING);
  }

  private of(selection: SelectionNode): Weight {
    if (selection.kind === Kind.FIELD) return this.ofField(selection);
    if (selection.kind === Kind.INLINE_FRAGMENT) return this.ofSet(selection.selectionSet);
    return this.ofFragment(selection.name.value);
  }

  private ofFragment(name: string): Weight {
    const weight = this.weighed.get(name) ?? this.ofSet(this.fragments.get(name)?.selectionSet);
    this.weighed.set(name, weight);
    return weight;
  }

  private ofField(field: FieldNode): Weight {
    // Introspection reads the schema only, and exists in development only.
    if (field.name.value.startsWith('__')) return NOTHING;
    const inner = this.ofSet(field.selectionSet);
    return {
      depth: inner.depth + 1,
      aliases: inner.aliases + (field.alias ? 1 : 0),
      cost: 1 + inner.cost * this.rows(field),
    };
  }

  /** How many rows a field may bring: the page size it asks for, or the usual one under a connection. */
  private rows(field: FieldNode): number {
    const first = field.arguments?.find((argument) => argument.name.value === 'first')?.value;
    if (first?.kind === Kind.INT) return bounded(Number(first.value));
    if (first?.kind === Kind.VARIABLE) return bounded(Number(this.variables[first.name.value] ?? PAGE_SIZE));
    const paged = field.selectionSet?.selections.some(
      (one) => one.kind === Kind.FIELD && one.name.value === 'edges',
    );
    return paged ? PAGE_SIZE : 1;
  }
}

function together(a: Weight, b: Weight): Weight {
  return { depth: Math.max(a.depth, b.depth), aliases: a.aliases + b.aliases, cost: a.cost + b.cost };
}

function bounded(rows: number): number {
  return Math.min(Math.max(rows || 1, 1), LARGEST_PAGE);
}
