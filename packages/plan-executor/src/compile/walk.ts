import type { Json } from './run.js';

export type PlanPath = readonly (string | number)[];

/** The objects at a plan's path below `value`; places that are null have none. `@` stands for each item of a list. */
export function objectsAt(value: unknown, path: PlanPath, found: Json[], depth = 0): void {
  if (value === null || value === undefined) return;
  const step = path[depth];
  if (step === undefined) {
    if (Array.isArray(value)) for (const item of value) objectsAt(item, path, found, depth);
    else found.push(value as Json);
  } else if (step === '@') {
    if (!Array.isArray(value)) throw new Error(`Expected a list at ${path.join('.')}`);
    for (const item of value) objectsAt(item, path, found, depth + 1);
  } else {
    if (Array.isArray(value)) throw new Error(`Unexpected array in result for path element ${step}`);
    objectsAt((value as Json)[step], path, found, depth + 1);
  }
}

/** The places of the same objects in the answer, in the same order. */
export function placesAt(value: unknown, path: PlanPath): (string | number)[][] {
  const places: (string | number)[][] = [];
  const walk = (at: unknown, depth: number, place: (string | number)[]): void => {
    if (at === null || at === undefined) return;
    const step = path[depth];
    if (Array.isArray(at))
      at.forEach((item, index) => walk(item, step === '@' ? depth + 1 : depth, [...place, index]));
    else if (step === undefined) places.push(place);
    else walk((at as Json)[step], depth + 1, [...place, step]);
  };
  walk(value, 0, []);
  return places;
}
