import { defineConfig } from "vitest/config";

import { budgetPlugin } from "./budget";
import { lettersPlugin } from "./letters";

export default defineConfig({
  // One network packet is 1.4 kB: 14 kB came in the first ten of a connection, before the server
  // waits for the phone. What makes page and chat one, and lets other sites open, close, place and
  // colour it, took 0.9 kB beyond that: an eleventh packet, while 34 kB of page come beside it.
  plugins: [lettersPlugin(), budgetPlugin(15_000)],
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
