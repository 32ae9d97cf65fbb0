import { readFileSync } from "node:fs";
import path from "node:path";
import { Compilation, sources, WebpackError, type Compiler, type Module } from "webpack";
import { isAllowed, packagesOf } from "./bundledPackages";
import { licenceDocument, licenceList } from "./licencePages";

/**
 * Writes down which packages have come into the bundle, as licences.json for the pane and licences.txt for people;
 * refuses a package whose licence does not allow it.
 */
export class LicencePlugin {
  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap("licences", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "licences", stage }, () => {
        emit(compilation, compiler.context);
      });
    });
  }
}

function emit(compilation: Compilation, root: string): void {
  const packages = packagesOf(filesIn(compilation));
  for (const { name, licence } of packages) {
    if (!isAllowed(licence))
      compilation.errors.push(new WebpackError(`${name} may not be shipped (${licence}).`));
  }
  const own = readFileSync(path.join(root, "LICENSE"), "utf8");
  const files = {
    "licences.json": JSON.stringify(licenceList(packages)),
    "licences.txt": licenceDocument(packages, own),
  };
  for (const [name, text] of Object.entries(files))
    compilation.emitAsset(name, new sources.RawSource(text));
}

/** A module that was joined to another one, which stands for both. */
type Joined = Module & { readonly modules?: Iterable<Module> };

/** The files of which something is in a chunk; what was left out of all of them does not count. */
function* filesIn({ chunks, chunkGraph }: Compilation): Generator<string> {
  for (const chunk of chunks)
    for (const module of chunkGraph.getChunkModulesIterable(chunk))
      for (const one of [module, ...((module as Joined).modules ?? [])]) {
        const file = one.nameForCondition();
        if (file !== null) yield file;
      }
}
