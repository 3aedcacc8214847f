import type { WebSocketConstructor } from './web-socket.js';

export const defaultWebSocket = (globalThis as unknown as { WebSocket: WebSocketConstructor }).WebSocket;
