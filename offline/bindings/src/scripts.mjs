// Reads from the .js files what the .d.ts files leave out: type tokens, secret and JSON-encoded inputs, constants,
// default values, aliases, secret outputs and replacements.
import { existsSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { parseFile } from "./declarations.mjs";

function visit(node, action) {
  action(node);
  ts.forEachChild(node, (child) => visit(child, action));
}

const literal = (node) => {
  switch (node?.kind) {
    case ts.SyntaxKind.StringLiteral: return node.text;
    case ts.SyntaxKind.NumericLiteral: return Number(node.text);
    case ts.SyntaxKind.TrueKeyword: return true;
    case ts.SyntaxKind.FalseKeyword: return false;
    default: return undefined;
  }
};

/** {value?, environment?} from `given ?? utilities.getEnv("A", "B") ?? 1`: what applies when nothing is given. */
function readDefault(expression, name) {
  let found;
  visit(expression, (node) => {
    if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.QuestionQuestionToken) {
      return;
    }
    if (found === undefined && new RegExp(`\\b(?:args\\??|val)\\.${name}\\b`).test(node.left.getText())) {
      found = {};
      visit(node.right, (part) => {
        if (ts.isCallExpression(part) && part.expression.getText().startsWith("utilities.getEnv")) {
          found.environment = part.arguments.map((argument) => argument.text);
        }
      });
      const right = unwrap(node.right);
      found.value = literal(ts.isBinaryExpression(right) ? unwrap(right.right) : right);
    }
  });
  return found;
}

const unwrap = (node) => (ts.isParenthesizedExpression(node) ? unwrap(node.expression) : node);

function readInput(expression, name) {
  const text = expression.getText();
  return {
    constant: literal(expression),
    secret: text.includes("pulumi.secret("),
    json: text.includes("JSON.stringify"),
    default: readDefault(expression, name),
  };
}

/** The facts that one resource's script states. */
export function readResourceScript(file) {
  const source = parseFile(file);
  const facts = { token: undefined, inputs: new Map(), aliases: [], secretOutputs: [], replaceOnChanges: [], calls: new Map() };
  visit(source, (node) => {
    if (ts.isPropertyDeclaration(node) && node.name.getText() === "__pulumiType") {
      facts.token = literal(node.initializer);
    } else if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken) {
      readAssignment(node, facts);
    } else if (ts.isPropertyAssignment(node)) {
      readOption(node, facts);
    } else if (ts.isMethodDeclaration(node)) {
      const call = /pulumi\.runtime\.call\("([^"]+)"/.exec(node.getText());
      if (call) {
        facts.calls.set(node.name.text, call[1]);
      }
    }
  });
  return facts;
}

function readAssignment(node, facts) {
  const { left, right } = node;
  if (ts.isPropertyAccessExpression(left) && left.name.text === "__pulumiType") {
    facts.token = literal(right);
  }
  if (!ts.isElementAccessExpression(left) || left.expression.getText() !== "resourceInputs") {
    return;
  }
  const name = left.argumentExpression.text;
  // The constructor has a second list, for looked-up resources, that reads "state" or nothing.
  if (right.getText() !== "undefined" && !right.getText().startsWith("state?.")) {
    facts.inputs.set(name, readInput(right, name));
  }
}

function readOption(node, facts) {
  const elements = () => node.initializer.elements;
  switch (node.name.getText()) {
    case "aliases":
      facts.aliases = elements().map((each) => each.properties.find((property) => property.name.text === "type").initializer.text);
      break;
    case "additionalSecretOutputs":
      facts.secretOutputs = elements().map((each) => each.text);
      break;
    case "replaceOnChanges":
      facts.replaceOnChanges = elements().map((each) => each.text);
      break;
  }
}

/** The token that a function's script invokes. */
export function readFunctionToken(file) {
  return /pulumi\.runtime\.invoke\("([^"]+)"/.exec(parseFile(file).text)[1];
}

/** Default values of nested input types: type name -> property -> {value?, environment?}. */
export function readNestedDefaults(packageDirectory) {
  const found = new Map();
  const file = path.join(packageDirectory, "types/input.js");
  const source = existsSync(file) ? parseFile(file) : undefined;
  if (source === undefined || !source.text.includes("ProvideDefaults")) {
    return found;
  }
  visit(source, (node) => {
    const name = ts.isFunctionDeclaration(node) ? /^(.+)ProvideDefaults$/.exec(node.name.text)?.[1] : undefined;
    if (name !== undefined) {
      const defaults = new Map();
      visit(node, (part) => {
        const value = ts.isPropertyAssignment(part) ? readDefault(part.initializer, part.name.text) : undefined;
        if (value !== undefined) {
          defaults.set(part.name.text, value);
        }
      });
      found.set(name, defaults);
    }
  });
  return found;
}
