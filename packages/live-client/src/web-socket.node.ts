import { WebSocket } from 'ws';
import type { WebSocketConstructor } from './web-socket.js';

/** Not every Node that we run on has a WebSocket of its own. */
export const defaultWebSocket: WebSocketConstructor = WebSocket;
