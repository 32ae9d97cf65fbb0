const { availableParallelism } = require("node:os");

const project = {
  testEnvironment: "node",
  roots: ["<rootDir>/tests"],
  transform: { "^.+\\.tsx?$": "@swc/jest" },
  setupFiles: ["<rootDir>/tests/support/properties.ts"],
};

module.exports = {
  // Tests in the browser wait for it a third of their time.
  maxWorkers: availableParallelism() + 1,
  testTimeout: 30_000,
  projects: [
    {
      ...project,
      displayName: "node",
      testPathIgnorePatterns: ["\\.browser\\.test\\.ts$"],
    },
    {
      ...project,
      displayName: "browser",
      testRegex: "\\.browser\\.test\\.ts$",
      globalSetup: "<rootDir>/tests/support/browserSetup.ts",
    },
  ],
};
