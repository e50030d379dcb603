// The judge of SARIF reports: the schema of version 2.1.0, as jest-sarif ships it, and the validator that comes with it.
// Reads a report from standard input, writes the faults as a JSON list of texts to standard output.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.resolve('@microsoft/jest-sarif/package.json'));
const Ajv = require('ajv');
const schema = require('./lib/schemas/sarif-2.1.0-rtm.5.json');

const ajv = new Ajv({ schemaId: 'auto', allErrors: true });
ajv.addMetaSchema(require('ajv/lib/refs/json-schema-draft-04.json'));
const validate = ajv.compile(schema);
const faults = validate(JSON.parse(readFileSync(0, 'utf8'))) ? [] : validate.errors.map((error) => `${error.dataPath} ${error.message}`);
process.stdout.write(JSON.stringify(faults));
