// npm puts the pinned Node of devDependencies first on the path; without install scripts it is absent.
const major = Number(process.versions.node.split('.')[0]);
if (major < 22) {
  console.error(
    `This project needs Node 22 or newer; this is Node ${process.versions.node}.\n` +
      'Run `npm ci` without --ignore-scripts (it installs Node 24 into the project), or install a newer Node.',
  );
  process.exit(2);
}
