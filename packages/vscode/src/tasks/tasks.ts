/** `sla check` and `sla build` as tasks: they run the command of the workspace, and only when the user starts them. */
import { ShellExecution, Task, TaskGroup, TaskScope, tasks as taskApi, type WorkspaceFolder, workspace } from 'vscode';
import type { Part } from '../part.ts';

/** The type of our tasks in `tasks.json`, and the matcher that finds problems in what they print. */
const TYPE = 'sla';
const MATCHER = '$sla';

const VERBS = [
  { verb: 'check', group: TaskGroup.Test, options: [] },
  { verb: 'build', group: TaskGroup.Build, options: ['--out', 'out'] },
] as const;

/** Offers the tasks where there is a shell to run them. */
export const tasks: Part = () =>
  taskApi.registerTaskProvider(TYPE, {
    provideTasks: () => {
      const folders = workspace.workspaceFolders ?? [];
      return folders.flatMap((folder) =>
        VERBS.map(({ verb, group, options }) => {
          const task = taskOf(folder, verb, ['.', ...options]);
          task.group = group;
          return task;
        }),
      );
    },
    resolveTask: ({ definition, scope }) => {
      const { verb, args } = definition;
      if (typeof verb !== 'string') return undefined;
      const given = Array.isArray(args) ? args.filter((arg) => typeof arg === 'string') : ['.'];
      return taskOf(typeof scope === 'object' ? scope : TaskScope.Workspace, verb, given);
    },
  });

function taskOf(scope: WorkspaceFolder | TaskScope.Workspace, verb: string, args: readonly string[]): Task {
  // `--no` installs nothing that the project does not have.
  const run = new ShellExecution('npx', ['--no', '--', 'sla', verb, ...args]);
  return new Task({ type: TYPE, verb, args: [...args] }, scope, verb, TYPE, run, MATCHER);
}
