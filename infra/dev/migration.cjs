'use strict';
const { prepare, handOver, root } = require('./bootstrap.cjs');
const path = require('node:path');

void prepare()
  .then(() =>
    handOver(
      [path.join(root, 'infra', 'dist', 'database', 'printing', 'migration.main.js')].concat(process.argv.slice(2)),
      process.env,
    ),
  )
  .then((code) => process.exit(code));
