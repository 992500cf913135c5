import { defineConfig } from "vitest/config";

import { budgetPlugin } from "./budget";
import { lettersPlugin } from "./letters";

export default defineConfig({
  plugins: [lettersPlugin(), budgetPlugin(14_000)],
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
