// Stands in for vscode-jsonrpc and vscode-languageserver-* in the bundle of the command; see build.ts.
