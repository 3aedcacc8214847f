import {
  Kind,
  type ArgumentNode,
  type DirectiveNode,
  type FragmentDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import type { DocumentLimits } from './document-limits.js';
import { overLimit } from './over-limit.js';

/** What a selection set asks for, fragments followed; a number too big for JavaScript is Infinity. */
export interface Measure {
  /** Fields inside each other. */
  depth: number;
  /** Selection sets inside each other, those of fragments included. */
  levels: number;
  /** Fields at its own level. */
  width: number;
  fields: number;
  aliases: number;
  spreads: number;
}

const nothing: Measure = { depth: 0, levels: 0, width: 0, fields: 0, aliases: 0, spreads: 0 };
const MEASURING = 'measuring';
/** Fragments may stand inside each other without a field between, but not without an end: what follows is recursive. */
const LEVELS_PER_DEPTH = 5;

/**
 * Measures selection sets in time linear in the document: each fragment is measured once, however often it is spread.
 * Depth, directives and literals are refused on the way, and so are fragments that spread themselves.
 */
export class SelectionMeter {
  readonly #measured = new Map<string, Measure | typeof MEASURING>();
  /** Sets that are being measured now: what is not refused on the way down could end the stack. */
  #open = 0;
  /** Selections that were looked at: never more than the document has. */
  visited = 0;

  constructor(
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    private readonly limits: DocumentLimits,
  ) {}

  ofSet({ selections }: SelectionSetNode): Measure {
    const maxLevels = this.limits.depth * LEVELS_PER_DEPTH;
    if (++this.#open > maxLevels) throw this.#tooDeep();
    const sum = { ...nothing };
    for (const selection of selections) {
      this.visited += 1;
      this.ofDirectives(selection.directives);
      const part = this.#ofSelection(selection);
      sum.depth = Math.max(sum.depth, part.depth);
      sum.levels = Math.max(sum.levels, part.levels);
      sum.width += part.width;
      sum.fields += part.fields;
      sum.aliases += part.aliases;
      sum.spreads += part.spreads;
    }
    this.#open -= 1;
    sum.levels += 1;
    if (sum.depth > this.limits.depth || sum.levels > maxLevels) throw this.#tooDeep();
    return sum;
  }

  /** Of a fragment by its name; one that is not there measures nothing, and validation names it. */
  ofFragment(name: string): Measure {
    const known = this.#measured.get(name);
    if (known === MEASURING) throw cycle(name);
    if (known) return known;
    const fragment = this.fragments.get(name);
    if (!fragment) return nothing;
    this.#measured.set(name, MEASURING);
    this.ofDirectives(fragment.directives);
    const measure = this.ofSet(fragment.selectionSet);
    this.#measured.set(name, measure);
    return measure;
  }

  ofDirectives(directives: readonly DirectiveNode[] | undefined): void {
    const limit = this.limits.directives;
    if (directives && directives.length > limit) {
      throw overLimit({
        code: 'TOO_MANY_DIRECTIVES',
        message: `${directives.length} directives stand at one place, and at most ${limit} may`,
        limit,
        found: directives.length,
      });
    }
    for (const { arguments: given } of directives ?? []) this.#ofArguments(given);
  }

  #ofSelection(selection: SelectionNode): Measure {
    if (selection.kind === Kind.INLINE_FRAGMENT) return this.ofSet(selection.selectionSet);
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      const measure = this.ofFragment(selection.name.value);
      return { ...measure, spreads: measure.spreads + 1 };
    }
    this.#ofArguments(selection.arguments);
    const below = selection.selectionSet ? this.ofSet(selection.selectionSet) : nothing;
    const aliases = below.aliases + (selection.alias ? 1 : 0);
    return { ...below, depth: below.depth + 1, width: 1, fields: below.fields + 1, aliases };
  }

  #ofArguments(given: readonly ArgumentNode[] | undefined): void {
    for (const { value } of given ?? []) checkLiteral(value, this.limits.inputDepth);
  }

  #tooDeep() {
    const limit = this.limits.depth;
    return overLimit({
      code: 'TOO_DEEP',
      message: `Fields stand inside each other more than ${limit} deep: ask for less at once, and for the rest by id`,
      limit,
    });
  }
}

/** Lists and objects inside each other; the parser has bounded how deep this can go. */
export function checkLiteral(value: ValueNode, limit: number, depth = 0): void {
  if (value.kind !== Kind.LIST && value.kind !== Kind.OBJECT) return;
  if (depth >= limit) throw inputTooDeep(limit);
  const inside = value.kind === Kind.LIST ? value.values : value.fields.map((field) => field.value);
  for (const each of inside) checkLiteral(each, limit, depth + 1);
}

export const inputTooDeep = (limit: number) =>
  overLimit({
    code: 'INPUT_TOO_DEEP',
    message: `Lists and objects of input stand inside each other more than ${limit} deep`,
    limit,
  });

const cycle = (name: string) =>
  overLimit({
    code: 'FRAGMENT_CYCLE',
    message: `The fragment "${name.slice(0, 60)}" spreads itself, by itself or by others: take that spread out`,
  });
