export * from './connection.js';
export * from './list-order.js';
export * from './ctx.decorator.js';
export * from './loader.js';
export * from './refusal.model.js';
export * from './scalars.js';
