/** How much one operation may ask, whoever asks. Each bound has an error code of its own. */
export interface DocumentLimits {
  /** Characters of the text. */
  textLength: number;
  /** Lexical tokens of the text. */
  tokens: number;
  /** Brackets of any kind inside each other: what the recursive parser can take. */
  nesting: number;
  /** Fields inside each other, fragments followed. */
  depth: number;
  /** Fields of an operation, each counted as often as its fragments are spread. */
  fields: number;
  rootFields: number;
  /** Fields that are asked for under another name, `__typename` included, counted like `fields`. */
  aliases: number;
  /** Times that one field of the answer is asked for: merging compares each with each. */
  repeats: number;
  /** Directives at one place of the document. */
  directives: number;
  operations: number;
  fragments: number;
  /** Spreads of named fragments, counted like `fields`. */
  spreads: number;
  variables: number;
  /** Lists and objects inside each other in one input value. */
  inputDepth: number;
  /** Entries of one list of input. */
  listLength: number;
  /** Values in all variables together. */
  inputValues: number;
  /** `first` and every other argument that says how long a list may be. */
  pageSize: number;
  /** The estimated cost of one operation. */
  cost: number;
}

export const documentLimits: DocumentLimits = {
  textLength: 100_000,
  tokens: 10_000,
  nesting: 64,
  depth: 20,
  fields: 5_000,
  rootFields: 50,
  aliases: 200,
  repeats: 50,
  directives: 10,
  operations: 50,
  fragments: 100,
  spreads: 500,
  variables: 100,
  inputDepth: 20,
  listLength: 10_000,
  inputValues: 200_000,
  pageSize: 250,
  cost: 200_000,
};
