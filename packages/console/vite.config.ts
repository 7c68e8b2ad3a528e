import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Everything is a file of its own: the policy that the hub sends allows neither inline scripts nor data: fonts. */
export default defineConfig({
  plugins: [react()],
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1_500,
    reportCompressedSize: false,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:7411', '/.well-known': 'http://127.0.0.1:7411' } },
});
