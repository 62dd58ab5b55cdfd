import {
  MarkupKind,
  type SignatureHelp,
  type SignatureHelpParams,
  type SignatureInformation,
} from 'vscode-languageserver';
import { type Signature, signaturesAt, stretchesOf } from '../../ide/signature/signature.ts';
import type { Feature } from '../feature.ts';

export const signatureHelp: Feature = {
  name: 'signature help',
  capabilities: { signatureHelpProvider: { triggerCharacters: [' ', ','] } },
  register: ({ connection, answer }) => {
    connection.onSignatureHelp(
      answer<SignatureHelpParams, SignatureHelp | null>('signature help', null, ({ view, spot }, { position }) => {
        const { file, offset } = spot(position);
        const found = signaturesAt(view.file(file)?.text ?? '', offset);
        return found ? { signatures: found.forms.map(wireSignature), activeSignature: found.active } : null;
      }),
    );
  },
};

/** Without parameters nothing is marked, as it should be at the end of a form. */
function wireSignature({ form, documentation, next }: Signature): SignatureInformation {
  const stretches = next ? stretchesOf(form) : [];
  return {
    label: form,
    documentation: { kind: MarkupKind.Markdown, value: documentation },
    parameters: stretches.map(({ start, end }) => ({ label: [start, end] })),
    ...(next
      ? { activeParameter: stretches.findIndex((one) => one.start === next.start && one.end === next.end) }
      : {}),
  };
}
