import { projectFile } from '@tradegraph/service-kit';
import { stringifyDocument } from '@urql/vue';
import { Kind, OperationTypeNode, print, type DocumentNode } from 'graphql';
import { readManifest, spelling } from '../../gateway/src/documents/manifest.js';
import * as generated from '../../web/src/__generated__/graphql.js';

const { spellings } = readManifest(projectFile('web/src/__generated__/trusted-documents.json'));
const documents = Object.entries(generated as Record<string, unknown>).filter(([name]) =>
  name.endsWith('Document'),
) as [string, DocumentNode][];
const isLive = ({ definitions: [first] }: DocumentNode) =>
  first?.kind === Kind.OPERATION_DEFINITION && first.operation === OperationTypeNode.SUBSCRIPTION;

it('knows everything that the console asks', () => {
  expect(documents.length).toBeGreaterThan(20);
  const unknown = documents.filter(([, document]) => {
    const text = isLive(document) ? print(document) : stringifyDocument(document); // as their clients do
    return !spellings.has(spelling(text));
  });
  expect(unknown.map(([name]) => name)).toEqual([]);
});
