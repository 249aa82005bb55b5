// Writes, with the library of GitHub's own actions, the annotations that standard input asks for.
import * as core from "@actions/core";
import { readFileSync } from "node:fs";

for (const { level, message, properties } of JSON.parse(readFileSync(0, "utf8"))) {
  core[level](message, properties);
}
