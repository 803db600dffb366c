import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig } from 'vitest/config'
import pkg from './package.json' with { type: 'json' }

// Paths that belong to the server. The service worker must never answer them with the app shell.
const serverPaths = [/^\/api\//, /^\/auth\//, /^\/login/, /^\/logout/, /^\/docs/, /^\/openapi/, /^\/health/, /^\/q\//, /^\/c\//]

export default defineConfig({
  define: { __APP_VERSION__: JSON.stringify(pkg.version) },
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  plugins: [
    vue(),
    VitePWA({
      // The user decides when to reload: a form may be open.
      registerType: 'prompt',
      injectRegister: null,
      manifest: {
        name: '四送一服企业服务',
        short_name: '四送一服',
        lang: 'zh-CN',
        start_url: '/',
        display: 'standalone',
        background_color: '#f3f6fa',
        theme_color: '#124e96',
        icons: [
          { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any maskable' },
        ],
      },
      workbox: {
        globPatterns: ['**/*.{js,css,html,svg,png}'],
        navigateFallback: '/index.html',
        navigateFallbackDenylist: serverPaths,
        cleanupOutdatedCaches: true,
      },
    }),
  ],
  build: { target: 'es2021', sourcemap: false, chunkSizeWarningLimit: 400 },
  server: { proxy: { '/api': 'http://localhost:8080', '/login': 'http://localhost:8080', '/logout': 'http://localhost:8080' } },
  test: { environment: 'happy-dom', include: ['test/**/*.test.ts'], setupFiles: ['test/setup.ts'] },
})
