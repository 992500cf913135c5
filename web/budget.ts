/** Keeps the promise about the chat's size: the build fails above it. */
import { gzipSync } from "node:zlib";

import type { Plugin } from "vite";

/** A Vite plugin that prints the compressed size of every chunk and refuses more than `limit` bytes. */
export function budgetPlugin(limit: number): Plugin {
  return {
    name: "budget",
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== "chunk") continue;
        const size = gzipSync(chunk.code, { level: 9 }).length;
        console.log(`${chunk.fileName}: ${size} bytes compressed (limit ${limit})`);
        if (size > limit) this.error(`${chunk.fileName} is ${size - limit} bytes over its limit`);
      }
    },
  };
}
