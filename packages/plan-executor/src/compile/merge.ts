type Json = Record<string, unknown>;

/** Adds what a subgraph answered to what is there. Both belong to one execution; `source` may become a part of `target`. */
export function merge(target: Json, source: Json): void {
  for (const key in source) {
    if (key === '__proto__') continue; // set, it would be the prototype and no field
    const given = source[key];
    const present = target[key];
    if (isObject(present) && isObject(given)) merge(present, given);
    else if (Array.isArray(present) && Array.isArray(given) && present.length === given.length)
      mergeItems(present, given);
    else target[key] = given;
  }
}

function mergeItems(target: unknown[], source: unknown[]): void {
  for (let index = 0; index < source.length; index++) {
    const [present, given] = [target[index], source[index]];
    if (isObject(present) && isObject(given)) merge(present, given);
    else target[index] = given;
  }
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
