import 'reflect-metadata';
import net from 'node:net';

const connect = net.Socket.prototype.connect;
const LOCAL = new Set(['localhost', '127.0.0.1', '::1', '0.0.0.0', '::']);

/** A test that reaches beyond this machine is wrong: it fails at the attempt. */
net.Socket.prototype.connect = function guarded(...args) {
  const [target] = Array.isArray(args[0]) ? args[0] : args;
  const host = typeof target === 'object' ? target?.host : typeof args[1] === 'string' ? args[1] : undefined;
  if (host && !LOCAL.has(host)) throw new Error(`A test tried to reach ${host}.`);
  return connect.apply(this, args);
};

// Nest keeps the GraphQL types it has seen in a global of the process, which Jest shares between files run in band.
delete globalThis.GqlTypeMetadataStorage;
