import { associatedNames } from "../../scripts/manifest/associatedNames";
import { commandNames } from "../../src/ribbon/commandNames";

describe("associatedNames", () => {
  it("finds the names that a script associates one by one", () => {
    const source = `
      Office.actions.associate("checkSla", checkSla);
      Office.actions.associate('showToday', async (event) => { event.completed(); });`;
    expect([...associatedNames(source)]).toEqual(["checkSla", "showToday"]);
  });

  it("finds every permanent name in a loop over them", () => {
    const source = `for (const name of commandNames) { Office.actions.associate(name, run(name)); }`;
    expect([...associatedNames(source)]).toEqual([...commandNames]);
  });

  it("does not count a call in a comment or in a text", () => {
    const source = `
      // Office.actions.associate("checkSla", checkSla);
      const example = 'Office.actions.associate("showToday", showToday)';`;
    expect([...associatedNames(source)]).toEqual([]);
  });

  it("does not count a name it cannot read, nor the associate of something else", () => {
    const source = `
      Office.actions.associate(name, run);
      for (const other of commandNames) Office.actions.associate(name, run);
      registry.actions.associate("checkSla", checkSla);`;
    expect([...associatedNames(source)]).toEqual([]);
  });
});
