import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Addresses of the api that `vite` (development only) passes on; the product serves both from one origin. */
const API_PATHS = [
  '/graphql',
  '/imports',
  '/exports',
  '/duo-documents',
  '/badges',
  '/tap',
  '/health',
  '/dev/mailbox',
  // The page of a duo is a screen, its files are not.
  '^/duos/[^/?]+/(documents|charter\\.pdf|certificate-[^/?]+\\.pdf)',
];
const api = process.env.API_URL ?? 'http://localhost:3000';

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    // Every file under its own address: the api's content security policy allows no inline script.
    assetsInlineLimit: 0,
    rolldownOptions: {
      // Libraries change less often than screens: a browser keeps their file from one release to the next.
      output: { codeSplitting: { groups: [{ name: 'libraries', test: /node_modules/ }] } },
    },
    chunkSizeWarningLimit: 700,
  },
  server: { port: 5173, proxy: Object.fromEntries(API_PATHS.map((path) => [path, api])) },
});
