export * from './graphql-client.js';
export * from './test-database.js';
export * from './until.js';
