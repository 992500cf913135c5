import { execFileSync } from "node:child_process";
import { resolve } from "node:path";

import { expect, it } from "vitest";

import { LetterclockChat } from "../src/element";

interface Packed {
  name: string;
  files: { path: string }[];
}

it("the npm package holds the chat, its types and how to use it, and nothing else", () => {
  // Without its scripts: what is built needs no second building here.
  const told = execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], {
    cwd: resolve(__dirname, ".."),
    encoding: "utf8",
    env: { ...process.env, npm_config_update_notifier: "false" },
  });
  const [{ name, files }] = JSON.parse(told) as [Packed];
  expect(name).toBe("letterclock-chat");
  const paths = files.map(({ path }) => path);
  const built = ["LICENSE", "dist/chat.js"];
  expect(paths.filter((path) => !built.includes(path)).sort()).toEqual([
    "README.md",
    "chat.d.ts",
    "package.json",
  ]);
});

it("the types promise what there is", () => {
  for (const method of ["open", "close"])
    expect(LetterclockChat.prototype).toHaveProperty(method);
});
