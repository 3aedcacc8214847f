export type { LiveState } from './change.js';
export { follow, type Following } from './follow.js';
export { openLiveSocket, type LiveSocket } from './web-socket.js';
