import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

export type Import = {
  /** As written: "zod", "node:fs", or for our own files the path from the root without extension. */
  from: string;
  typeOnly: boolean;
};

/** What the architecture's rules need to know of a file. */
export type SourceFile = {
  /** From the root, with forward slashes. */
  path: string;
  lines: number;
  imports: Import[];
  /** Names of exported functions, and of all exported values. */
  functions: string[];
  values: string[];
  /** Lines (from 1) with the type `any`, with `Date.now()` or `new Date()`, with a skipped or focused test. */
  anyAt: number[];
  clockAt: number[];
  skippedAt: number[];
  /** The variables read from process.env; "*" where it is handed on as a whole. */
  environment: string[];
};

const FOLDERS = ["app", "components", "lib", "prisma", "sandbox", "scripts", "e2e", "."];
const LEFT_OUT = ["node_modules", "lib/generated", ".next", ".tools"];

/** Reads every source file of the repository. */
export function readSourceFiles(root: string): SourceFile[] {
  const files = FOLDERS.flatMap((folder) => listFiles(root, folder, folder !== "."));
  return files.map((file) => parseSource(file, readFileSync(path.join(root, file), "utf8")));
}

function listFiles(root: string, folder: string, deep: boolean): string[] {
  const place = path.join(root, folder);
  return readdirSync(place, { recursive: deep, encoding: "utf8" })
    .map((name) => path.posix.join(folder, name.replaceAll(path.sep, "/")))
    .filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !file.endsWith(".d.ts"))
    .filter(
      (file) => !LEFT_OUT.some((left) => file.startsWith(`${left}/`)) && statSync(path.join(root, file)).isFile(),
    );
}

/** Reads the facts out of one file's text; `file` is its path from the root. */
export function parseSource(file: string, text: string): SourceFile {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const facts: SourceFile = {
    path: file,
    lines: text.trimEnd().split("\n").length,
    ...{ imports: [], functions: [], values: [], anyAt: [], clockAt: [], skippedAt: [], environment: [] },
  };
  const lineOf = (node: ts.Node) => source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
  const visit = (node: ts.Node) => {
    readImport(node, facts);
    readExport(node, facts);
    if (node.kind === ts.SyntaxKind.AnyKeyword) facts.anyAt.push(lineOf(node));
    if (readsTheClock(node)) facts.clockAt.push(lineOf(node));
    if (skipsATest(node)) facts.skippedAt.push(lineOf(node));
    if (ts.isPropertyAccessExpression(node) && node.getText() === "process.env")
      facts.environment.push(variableOf(node));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return facts;
}

function readImport(node: ts.Node, facts: SourceFile): void {
  const add = (specifier: ts.Node | undefined, typeOnly: boolean) => {
    if (specifier && ts.isStringLiteral(specifier))
      facts.imports.push({ from: resolve(facts.path, specifier.text), typeOnly });
  };
  if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnly(node.importClause));
  if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
  if (ts.isCallExpression(node) && /^(import|require)$/.test(node.expression.getText())) add(node.arguments[0], false);
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  return !clause.name && !!named && ts.isNamedImports(named) && named.elements.every((element) => element.isTypeOnly);
}

function resolve(file: string, specifier: string): string {
  const withoutExtension = specifier.replace(/\.(ts|tsx|mjs)$/, "");
  if (specifier.startsWith("@/")) return withoutExtension.slice(2);
  if (specifier.startsWith(".")) return path.posix.join(path.posix.dirname(file), withoutExtension);
  return specifier;
}

function readExport(node: ts.Node, facts: SourceFile): void {
  if (!ts.canHaveModifiers(node)) return;
  if (!ts.getModifiers(node)?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword)) return;
  if (ts.isFunctionDeclaration(node) && node.name) facts.functions.push(node.name.text);
  if ((ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node)) && node.name) facts.values.push(node.name.text);
  if (ts.isVariableStatement(node)) {
    facts.values.push(...node.declarationList.declarations.map((declaration) => declaration.name.getText()));
  }
}

function readsTheClock(node: ts.Node): boolean {
  if (ts.isCallExpression(node)) return node.expression.getText() === "Date.now";
  return ts.isNewExpression(node) && node.expression.getText() === "Date" && !node.arguments?.length;
}

function skipsATest(node: ts.Node): boolean {
  if (!ts.isCallExpression(node)) return false;
  return /^(test|it|describe|suite)(\.\w+)*\.(skip|only|todo|fixme|skipIf|runIf)$|^(xit|xtest|xdescribe|fit|fdescribe)$/.test(
    node.expression.getText(),
  );
}

function variableOf(node: ts.PropertyAccessExpression): string {
  return ts.isPropertyAccessExpression(node.parent) ? node.parent.name.text : "*";
}
