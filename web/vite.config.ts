import { defineConfig } from "vitest/config";

import { budgetPlugin } from "./budget";
import { lettersPlugin } from "./letters";

export default defineConfig({
  // 14 kB came in a connection's first ten packets. 0.5 kB over that make page and chat one (a date,
  // a letter, a language; issue 16, point 4), 0.6 kB let another site open, close, place and colour
  // it, with Back and trusted types (point 10). On our pages it costs no further round trip: 16 kB
  // of page come through the same connection before; on another site it is one.
  plugins: [lettersPlugin(), budgetPlugin(15_200)],
  build: {
    // One classic script: `<script src=".../chat.js" defer></script>` is all a site needs.
    lib: {
      entry: "src/main.ts",
      formats: ["iife"],
      name: "letterclock",
      fileName: () => "chat.js",
    },
    target: "es2022",
    cssMinify: true,
    reportCompressedSize: false,
  },
  test: { environment: "jsdom", include: ["tests/**/*.test.ts"], setupFiles: "tests/setup.ts" },
});
