import { defineConfig } from 'vite';
import react from '@vitejs/plugin-react';

// a build is a build, also when a test runs it with a NODE_ENV of its own: React would come in its slow form
process.env['NODE_ENV'] = 'production';

/** Two builds: what browsers fetch (`dist/client`: the style, the islands), and what the API runs (`dist/server`). */
export default defineConfig(({ isSsrBuild }) => ({
  base: '/portail/',
  plugins: [react()],
  resolve: { conditions: ['@parvis/source', 'module', 'development|production'] },
  // in one piece with its React: the API depends on none, and `npm start` sets no NODE_ENV to choose the fast one
  ssr: { noExternal: true },
  define: isSsrBuild ? { 'process.env.NODE_ENV': JSON.stringify('production') } : {},
  build: isSsrBuild
    ? { outDir: 'dist/server', copyPublicDir: false, sourcemap: true }
    : {
        outDir: 'dist/client',
        manifest: 'manifest.json',
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        rolldownOptions: { input: ['src/styles/portal.css', 'src/islands/main.ts'] },
      },
}));
