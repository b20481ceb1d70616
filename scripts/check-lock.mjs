// npm leaves optional packages out of the lock file when the registry in use lacks them;
// `npm ci` on another system then fails with "Missing … from lock file".
import { readFileSync } from 'node:fs';

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));

/** Node looks for a package beside its user, then in every node_modules above. */
function isLocked(user, name) {
  let folder = user;
  while (!(`${folder && `${folder}/`}node_modules/${name}` in packages)) {
    if (!folder) return false;
    folder = folder.slice(0, Math.max(folder.lastIndexOf('/node_modules/'), 0));
  }
  return true;
}

const missing = Object.entries(packages).flatMap(([user, { optionalDependencies = {} }]) =>
  Object.keys(optionalDependencies)
    .filter((name) => !isLocked(user, name))
    .map((name) => `package-lock.json lacks ${name}, which ${user} wants`),
);
if (missing.length > 0) {
  console.error(missing.join('\n'));
  process.exit(1);
}
