export * from './clock.js';
export * from './currency.js';
export * from './ids.js';
export * from './money.js';
export * from './random.js';
export * from './transitions.js';
