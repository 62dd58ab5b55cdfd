import { assert } from 'chai';
import { commands, env, extensions, languages, window, workspace } from 'vscode';
import { eventually } from './eventually.ts';
import { open, revert, uriOf } from './workspace.ts';

const manifest = () => {
  const extension = extensions.getExtension('sla-lang.sla');
  if (!extension) throw new Error('The extension is not there.');
  return extension.packageJSON.contributes;
};

describe('commands', () => {
  beforeEach(() => open('acme/agreement.sla'));
  afterEach(revert);

  it('are those of the manifest', async () => {
    const declared: readonly string[] = manifest().commands.map(({ command }: { readonly command: string }) => command);
    const known = (
      await eventually('our commands', async () => {
        const all = await commands.getCommands(true);
        return all.includes('sla.showPlan') ? all : undefined;
      })
    ).filter(
      (command) =>
        command.startsWith('sla.') && !/\.(focus|open|resetViewLocation|toggleVisibility|removeView)$/.test(command),
    );
    assert.sameMembers(
      known.filter((command) => !command.startsWith('sla.agreement.')),
      [...declared],
    );
  });

  it('show the plan', async () => {
    await commands.executeCommand('sla.showPlan');
    const plan = await eventually('the plan', () =>
      window.visibleTextEditors.find(({ document }) => document.uri.scheme === 'sla-plan'),
    );
    assert.include(plan.document.getText(), 'GOALS');
  });

  it('copy the agreement as Markdown', async () => {
    await commands.executeCommand('sla.copyMarkdown');
    assert.match(await env.clipboard.readText(), /^# Acme Robotics revenue agreement/);
  });

  it('explain a finding on its page', async () => {
    await commands.executeCommand('sla.explainCode', 'name-unknown');
    await eventually('the page', () =>
      window.tabGroups.all.flatMap(({ tabs }) => tabs).find(({ label }) => label.includes('name-unknown')),
    );
    const page = await workspace.openTextDocument(
      uriOf('x').with({ scheme: 'sla-docs', authority: '', path: '/checks/name-unknown.md' }),
    );
    assert.include(page.getText(), 'name-unknown');
  });

  it('start the server anew, and it finds what it found before', async () => {
    await commands.executeCommand('sla.restartServer');
    await commands.executeCommand('sla.showPlan');
    await eventually('the plan', () =>
      window.visibleTextEditors.find(({ document }) => document.uri.scheme === 'sla-plan'),
    );
    assert.isArray(languages.getDiagnostics());
  });
});
