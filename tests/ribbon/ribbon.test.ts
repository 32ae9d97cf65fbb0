import { commandNames } from "../../src/ribbon/commandNames";

function loadRibbon(): void {
  jest.isolateModules(() => {
    jest.requireActual("../../src/ribbon/ribbon");
  });
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, "Office");
});

test("associates every command while the script is read, before anything else is loaded", () => {
  const names: string[] = [];
  Object.assign(globalThis, {
    Office: { actions: { associate: (name: string) => names.push(name) } },
  });
  loadRibbon();
  expect(names).toEqual([...commandNames]);
});

test("does nothing in a page that office.js did not reach", () => {
  expect(loadRibbon).not.toThrow();
});
