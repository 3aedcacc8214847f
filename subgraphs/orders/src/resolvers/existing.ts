/** A row that another row names. Without it the data is broken: a fault of ours, logged with the id. */
export async function existing<T>(row: Promise<T | null>, id: string): Promise<T> {
  const found = await row;
  if (found === null) throw new Error(`"${id}" is named by another row and is not there`);
  return found;
}
