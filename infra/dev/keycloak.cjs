'use strict';
const { prepare, handOver, root } = require('./bootstrap.cjs');
const path = require('node:path');

const program = path.join(root, 'infra', 'dist', 'dev', 'keycloak', 'keycloak.main.js');

void prepare()
  .then(() => handOver([program].concat(process.argv.slice(2)), process.env))
  .then((code) => process.exit(code));
