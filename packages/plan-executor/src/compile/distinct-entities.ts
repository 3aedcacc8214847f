import type { RepresentationWriter } from './representation-writer.js';
import type { Json } from './run.js';

/** The entities that one fetch asks for: equal ones once, in the order of their first targets. */
export class DistinctEntities {
  readonly representations: string[] = [];
  /** Of each representation the indexes of its targets. */
  readonly places: number[][] = [];
  /** By representation. */
  readonly #byText = new Map<string, number[]>();
  /** By type and by its only key: most entities have one, and finding it is a fraction of what writing it costs. */
  readonly #byKey = new Map<unknown, Map<string, number[]>>();

  constructor(
    private readonly writer: RepresentationWriter,
    targets: readonly Json[],
  ) {
    for (let index = 0; index < targets.length; index++) this.#add(targets[index]!, index);
  }

  #add(target: Json, index: number): void {
    const typename = target['__typename'];
    const soleKey = this.writer.soleKeyOf(typename);
    const key = soleKey === undefined ? undefined : target[soleKey];
    const equal = typeof key === 'string' ? this.#ofType(typename).get(key) : undefined;
    if (equal) return void equal.push(index);
    const json = this.writer.writeEntity(target);
    if (json === null) return;
    if (typeof key === 'string') this.#ofType(typename).set(key, this.#begin(json, index));
    else this.#addText(json, index);
  }

  #ofType(typename: unknown): Map<string, number[]> {
    let known = this.#byKey.get(typename);
    if (!known) this.#byKey.set(typename, (known = new Map<string, number[]>()));
    return known;
  }

  #addText(json: string, index: number): void {
    const equal = this.#byText.get(json);
    if (equal) equal.push(index);
    else this.#byText.set(json, this.#begin(json, index));
  }

  #begin(json: string, index: number): number[] {
    const places = [index];
    this.representations.push(json);
    this.places.push(places);
    return places;
  }
}
