import { Uri, type Webview } from 'vscode';

/** What the page needs to know of VS Code. */
export interface PageOptions {
  readonly webview: Webview;
  /** The folder that the page's script is in; nothing else can be loaded. */
  readonly folder: Uri;
  readonly nonce: string;
}

/** The page of the preview, before anything is shown. It loads one script, and could load nothing else. */
export function pageHtml({ webview, folder, nonce }: PageOptions): string {
  const script = webview.asWebviewUri(Uri.joinPath(folder, 'preview.js'));
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>Agreement</title>
<style nonce="${nonce}">${OWN_CSS}</style>
<style nonce="${nonce}" id="look"></style>
</head>
<body>
<p class="unseen">Enter on a line leads to its words in the text of the agreement.</p>
<p id="notice" role="status"></p>
<div id="document"></div>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>
`;
}

/** A text that nobody can guess, so that only what this page names runs in it. */
export const newNonce = (): string => crypto.randomUUID().replaceAll('-', '');

const OWN_CSS = `
body { padding: 0; }
#notice { position: sticky; top: 0; z-index: 1; margin: 0; padding: 0.75rem 1.5rem; border-bottom: 1px solid var(--vscode-contrastBorder, var(--vscode-panel-border)); background: var(--vscode-editorWidget-background); color: var(--vscode-editorWidget-foreground); }
#notice:empty { display: none; }
#notice:not(:empty) ~ #document { opacity: 0.5; }
.unseen { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
.vscode-reduce-motion { scroll-behavior: auto; }
`;
