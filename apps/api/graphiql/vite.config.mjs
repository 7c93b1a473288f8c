import { fileURLToPath } from 'node:url';

/** Bundles GraphiQL with its editor and workers, so the page needs no other server than the api itself. */
export default {
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/graphiql/',
  logLevel: 'error',
  build: {
    outDir: fileURLToPath(new URL('dist', import.meta.url)),
    emptyOutDir: true,
    chunkSizeWarningLimit: 10_000,
    modulePreload: { polyfill: false },
  },
  worker: { format: 'es' },
};
