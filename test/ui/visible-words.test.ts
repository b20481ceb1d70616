import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const shown = ['aria-label', 'aria-description', 'title', 'placeholder', 'alt', 'label'];
const hasLetters = (text: string) => /\p{L}/u.test(text);

/** Words that customers would see or hear, written where no other language reaches them. */
function wordsIn(path: string, source: string): string[] {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.ESNext, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const note = (node: ts.Node, text: string) => {
    const { line } = file.getLineAndCharacterOfPosition(node.getStart());
    if (hasLetters(text)) found.push(`${path}:${line + 1} ${text.trim()}`);
  };
  /** Literals that an expression may come to; not what is handed to a function, such as a key. */
  const noteLiterals = (node: ts.Node): void => {
    if (ts.isCallExpression(node) || ts.isJsxOpeningLikeElement(node)) return;
    if (ts.isBinaryExpression(node) && /[!=]==/.test(node.operatorToken.getText())) return;
    if (ts.isConditionalExpression(node)) {
      noteLiterals(node.whenTrue);
      noteLiterals(node.whenFalse);
      return;
    }
    if (ts.isStringLiteralLike(node)) note(node, node.text);
    if (ts.isTemplateExpression(node))
      for (const text of [node.head.text, ...node.templateSpans.map((span) => span.literal.text)])
        note(node, text);
    ts.forEachChild(node, noteLiterals);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) note(node, node.text);
    if (ts.isJsxAttribute(node) && shown.includes(node.name.getText()) && node.initializer)
      noteLiterals(node.initializer);
    if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent) && node.expression)
      noteLiterals(node.expression);
    if (
      ts.isBinaryExpression(node) &&
      node.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
      /\.(?:textContent|innerText|title|ariaLabel|placeholder)$/.test(node.left.getText())
    )
      noteLiterals(node.right);
    if (
      ts.isCallExpression(node) &&
      /\.setAttribute$/.test(node.expression.getText()) &&
      shown.some((name) => node.arguments[0]?.getText() === `'${name}'`) &&
      node.arguments[1]
    )
      noteLiterals(node.arguments[1]);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

describe('visible words', () => {
  it('are nowhere but in src/ui/messages', () => {
    const paths = readdirSync('src/ui', { recursive: true, encoding: 'utf8' }).filter(
      (path) => /\.tsx?$/.test(path) && !path.startsWith('messages'),
    );
    expect(paths.flatMap((path) => wordsIn(path, readFileSync(`src/ui/${path}`, 'utf8')))).toEqual(
      [],
    );
  });

  it.each([
    'const a = <p>Hello</p>;',
    'const a = <p>{b ? "Hello" : t("key")}</p>;',
    'const a = <p>{b && `Hello`}</p>;',
    'const a = <button aria-label="Hello" />;',
    'const a = <input placeholder={b ?? "Hello"} />;',
    'a.textContent = b || "Hello";',
    "a.setAttribute('aria-label', 'Hello');",
  ])('are found in %s', (source) => {
    expect(wordsIn('a.tsx', source)).toEqual(['a.tsx:1 Hello']);
  });

  it.each([
    'const a = <p class="big">{t("key")} · {b.kind === "phone" && t(`a.b`)}</p>;',
    'const a = <button aria-label={t("key")} type="button" />;',
    "a.setAttribute('role', 'status');",
  ])('are not found in %s', (source) => {
    expect(wordsIn('a.tsx', source)).toEqual([]);
  });
});
