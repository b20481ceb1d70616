import ts from 'typescript';

/** What one source file leans on. */
export interface Facts {
  readonly path: string;
  readonly lines: number;
  /** Modules it names; `type` when nothing of the import is left at run time. */
  readonly imports: readonly { readonly from: string; readonly type: boolean }[];
  /** Names that no import or declaration explains, and `Date.now`, `new Date()`, `Math.random`. */
  readonly globals: ReadonlySet<string>;
}

/**
 * Reads sources with the compiler, but without the libraries that declare globals:
 * what it then cannot resolve is global, whatever is declared under the same name elsewhere.
 */
export function readSources(sources: ReadonlyMap<string, string>): Facts[] {
  const files = new Map(
    [...sources].map(([path, text]) => [
      path,
      ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true),
    ]),
  );
  const program = ts.createProgram({
    rootNames: [...files.keys()],
    options: { noLib: true, noResolve: true, jsx: ts.JsxEmit.Preserve, types: [] },
    host: {
      ...ts.createCompilerHost({}),
      fileExists: (path) => files.has(path),
      getSourceFile: (path) => files.get(path),
      readFile: (path) => sources.get(path),
    },
  });
  const checker = program.getTypeChecker();
  return [...files].map(([path, file]) => ({
    path,
    lines: file.text.trimEnd().split('\n').length,
    imports: nodesOf(file).flatMap(importIn),
    globals: new Set(nodesOf(file).flatMap((node) => globalIn(node, checker))),
  }));
}

const nodesOf = (node: ts.Node): ts.Node[] => [
  node,
  ...node.getChildren().flatMap((child) => (ts.isJSDoc(child) ? [] : nodesOf(child))),
];

function importIn(node: ts.Node): { from: string; type: boolean }[] {
  if (ts.isImportDeclaration(node))
    return named(
      node.moduleSpecifier,
      node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword,
    );
  if (ts.isExportDeclaration(node)) return named(node.moduleSpecifier, node.isTypeOnly);
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
    return named(node.arguments[0], false);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
    return named(node.argument.literal, true);
  return [];
}

const named = (module: ts.Node | undefined, type: boolean) =>
  module && ts.isStringLiteralLike(module) ? [{ from: module.text, type }] : [];

function globalIn(node: ts.Node, checker: ts.TypeChecker): string[] {
  if (!ts.isIdentifier(node) || !isValue(node)) return [];
  const symbol = ts.isShorthandPropertyAssignment(node.parent)
    ? checker.getShorthandAssignmentValueSymbol(node.parent)
    : checker.getSymbolAtLocation(node);
  if (symbol?.declarations?.length) return [];
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return [node.text, `${node.text}.${parent.name.text}`];
  if (ts.isNewExpression(parent) && parent.expression === node && !parent.arguments?.length)
    return [node.text, `new ${node.text}()`];
  return [node.text];
}

function isValue(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPartOfTypeNode(node) || ts.isTypeQueryNode(parent)) return false;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  return !(ts.isBindingElement(parent) && parent.propertyName === node);
}
