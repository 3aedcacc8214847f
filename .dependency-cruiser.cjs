/** Who may import whom: docs/adr/0001-the-house.md says why. */
const subgraphs = 'catalog|orders|inventory|warehouse|logistics|finance';

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'A circle has no first file to read.',
      severity: 'error',
      from: { pathNot: '__generated__' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'subgraphs-share-no-code',
      comment: 'Subgraphs talk by events and by the graph, never by import.',
      severity: 'error',
      from: { path: `^subgraphs/(${subgraphs})/` },
      to: { path: '^subgraphs/', pathNot: '^subgraphs/$1/' },
    },
    {
      name: 'domain-is-pure',
      comment: 'Decisions take state and time as arguments: no database, no network, no framework.',
      severity: 'error',
      from: { path: '^subgraphs/[^/]+/src/domain/', pathNot: '\\.test\\.ts$' },
      to: {
        path: '^(node_modules/(typeorm|mysql2|redis|undici|@apollo)|subgraphs/[^/]+/src/(commands|repositories|resolvers|consumers)/)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'commands-know-no-resolver',
      severity: 'error',
      from: { path: '^subgraphs/[^/]+/src/(commands|repositories|entities)/' },
      to: { path: '^subgraphs/[^/]+/src/resolvers/' },
    },
    {
      name: 'kernel-depends-on-nothing',
      severity: 'error',
      from: { path: '^packages/kernel/src/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^(packages/kernel/|node_modules/decimal\\.js|(node:)?crypto$)' },
    },
    {
      name: 'packages-know-no-subgraph',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^(subgraphs|gateway|web|scripts)/' },
    },
    {
      name: 'gateway-and-web-know-no-subgraph',
      severity: 'error',
      from: { path: '^(gateway|web)/', pathNot: '\\.test\\.ts$' },
      to: { path: '^subgraphs/' },
    },
    {
      name: 'event-log-below-the-kit',
      severity: 'error',
      from: { path: '^packages/(event-log|events|service-kit)/' },
      to: { path: '^packages/subgraph-kit/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'default'] },
  },
};
