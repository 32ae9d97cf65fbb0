import fc from "fast-check";

/**
 * The same examples in every run, so that a build does not fail for what it did not change.
 * `npm run fuzz` draws new ones, ten times as many; what it finds becomes an example of its own.
 */
const fuzzing = process.env["FUZZ"] === "1";
fc.configureGlobal(fuzzing ? { numRuns: 1000 } : { seed: 20260302 });
