import { defineConfig } from 'vite';
import react from '@vitejs/plugin-react';

const API = process.env['PARVIS_API'] ?? 'http://127.0.0.1:3000';

export default defineConfig({
  base: '/console/',
  plugins: [react()],
  // the server replaces this literal by the nonce of each response
  html: { cspNonce: '__CSP_NONCE__' },
  resolve: { conditions: ['@parvis/source', 'module', 'browser', 'development|production'] },
  build: { sourcemap: true, manifest: true, assetsInlineLimit: 0 },
  server: {
    port: 5173,
    proxy: { '/api': API, '/socket.io': { target: API, ws: true } },
  },
});
