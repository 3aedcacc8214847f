import { bodies } from './cases/bodies.js';
import { documents } from './cases/documents.js';
import { inputs } from './cases/inputs.js';
import { paths } from './cases/paths.js';
import { rows } from './cases/rows.js';
import { limits } from './cases/limits.js';
import { operations, sockets } from './cases/sockets.js';
import { streams } from './cases/streams.js';
import { subgraphs } from './cases/subgraphs.js';
import { signatures, tokens } from './cases/tokens.js';
import type { HostileCase } from './hostile-case.js';

/** The bad-input table. */
export const allCases: readonly HostileCase[] = [
  ...[
    bodies,
    documents,
    inputs,
    limits,
    tokens,
    signatures,
    subgraphs,
    rows,
    paths,
    sockets,
    operations,
    streams,
  ].flat(),
];
