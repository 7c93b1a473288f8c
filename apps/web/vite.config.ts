import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Addresses of the api that `vite` (development only) passes on; the product serves both from one origin. */
const API_PATHS = ['/graphql', '/imports', '/exports', '/tap', '/health'];
const api = process.env.API_URL ?? 'http://localhost:3000';

export default defineConfig({
  plugins: [react()],
  // Everything ships from our own origin: no inlined data: fonts, no preload helper to a CDN.
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
  },
  server: { port: 5173, proxy: Object.fromEntries(API_PATHS.map((path) => [path, api])) },
});
