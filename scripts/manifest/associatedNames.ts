import ts from "typescript";
import { commandNames } from "../../src/ribbon/commandNames";

/**
 * Action names that a ribbon script associates, read from its syntax tree, so that a call in a comment does not count.
 * Understood are `Office.actions.associate("name", …)` and the same call over the loop variable of
 * `for (const name of commandNames)`.
 */
export function associatedNames(source: string): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node, loopVariables: readonly string[]): void => {
    const inside = [...loopVariables, ...loopVariableOf(node)];
    for (const name of namesIn(node, inside)) names.add(name);
    ts.forEachChild(node, (child) => {
      visit(child, inside);
    });
  };
  visit(ts.createSourceFile("ribbon.ts", source, ts.ScriptTarget.ES2022), []);
  return names;
}

/** `name` of `for (const name of commandNames)`. */
function loopVariableOf(node: ts.Node): readonly string[] {
  if (!ts.isForOfStatement(node) || !ts.isIdentifier(node.expression)) return [];
  if (node.expression.text !== "commandNames") return [];
  if (!ts.isVariableDeclarationList(node.initializer)) return [];
  return node.initializer.declarations.flatMap(({ name }) =>
    ts.isIdentifier(name) ? [name.text] : [],
  );
}

function namesIn(node: ts.Node, loopVariables: readonly string[]): readonly string[] {
  if (!ts.isCallExpression(node) || !isAssociate(node.expression)) return [];
  const [action] = node.arguments;
  if (!action) return [];
  if (ts.isStringLiteralLike(action)) return [action.text];
  return ts.isIdentifier(action) && loopVariables.includes(action.text) ? commandNames : [];
}

/** `Office.actions.associate` */
const isAssociate = (callee: ts.Expression): boolean =>
  ts.isPropertyAccessExpression(callee) &&
  callee.name.text === "associate" &&
  ts.isPropertyAccessExpression(callee.expression) &&
  callee.expression.name.text === "actions" &&
  ts.isIdentifier(callee.expression.expression) &&
  callee.expression.expression.text === "Office";
