export type { ChangeOf, LiveDocument, RootOf, SnapshotOf } from './document.js';
export type { Following } from './follower.js';
export { LiveClientError } from './iterate.js';
export { liveClient, type At, type LiveClient, type LiveClientOptions } from './live-client.js';
export type { Gap, LiveState, Refusal } from './live-state.js';
export type { TokenProvider } from './shared-connection.js';
export type { WebSocketConstructor } from './web-socket.js';
