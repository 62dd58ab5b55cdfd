import { assert } from 'chai';
import { commands, env, extensions, languages, window, workspace } from 'vscode';
import { eventually } from './eventually.ts';
import { itOnPage, page } from './page.ts';
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

  itOnPage('write a new agreement into a folder, and over none that exists', async () => {
    void commands.executeCommand('sla.newAgreement');
    await page({ do: 'hover', selector: '.quick-input-widget input' });
    await page({ do: 'type', text: 'starter' });
    await eventually('the refusal', async () => {
      const said = String(await page({ do: 'textContent', selector: '.quick-input-message' }));
      return said.includes('There is an agreement in this folder already.') || undefined;
    });
    await page({ do: 'press', key: 'Control+a' });
    await page({ do: 'type', text: 'brand new' });
    await page({ do: 'press', key: 'Enter' });
    const editor = await eventually('the new agreement', () => {
      const active = window.activeTextEditor;
      return active?.document.uri.path.endsWith('/brand new/agreement.sla') ? active : undefined;
    });
    assert.match(editor.document.getText(), /^agreement /m);
    // It is ahead, whenever somebody begins.
    const [, effective = ''] = /^ *effective (.+)$/m.exec(editor.document.getText()) ?? [];
    assert.isTrue(effective > new Date().toISOString().slice(0, 10), effective);
    await workspace.fs.delete(uriOf('brand new'), { recursive: true });
  });

  it('copy the agreement as Markdown', async () => {
    await commands.executeCommand('sla.copyMarkdown');
    assert.match(await env.clipboard.readText(), /^# Acme Robotics revenue agreement/);
  });

  it('are of the agreement that is looked at now, even when two are given at once', async () => {
    await commands.executeCommand('sla.copyMarkdown');
    await open('starter/agreement.sla');
    await Promise.all([commands.executeCommand('sla.copyMarkdown'), commands.executeCommand('sla.showPlan')]);
    assert.match(await env.clipboard.readText(), /^# Marketing and Sales agreement/);
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
