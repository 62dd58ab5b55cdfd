// Says what a sample says in the languages of the peers: a declaration becomes a type (in Pkl an object), a statement a
// member that carries its words, and a name in a statement a reference that the peer has to resolve.
import type { Declaration, Statement } from './declarations.ts';

export function typespec(declarations: readonly Declaration[]): string {
  return declarations
    .map(({ kind, name, statements }) => {
      const members = statements.flatMap(({ text, names }, at) => [
        `  s${at}: ${JSON.stringify(text)};`,
        ...names.map((other, index) => `  s${at}_${index}: ${other};`),
      ]);
      return `/** ${kind} */\nmodel ${name} {\n${members.join('\n')}\n}\n`;
    })
    .join('\n');
}

export function proto(declarations: readonly Declaration[]): string {
  const messages = declarations.map(({ kind, name, statements }) => {
    const members = statements.flatMap(({ text, names }, at) => [
      [`  // ${text}\n  string s${at}`],
      ...names.map((other, index) => [`  ${other} s${at}_${index}`]),
    ]);
    const fields = members.flat().map((member, number) => `${member} = ${number + 1};`);
    return `// ${kind}\nmessage ${name} {\n${fields.join('\n')}\n}\n`;
  });
  return `syntax = "proto3";\npackage sample;\n\n${messages.join('\n')}`;
}

/** References are to names, since a reference to an object would be written out in full wherever it stands. */
export function pkl(declarations: readonly Declaration[]): string {
  const head = `class Statement {\n  text: String\n  names: Listing<String>\n}\nclass Declaration {\n  kind: String\n  name: String\n  statements: Listing<Statement>\n}\n`;
  const objects = declarations.map(({ kind, name, statements }) => {
    const members = statements.map(pklStatement).join('\n');
    return `${name}: Declaration = new {\n  kind = "${kind}"\n  name = "${name}"\n  statements {\n${members}\n  }\n}\n`;
  });
  return `${head}\n${objects.join('\n')}`;
}

const pklStatement = ({ text, names }: Statement): string => {
  const others = names.map((other) => ` ${other}.name`).join(';');
  return `    new { text = ${JSON.stringify(text)}${names.length > 0 ? `; names {${others} }` : ''} }`;
};
